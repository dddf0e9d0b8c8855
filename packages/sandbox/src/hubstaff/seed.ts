import { organizations } from "./people.ts";
import { createSchedule, createShift } from "./rules/attendance.ts";
import { createInvoice, createPayment } from "./rules/billing.ts";
import { createClient } from "./rules/clients.ts";
import { createNote } from "./rules/notes.ts";
import { changeProjectMembers, createProject } from "./rules/projects.ts";
import { createTask } from "./rules/tasks.ts";
import { addDay, logTimeEdit } from "./rules/time.ts";
import { requestTimeOff } from "./rules/timeOff.ts";
import { createTimesheet } from "./rules/timesheets.ts";
import type { HubstaffState } from "./state.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const [home, laboratory] = organizations.map(({ id }) => id) as [number, number];

/** A quiet account: what is there is days old, one client is archived, one task done, one deleted, one of another tool. */
export const seed = (state: HubstaffState): void => {
  const now = state.clock.now();
  const ago = (days: number) => now - days * DAY_MS;
  seedProjects(state, ago);
  seedTime(state, ago);
  seedAttendance(state, ago);
};

type Ago = (days: number) => number;

const seedProjects = (state: HubstaffState, ago: Ago): void => {
  const harbour = createClient(
    state,
    home,
    {
      name: "Harbour Brewery",
      emails: ["office@harbour.example"],
      phone: "+44 1482 123456",
      address: "18 Harbour Street, Hull",
      metadata: [{ key: "highlevel_contact_id", value: "hl-100" }],
    },
    ago(90),
  );
  createClient(state, home, { name: "Orchard School" }, ago(60));
  createClient(state, home, { name: "Old Mill" }, ago(400)).status = "archived";
  createClient(state, laboratory, { name: "Coast Guard" }, ago(5));

  const heating = createProject(
    state,
    home,
    { name: "Heating", description: "All boilers", client_id: harbour.id },
    ago(80),
  );
  changeProjectMembers(state, heating, {
    members: [
      { user_id: 901, role: "manager" },
      { user_id: 902, role: "user" },
    ],
  });
  createProject(state, home, { name: "Office", billable: false }, ago(50));
  createProject(state, laboratory, { name: "Water samples" }, ago(4));

  createTask(state, heating, { summary: "Check the boiler", assignee_id: 902 }, { at: ago(9) });
  const done = createTask(state, heating, { summary: "Order the pump" }, { at: ago(8) });
  done.status = "completed";
  done.completed_at = state.moment(ago(7));
  createTask(state, heating, { summary: "Order it twice" }, { at: ago(8) }).status = "deleted";
  createTask(state, heating, { summary: "From another tool" }, { at: ago(6), integration_id: 55 });

  createNote(state, heating, { note: "The boiler leaks", user_id: 902, at: ago(3) });
  createInvoice(state, harbour, { status: "open", grand_total: 480, at: ago(12) });
};

const seedTime = (state: HubstaffState, ago: Ago): void => {
  const [heating] = state.projects;
  if (!heating) return;
  const work = { project: heating, user_id: 902, task_id: 16_403 };
  addDay(state, { ...work, tracked: 2 * 3600 + 5 * 60, at: ago(4) });
  addDay(state, { ...work, tracked: 7 * 3600 + 30 * 60, at: ago(3) });
  logTimeEdit(state, { ...work, action: "add", difference: 1800, reason: "Forgot the timer", at: ago(3) });
  for (const [weeksAgo, status] of [
    [3, "approved"],
    [2, "submitted"],
    [1, "open"],
  ] as const) {
    const timesheet = createTimesheet(state, {
      organization_id: home,
      user_id: 902,
      start_date: state.day(ago(weeksAgo * 7 + 3)),
      stop_date: state.day(ago(weeksAgo * 7 - 3)),
      tracked: 125,
      at: ago(weeksAgo * 7 + 3),
    });
    const decided = ago(weeksAgo * 7 - 4);
    if (status !== "open") {
      Object.assign(timesheet, {
        status,
        submitted_on: state.day(decided),
        updated_at: state.moment(decided),
      });
    }
    if (status === "approved") {
      Object.assign(timesheet, { approved_on: state.day(decided), approved_by_id: state.me.id });
    }
  }
  const amount = "166.5";
  createPayment(state, {
    organization_id: home,
    user_id: 902,
    project_id: heating.id,
    amount,
    tracked: 29_970,
    at: ago(11),
  });
};

const seedAttendance = (state: HubstaffState, ago: Ago): void => {
  const schedule = createSchedule(
    state,
    home,
    {
      user_id: 902,
      start_date: state.day(ago(20)),
      start_time: "9:00",
      duration: 28_800,
      minimum_time: 25_200,
      use_time_zone: "user",
      repeat_schedule: "weekly",
      weekdays: ["mon", "tue", "wed", "thu", "fri"],
    },
    ago(21),
  );
  createShift(state, schedule, { status: "on_time", at: ago(5) });
  createShift(state, schedule, { status: "late", at: ago(4) });
  requestTimeOff(state, {
    organization_id: home,
    user_id: 905,
    message: "Visiting my parents",
    date: state.day(ago(-30)),
    at: ago(6),
  });
  requestTimeOff(state, {
    organization_id: home,
    user_id: 902,
    message: "Moving house",
    date: state.day(ago(-45)),
    at: ago(5),
  });
};
