import { describe, expect, it } from "@jest/globals";
import type { Hubstaff } from "../../src/hubstaff/index.ts";
import { json } from "../fakeVendor.ts";
import { hubstaffWith, lineOf, task } from "./records.ts";

const since = "2026-03-24T00:00:00.000Z";
const days = { start: "2026-03-01", stop: "2026-03-07" };
const beside = {
  users: [{ id: 902, name: "Ana" }, { id: 903 }],
  projects: [{ id: 8203, name: "Heating" }],
  tasks: [{ id: 7, summary: "Check" }],
  clients: [{ id: 4103, name: "Harbour" }],
  time_off_policies: [{ id: 61, name: "Vacation" }],
};

type Read = (hubstaff: Hubstaff) => Promise<{ rows: object[] }>;
const lists: [name: string, read: Read, names: object, named: object][] = [
  [
    "client_invoices",
    ({ invoices }) => invoices.pages("27").read(),
    { client_id: 4103 },
    { client_name: "Harbour" },
  ],
  [
    "attendance_schedules",
    ({ schedules }) => schedules.pages("27", days).read(),
    { user_id: 902 },
    { user_name: "Ana" },
  ],
  [
    "attendance_shifts",
    ({ shifts }) => shifts.pages("27", days).read(),
    { user_id: 902 },
    { user_name: "Ana" },
  ],
  [
    "time_edit_logs",
    ({ timeEdits }) => timeEdits.pages("27", { start: since, stop: since }).read(),
    { user_id: 902, blame_user_id: 903, project_id: 8203, task_id: 7 },
    { user_name: "Ana", editor_name: null, project_name: "Heating", task_summary: "Check" },
  ],
  [
    "time_off_requests",
    ({ timeOff }) => timeOff.pages("27").read(),
    { user_id: 902, time_off_policy_id: 61 },
    { user_name: "Ana", policy_name: "Vacation" },
  ],
  [
    "timesheets",
    ({ timesheets }) => timesheets.pages("27", { status: "submitted" }).read(),
    { user_id: 902 },
    { user_name: "Ana" },
  ],
  [
    "daily_activities",
    ({ dailyActivities }) => dailyActivities.updates("27", since).read(),
    { user_id: 902, project_id: 8203, task_id: 7 },
    { user_name: "Ana", project_name: "Heating", task_summary: "Check" },
  ],
];

describe("T1: a list of rows that have no more than their IDs", () => {
  it.each(lists)(
    "%s: is read, and one without an ID left out with a line in the log",
    async (name, read, _, named) => {
      const { client, logged } = hubstaffWith(json({ [name]: [{ id: 7 }, { name: "no ID" }] }));
      const { rows } = await read(client);
      const nothing = Object.fromEntries(Object.keys(named).map((key) => [key, null]));
      const empty = name === "attendance_schedules" ? { weekdays: [], excluded_dates: [] } : {};
      expect(rows).toEqual([{ id: "7", ...nothing, ...empty }]);
      expect(logged).toEqual([expect.stringMatching(/1 row was left out, .+"id"/)]);
    },
  );

  it.each(lists)("%s: gives the names of what its IDs stand for", async (name, read, ids, named) => {
    const { client } = hubstaffWith(json({ [name]: [{ id: 7, ...ids }], ...beside }));
    await expect(read(client)).resolves.toMatchObject({ rows: [{ id: "7", ...named }] });
  });

  it.each(lists)("%s: is an error where no row has one", async (name, read) => {
    const { client } = hubstaffWith(json({ [name]: [{ name: "no ID" }] }));
    await expect(read(client)).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: expect.stringContaining(`"${name}.0.id"`) },
    });
  });

  it("shows of a payment what it is for, whoever it is for", async () => {
    const details = [{}, { user_id: 902, project_id: 8203 }, "odd"];
    const { client } = hubstaffWith(json({ team_payments: [{ id: 7, details }], ...beside }));
    await expect(client.payments.pages("27", since).read()).resolves.toMatchObject({
      rows: [
        {
          id: "7",
          details: [
            { user_name: null, project_name: null },
            { user_name: "Ana", project_name: "Heating" },
          ],
        },
      ],
    });
  });

  it("lists schedules and open requests for time off to choose from", async () => {
    const { client } = hubstaffWith(
      json({ attendance_schedules: [{ id: 7 }, { id: 8 }] }),
      json({ time_off_requests: [{ id: 7 }, { id: 8, status: "submitted" }] }),
    );
    await expect(client.schedules.list("27", days)).resolves.toMatchObject([{ id: "7" }, { id: "8" }]);
    await expect(client.timeOff.listOpen("27")).resolves.toMatchObject([{ id: "8" }]);
  });

  it("has members by their IDs, even if nothing else of them came along", async () => {
    const members = [{ user_id: 902 }, { user_id: 904, user: { id: 904, name: "Ivo" } }];
    const { client } = hubstaffWith(json({ members, users: [] }));
    await expect(client.members.joined("27", since).read()).resolves.toMatchObject({
      rows: [{ id: "902" }, { id: "904", name: "Ivo" }],
    });
  });
});

describe("a task", () => {
  it("is found by what it has, and not by metadata that it lacks", async () => {
    const { client } = hubstaffWith(json({ tasks: [{ id: 7 }, task] }));
    const found = client.tasks.find(
      { organizationId: "27" },
      { summary: task.summary, metadata: { key: "crm", value: "1" } },
    );
    await expect(found).resolves.toEqual([]);
  });
});

describe("a decision about time off that is refused", () => {
  const refused = json({ code: "invalid_params", error: "Already decided" }, 400);

  it("is done if it was made already", async () => {
    const { client, requests } = hubstaffWith(
      refused,
      json({ time_off_request: { id: 7, status: "approved" } }),
    );
    await expect(client.timeOff.decide("7", { status: "approved" })).resolves.toMatchObject({ id: "7" });
    expect(requests.map(lineOf)).toEqual([
      ["PUT", "/time_off_requests/7/status", { status: "approved" }],
      ["GET", "/time_off_requests/7"],
    ]);
  });

  it.each([
    ["rejected", refused, [json({ time_off_request: { id: 7, status: "denied" } })]],
    ["forbidden", json({ error: "No" }, 403), []],
  ])("is an error otherwise: %s", async (kind, answer, more) => {
    const { client } = hubstaffWith(answer, ...more);
    await expect(client.timeOff.decide("7", { status: "approved" })).rejects.toMatchObject({ kind });
  });
});
