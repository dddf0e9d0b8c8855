import { createHubstaff } from "../../src/hubstaff/index.ts";
import { fakeVendor } from "../fakeVendor.ts";

const times = { created_at: "2026-11-21T08:00:00.123456Z", updated_at: "2026-11-21T09:00:00.654321Z" };

/** Rows as the vendor documents them (Hubstaff API v2). */
export const client = {
  id: 4103,
  organization_id: 27,
  name: "Harbour Brewery",
  emails: ["office@harbour.example"],
  phone: "+44 1",
  address: "Hull",
  project_ids: [8203],
  status: "active",
  net_terms: "14",
  metadata: { highlevel_contact_id: "hl-1" },
  ...times,
};
export const project = {
  id: 8203,
  name: "Heating",
  status: "active",
  billable: true,
  metadata: {},
  ...times,
};
export const task = {
  id: 16403,
  project_id: 8203,
  summary: "Check the boiler",
  status: "active",
  assignee_ids: [902],
  lock_version: 4,
  metadata: {},
  ...times,
};

/** A client whose vendor gives these answers, and the requests that reach it. */
export const hubstaffWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, ...seen } = fakeVendor(...answers);
  return { client: createHubstaff({ transport, token: "hsoat_1" }), ...seen };
};

/** The method, the address after the version, and the body of a request. */
export const lineOf = ({ method, url, body }: { method: string; url: string; body?: string }) => [
  method,
  decodeURIComponent(url.replace("https://api.hubstaff.com/v2", "")),
  ...(body === undefined ? [] : [JSON.parse(body)]),
];
