import { HUBSTAFF_API } from "@integrations/clients/hubstaff";
import nock from "nock";

export const TOKEN = "hsoat_test_0123456789abcdef";

/** Hubstaff, as nock plays it: it answers only requests that carry the token. */
export const vendor = () =>
  nock(HUBSTAFF_API, { reqheaders: { authorization: `Bearer ${TOKEN}`, accept: "application/json" } });

export const NOW = Date.parse("2026-03-24T12:00:00Z");

/** What every list is asked for. */
export const PAGE = { page_limit: "500" };

/** The organization that is taken where none is chosen. */
export const firstOrganization = () =>
  vendor()
    .get("/organizations")
    .query(PAGE)
    .reply(200, { organizations: [{ id: 27, name: "Northwind" }, { id: 31 }] });

const times = { created_at: "2026-03-24T11:59:00.123456Z", updated_at: "2026-03-24T11:59:30.654321Z" };

/** A client as the vendor writes it, and as a Zap gets it. */
export const client = {
  id: 4103,
  organization_id: 27,
  name: "Harbour Brewery",
  emails: ["office@harbour.example", "ana@harbour.example"],
  phone: "+44 1482 123456",
  address: "18 Harbour Street, Hull",
  project_ids: [8203],
  status: "active",
  metadata: { highlevel_contact_id: "hl-100" },
  ...times,
  addedByTheVendorLater: { anything: true },
};
export const clientForZap = {
  id: "4103",
  organization_id: "27",
  name: "Harbour Brewery",
  email: "office@harbour.example",
  emails: ["office@harbour.example", "ana@harbour.example"],
  phone: "+44 1482 123456",
  address: "18 Harbour Street, Hull",
  project_ids: ["8203"],
  status: "active",
  metadata: { highlevel_contact_id: "hl-100" },
  ...times,
};

/** A project, without what Hubstaff leaves out. */
export const project = {
  id: 8203,
  name: "Heating",
  client_id: 4103,
  status: "active",
  type: "project",
  billable: true,
  metadata: {},
  ...times,
};
export const projectForZap = {
  id: "8203",
  name: "Heating",
  description: null,
  client_id: "4103",
  billable: true,
  status: "active",
  metadata: {},
  ...times,
};

export const task = {
  id: 16403,
  project_id: 8203,
  project_type: "project",
  summary: "Check the boiler",
  status: "active",
  assignee_ids: [902],
  lock_version: 4,
  metadata: { highlevel_task_id: "hl-7" },
  ...times,
};
export const taskForZap = {
  id: "16403",
  project_id: "8203",
  summary: "Check the boiler",
  details: null,
  status: "active",
  assignee_id: "902",
  assignee_ids: ["902"],
  due_at: null,
  completed_at: null,
  metadata: { highlevel_task_id: "hl-7" },
  ...times,
};

export const note = {
  id: 32803,
  date: "2026-03-24",
  note: "The boiler leaks",
  user_id: 902,
  project_id: 8203,
  task_id: 16403,
  time_slot: "2026-03-24T11:50:00.000000Z",
  recorded_at: "2026-03-24T11:55:00.000000Z",
  ...times,
};
export const noteForZap = {
  id: "32803",
  note: "The boiler leaks",
  user_id: "902",
  project_id: "8203",
  task_id: "16403",
  time_slot: "2026-03-24T11:50:00.000000Z",
  recorded_at: "2026-03-24T11:55:00.000000Z",
  ...times,
};

/** The problem Zapier shows, for inputs that must be refused before any request: nock knows of none. */
export const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});
