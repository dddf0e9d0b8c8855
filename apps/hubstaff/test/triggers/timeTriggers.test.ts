import { performWith } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import * as rows from "../timeAnswers.ts";
import { NOW, project, projectForZap, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };
/** 27 hours ago: how far a poll reads that knows nothing. */
const day = "2026-03-23T09:00:00.000Z";
/** The first poll of a Zap reads a little further. */
const firstDay = "2026-03-23T08:55:00.000Z";
const everything = ["include[]=users", "include[]=projects", "include[]=tasks"];
const withUsers = ["include[]=users"];

beforeEach(() => {
  jest.spyOn(Date, "now").mockReturnValue(NOW);
  // `new Date()` too.
  jest.useFakeTimers({ now: NOW, doNotFake: ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"] });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const poll = (key: string, input: object = {}, meta: object = {}) =>
  perform(`triggers.${key}`, { ...inLaboratory, ...input }, meta);

/** The list of the organization with exactly this query. */
const asked = (list: string, query: string[]) => {
  const path = `/organizations/31/${list}?${[...query, "page_limit=500"].join("&")}`;
  return vendor().get((uri) => decodeURIComponent(uri).endsWith(path));
};

const requests: [key: string, list: string, query: string[], input?: object][] = [
  ["daily_time_updated", "activities/daily/updates", [`updated[start]=${day}`, ...everything]],
  [
    "daily_time_updated",
    "activities/daily/updates",
    [`updated[start]=${day}`, "user_ids[]=902", "project_ids[]=8203", ...everything],
    { user_id: "902", project_id: "8203" },
  ],
  [
    "new_time_edit",
    "time_edit_logs",
    [`created[start]=${day}`, "created[stop]=2026-03-24T13:00:00.000Z", ...everything],
  ],
  [
    "new_time_edit",
    "time_edit_logs",
    [`created[start]=${day}`, "created[stop]=2026-03-24T13:00:00.000Z", "project_ids[]=8203", ...everything],
    { project_id: "8203" },
  ],
  ["timesheet_submitted", "timesheets", ["status=submitted", ...withUsers]],
  ["timesheet_approved", "timesheets", ["status=approved", "approved[start]=2026-03-23", ...withUsers]],
  ["new_member", "members", [`created_at[start]=${day}`, ...withUsers]],
  ["updated_project", "projects", ["status=all"]],
  ["new_schedule", "attendance_schedules", ["date[start]=2026-03-23", "date[stop]=2026-04-24", ...withUsers]],
  [
    "updated_schedule",
    "attendance_schedules",
    ["date[start]=2026-03-23", "date[stop]=2026-04-24", ...withUsers],
  ],
  ["shift_issue", "attendance_shifts", ["date[start]=2026-03-21", "date[stop]=2026-03-25", ...withUsers]],
  ["new_client_invoice", "client_invoices", ["include_line_items=true", "include[]=clients"]],
  ["new_team_payment", "team_payments", [`created[start]=${day}`, "include[]=users", "include[]=projects"]],
  [
    "time_off_requested",
    "time_off_requests",
    [`created[start]=${day}`, "include[]=users", "include[]=time_off_policies"],
  ],
  ["time_off_decided", "time_off_requests", ["include[]=users", "include[]=time_off_policies"]],
];

/** The name that a list has in its answer. */
const nameOf = (list: string) => (list.startsWith("activities") ? "daily_activities" : list);

describe("the request of a quiet poll", () => {
  it.each(requests)("%s: GET %s with %j", async (key, list, query, input = {}) => {
    asked(list, query).reply(200, { [nameOf(list)]: [] });
    await expect(poll(key, input)).resolves.toEqual([]);
  });

  it.each([
    [
      "daily_time_updated",
      { user_id: "902", project_id: "8203" },
      "activities/daily/updates",
      [`updated[start]=${firstDay}`, ...everything],
    ],
    [
      "new_time_edit",
      { project_id: "8203" },
      "time_edit_logs",
      [`created[start]=${firstDay}`, "created[stop]=2026-03-24T13:00:00.000Z", ...everything],
    ],
  ] as const)("of a first poll of %s leaves %j out", async (key, filters, list, query) => {
    asked(list, [...query]).reply(200, { [nameOf(list)]: [] });
    await expect(poll(key, filters, { isPopulatingDedupe: true })).resolves.toEqual([]);
  });

  it("of the editor's test of New Time Edit goes back as far as Hubstaff allows, and no further", async () => {
    const stop = "created[stop]=2026-03-24T13:00:00.000Z";
    for (const start of [day, "2026-02-22T12:00:00.000Z", "2026-02-22T12:00:00.000Z"]) {
      asked("time_edit_logs", [`created[start]=${start}`, stop, ...everything]).reply(200, {
        time_edit_logs: [],
      });
    }
    await expect(poll("new_time_edit", {}, { isLoadingSample: true })).resolves.toEqual([]);
  });

  it("of a first poll of Shift Issue is for a month, and shows every issue whatever the filter", async () => {
    asked("attendance_shifts", ["date[start]=2026-02-23", "date[stop]=2026-03-25", ...withUsers]).reply(200, {
      attendance_shifts: [rows.shift, { ...rows.shift, id: 76_006, status: "late" }],
    });
    await expect(
      poll("shift_issue", { status: "late" }, { isPopulatingDedupe: true }),
    ).resolves.toMatchObject([{ id: "76003-missed" }, { id: "76006-late" }]);
  });
});

const beside = {
  users: rows.users,
  projects: rows.projects,
  tasks: rows.tasks,
  clients: [{ id: 4103, name: "Harbour Brewery" }],
  time_off_policies: [{ id: 61, name: "Vacation" }],
};
const changedMs = Date.parse(project.updated_at);
const joined = { user_id: 902, membership_role: "user", created_at: "2026-03-24T11:00:00.000000Z" };
const outputs: [key: string, list: string, row: object, forZap: object][] = [
  ["daily_time_updated", "daily_activities", rows.daily, rows.dailyForZap],
  ["new_time_edit", "time_edit_logs", rows.timeEdit, rows.timeEditForZap],
  ["timesheet_submitted", "timesheets", rows.timesheet, rows.timesheetForZap],
  ["timesheet_approved", "timesheets", rows.approval, rows.approvalForZap],
  [
    "new_member",
    "members",
    joined,
    { id: "902", name: "Diana Wells", email: null, role: "user", joined_at: joined.created_at },
  ],
  ["updated_project", "projects", project, { ...projectForZap, id: `8203-${changedMs}`, project_id: "8203" }],
  ["new_schedule", "attendance_schedules", rows.schedule, rows.scheduleForZap],
  [
    "updated_schedule",
    "attendance_schedules",
    rows.schedule,
    { ...rows.scheduleForZap, id: `75003-${changedMs}`, schedule_id: "75003" },
  ],
  ["shift_issue", "attendance_shifts", rows.shift, rows.shiftForZap],
  ["new_client_invoice", "client_invoices", rows.invoice, rows.invoiceForZap],
  ["new_team_payment", "team_payments", rows.payment, rows.paymentForZap],
  ["time_off_requested", "time_off_requests", rows.timeOff, rows.timeOffForZap],
  ["time_off_decided", "time_off_requests", rows.denial, rows.denialForZap],
];

describe("what a Zap gets", () => {
  it.each(outputs)("from %s is the whole row, with names beside its ids", async (key, list, row, forZap) => {
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { ...beside, [list]: [row] });
    await expect(poll(key)).resolves.toEqual([forZap]);
  });

  it.each(outputs)("from %s is null where Hubstaff leaves it out", async (key, list, row, forZap) => {
    const kept = ["id", "user_id", "created_at", "updated_at", "status", "approved_on", "tracked"];
    const bare = Object.fromEntries(
      Object.entries(row).filter(
        ([name]) => kept.includes(name) && (name !== "user_id" || list === "members"),
      ),
    );
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { [list]: [bare] });
    const [item] = (await poll(key)) as Record<string, unknown>[];
    expect(Object.keys(item ?? {}).sort()).toEqual(Object.keys(forZap).sort());
    expect(Object.values(item ?? {})).not.toContain(undefined);
  });

  it.each([
    ["updated_project", "projects", { ...project, updated_at: project.created_at }],
    ["updated_schedule", "attendance_schedules", { ...rows.schedule, updated_at: rows.schedule.created_at }],
    ["shift_issue", "attendance_shifts", { ...rows.shift, status: "on_time" }],
    ["time_off_decided", "time_off_requests", rows.timeOff],
  ])("from %s is nothing where nothing happened", async (key, list, row) => {
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { [list]: [row] });
    await expect(poll(key)).resolves.toEqual([]);
  });

  it("from Shift Issue has the status that is asked for", async () => {
    const late = { ...rows.shift, id: 76_006, status: "late" };
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { attendance_shifts: [rows.shift, late] });
    await expect(poll("shift_issue", { status: "Late" })).resolves.toMatchObject([{ id: "76006-late" }]);
  });

  it("from Timesheet Approved is the same event after the timesheet was paid, a day later", async () => {
    const paid = { ...rows.approval, approved_on: "2026-03-23", paid: true };
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { timesheets: [paid] });
    await expect(poll("timesheet_approved")).resolves.toMatchObject([{ id: "72003-2026-03-23", paid: true }]);
  });

  it("from Time Off Decided comes at the time of the decision, and not of a later change", async () => {
    const old = { ...rows.denial, denied_at: "2026-03-20T11:58:00.000001Z" };
    const approved = {
      ...rows.timeOff,
      id: 77_006,
      status: "approved",
      approved_at: "2026-03-24T10:00:00.000000Z",
    };
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { time_off_requests: [old, approved] });
    await expect(poll("time_off_decided")).resolves.toMatchObject([{ id: "77006-approved" }]);
  });
});

describe("a poll that fails", () => {
  it.each(outputs)("%s says why", async (key) => {
    vendor()
      .get(/.*/)
      .query(true)
      .reply(403, { code: "forbidden", error: "This feature is not on your plan" });
    await expect(poll(key)).rejects.toThrow(
      "Hubstaff does not allow this (This feature is not on your plan)",
    );
  });
});
