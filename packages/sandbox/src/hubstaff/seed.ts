import type { HubstaffState } from "./state.ts";

const day = 24 * 60 * 60 * 1000;

/** The member whose token it is: the first one. "ana" is in two addresses: a search has to choose. */
export const members = [
  {
    user_id: 901,
    name: "Ana Horvat",
    email: "ana.horvat@northwind.example",
    membership_role: "organization_manager",
  },
  { user_id: 902, name: "Diana Wells", email: "diana.wells@northwind.example", membership_role: "user" },
  { user_id: 905, name: "Samuel Osei", email: "samuel.osei@northwind.example", membership_role: "user" },
];

const home = { id: 27, name: "Northwind Field Services" };
const laboratory = { id: 31, name: "Northwind Laboratory" };
export const organizations = [home, laboratory];

/** A quiet account: what is there is days old, one client is archived, one task done, one deleted, one of another tool. */
export const seed = (state: HubstaffState): void => {
  const now = state.clock.now();

  const harbour = state.createClient(
    home.id,
    {
      name: "Harbour Brewery",
      emails: ["office@harbour.example"],
      phone: "+44 1482 123456",
      address: "18 Harbour Street, Hull",
      metadata: [{ key: "highlevel_contact_id", value: "hl-100" }],
    },
    now - 90 * day,
  );
  state.createClient(home.id, { name: "Orchard School" }, now - 60 * day);
  state.createClient(home.id, { name: "Old Mill" }, now - 400 * day).status = "archived";
  state.createClient(laboratory.id, { name: "Coast Guard" }, now - 5 * day);

  const heating = state.createProject(
    home.id,
    { name: "Heating", description: "All boilers", client_id: harbour.id },
    now - 80 * day,
  );
  state.createProject(home.id, { name: "Office", billable: false }, now - 50 * day);
  state.createProject(laboratory.id, { name: "Water samples" }, now - 4 * day);

  state.createTask(heating, { summary: "Check the boiler", assignee_id: 902 }, { at: now - 9 * day });
  const done = state.createTask(heating, { summary: "Order the pump" }, { at: now - 8 * day });
  done.status = "completed";
  done.completed_at = state.moment(now - 7 * day);
  state.createTask(heating, { summary: "Order it twice" }, { at: now - 8 * day }).status = "deleted";
  state.createTask(heating, { summary: "From another tool" }, { at: now - 6 * day, integration_id: 55 });

  state.createNote(heating, { note: "The boiler leaks", user_id: 902, at: now - 3 * day });
};
