import { bareRecord, performWith } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import App from "../src/index.ts";
import { teamPaymentSample } from "../src/resources/teamPayment.ts";
import { client, clientForZap, NOW, TOKEN, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };
const created_at = "2026-03-24T11:59:00.123456Z";
const updated_at = "2026-03-24T11:59:30.654321Z";
const changed = Date.parse(updated_at);

const answering = (method: string, answer: object) =>
  vendor()
    .intercept(/.*/, method)
    .query(true)
    .reply(200, { ...answer });

beforeEach(() => {
  jest.spyOn(Date, "now").mockReturnValue(NOW);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe("T1: a row of which Hubstaff sends no more than its ID", () => {
  it.each([
    ["searches.find_client", "GET", "client", { id: "7" }],
    ["searches.find_project", "GET", "project", { id: "7" }],
    ["searches.find_task", "GET", "task", { id: "7" }],
    ["creates.create_client", "POST", "client", { name: "N" }],
    ["creates.create_project", "POST", "project", { name: "N" }],
    ["creates.create_task", "POST", "task", { project_id: "1", summary: "S" }],
    ["creates.invite_member", "POST", "invite", { email: "a@x.example" }],
    ["creates.update_schedule", "PUT", "attendance_schedule", { id: "7", start_time: "9:00" }],
    ["creates.decide_time_off", "PUT", "time_off_request", { id: "7", status: "approved" }],
  ])("has nothing elsewhere: %s", async (address, method, name, input) => {
    answering(method, { [name]: { id: 7 } });
    const record = await perform(address, { ...inLaboratory, ...input });
    expect([record].flat()).toEqual([bareRecord(App, address, { id: "7" })]);
  });

  it.each([
    ["new_client", "clients", { created_at }, {}],
    ["updated_client", "clients", { updated_at }, { id: `7-${updated_at}`, client_id: "7" }],
    ["new_project", "projects", { created_at }, {}],
    ["updated_project", "projects", { updated_at }, { id: `7-${changed}`, project_id: "7" }],
    ["new_task", "tasks", { created_at }, {}],
    ["new_note", "notes", { created_at }, {}],
    ["new_schedule", "attendance_schedules", { created_at }, {}],
    ["updated_schedule", "attendance_schedules", { updated_at }, { id: `7-${changed}`, schedule_id: "7" }],
    ["new_time_edit", "time_edit_logs", { created_at }, {}],
    [
      "daily_time_updated",
      "daily_activities",
      { updated_at },
      { id: `7-${changed}`, daily_activity_id: "7" },
    ],
    ["timesheet_submitted", "timesheets", { updated_at }, { id: `7-${changed}`, timesheet_id: "7" }],
    ["timesheet_approved", "timesheets", { updated_at }, { id: "7-2026-03-24", timesheet_id: "7" }],
    ["shift_issue", "attendance_shifts", { updated_at, status: "late" }, { id: "7-late", shift_id: "7" }],
    ["time_off_requested", "time_off_requests", { created_at }, {}],
    [
      "time_off_decided",
      "time_off_requests",
      { updated_at, status: "denied" },
      { id: "7-denied", time_off_id: "7" },
    ],
    [
      "new_client_invoice",
      "client_invoices",
      { created_at, line_items: [{}] },
      { line_items: [{ description: null, quantity: null, unit_price: null }] },
    ],
  ])("and its date has nothing elsewhere: %s", async (key, list, row, own) => {
    answering("GET", { [list]: [{ id: 7, ...row }] });
    const { line_items: _, ...sent } = { line_items: [], ...row };
    const expected = bareRecord(App, `triggers.${key}`, { id: "7", ...sent, ...own });
    await expect(perform(`triggers.${key}`, inLaboratory)).resolves.toEqual([expected]);
  });

  it("and what a payment is for has nothing elsewhere either", async () => {
    answering("GET", { team_payments: [{ id: 7, created_at, details: [{}] }] });
    const [detail] = teamPaymentSample.details;
    const nothing = Object.fromEntries(Object.keys(detail ?? {}).map((name) => [name, null]));
    await expect(perform("triggers.new_team_payment", inLaboratory)).resolves.toEqual([
      bareRecord(App, "triggers.new_team_payment", { id: "7", created_at, details: [nothing] }),
    ]);
  });

  it.each([
    ["daily_time_updated", "daily_activities", {}],
    ["timesheet_approved", "timesheets", {}],
    ["time_off_decided", "time_off_requests", { status: "approved" }],
    ["new_note", "notes", {}],
  ])("alone cannot be dated, which is an error where no row can: %s", async (key, list, row) => {
    answering("GET", { [list]: [{ id: 7, ...row }] });
    await expect(perform(`triggers.${key}`, inLaboratory)).rejects.toThrow("no row has a date");
  });

  it("is no time off that was decided", async () => {
    answering("GET", { time_off_requests: [{ id: 7, updated_at }] });
    await expect(perform("triggers.time_off_decided", inLaboratory)).resolves.toEqual([]);
  });
});

describe("what the editor's test asks for", () => {
  const [day, month] = ["2026-03-23T09:00:00.000Z", "2026-02-22T12:00:00.000Z"];

  it.each([
    ["new_member", "members", "created_at[start]", [day, month, null]],
    ["new_team_payment", "team_payments", "created[start]", [day, month, null]],
    ["time_off_requested", "time_off_requests", "created[start]", [day, month, null]],
    ["new_time_edit", "time_edit_logs", "created[start]", [day, month, month]],
    ["timesheet_approved", "timesheets", "approved[start]", ["2026-03-23", "2026-02-22", "2026-02-22"]],
  ])("%s: in the end rows of any age, as far as Hubstaff takes it", async (key, list, parameter, since) => {
    const asked: unknown[] = [];
    vendor()
      .get(/.*/)
      .query((query) => asked.push(query[parameter] ?? null) > 0)
      .times(3)
      .reply(200, { [list]: [] });
    const sample = perform(`triggers.${key}`, inLaboratory, { isLoadingSample: true });
    await expect(sample).resolves.toEqual([]);
    expect(asked).toEqual(since);
  });
});

describe("what else Hubstaff answers", () => {
  it("shows time that was taken away as less than nothing", async () => {
    answering("GET", { daily_activities: [{ id: 7, updated_at, manual: -5400, idle: -30 }] });
    await expect(perform("triggers.daily_time_updated", inLaboratory)).resolves.toMatchObject([
      { manual: -5400, manual_time: "-1:30", idle: -30, idle_time: "0:00" },
    ]);
  });

  it("T1: adds up time without an ID or a date too, and no time of which the seconds are missing", async () => {
    const week = { from: "2026-03-16", to: "2026-03-22", ...inLaboratory };
    const row = { date: "2026-03-17", tracked: 60 };
    answering("GET", { daily_activities: [row, { tracked: 30 }, { id: 7, ...row }] });
    await expect(perform("searches.find_tracked_time", week)).resolves.toMatchObject([
      {
        tracked: 150,
        billable: 0,
        days: [
          { date: null, tracked: 30 },
          { date: "2026-03-17", tracked: 120 },
        ],
      },
    ]);
    answering("GET", { daily_activities: [row, { id: 8, date: "2026-03-18" }] });
    await expect(perform("searches.find_tracked_time", week)).rejects.toThrow(
      'unexpected value at \\"daily_activities.1.tracked\\"',
    );
  });

  it("T3: takes a new client's projects as text, a changed client's as numbers", async () => {
    const projects = { project_ids: ["8203", "8206"] };
    vendor()
      .post("/organizations/31/clients", { name: "N", ...projects })
      .reply(200, { client });
    const created = perform("creates.create_client", { name: "N", ...inLaboratory, ...projects });
    await expect(created).resolves.toEqual(clientForZap);
    vendor().get("/clients/4103").reply(200, { client });
    vendor()
      .put("/clients/4103", { project_ids: [8203, 8206] })
      .reply(200, { client });
    const changed = perform("creates.update_client", { id: "4103", ...projects });
    await expect(changed).resolves.toEqual(clientForZap);
  });

  it.each(["", "null", "{}"])("T12: has created a time entry by a 201 whose body is %j", async (body) => {
    vendor().post("/users/902/time_entries").reply(201, body);
    const entry = { user_id: "902", project_id: "8203", start_time: "2026-03-24 09:00", tracked: 60 };
    await expect(perform("creates.create_time_entry", entry)).resolves.toMatchObject({ tracked: 60 });
  });
});
