import { describe, expect, it } from "@jest/globals";
import { type Sent, useVendor } from "../support.ts";

const api = useVendor("hubstaff", ({ token = "" }) => ({ Authorization: `Bearer ${token}` }));
const json = async (line: string, sent?: Sent) => (await api.request(line, sent)).json();
const org = "/organizations/27";
const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();
const day = (ms: number) => iso(ms).slice(0, 10);
const daily = async (path: string) => (await json(`GET ${path}`)).daily_activities;
const detailsOf = async (line: string, body?: unknown) => {
  const response = await api.request(line, { body });
  return [response.status, response.json().details];
};

describe("daily activities", () => {
  const days = (start: number, stop: number, more = "") =>
    `${org}/activities/daily?date[start]=${day(start)}&date[stop]=${day(stop)}${more}`;

  it("are one row of a member, project, task and day, which grows", async () => {
    const { actions } = api.sandbox;
    actions.track_time({ date: "2026-03-24", task: "Check the boiler", tracked: 600 });
    actions.track_time({ date: "2026-03-24", task: "Check the boiler", tracked: 300, billable: false });
    actions.track_time({ date: "2026-03-24", tracked: 60 });
    actions.track_time({ date: "2026-04-01", tracked: 60 });
    const rows = await daily(`${org}/activities/daily?date[start]=2026-03-01&date[stop]=2026-03-31`);
    expect(rows).toEqual([
      expect.objectContaining({
        date: "2026-03-24",
        user_id: 902,
        project_id: 8203,
        task_id: 16_403,
        tracked: 900,
        billable: 600,
        manual: 0,
      }),
      expect.objectContaining({ task_id: null, tracked: 60 }),
    ]);
    expect(rows[0]).not.toHaveProperty("organization_id");
  });

  it("are listed by member, project and task, with their people and things beside them", async () => {
    const { actions } = api.sandbox;
    const now = Date.now();
    actions.track_time({ member: 905, project: "Office" });
    actions.track_time({ project: "Water samples" });
    const page = await json(
      `GET ${days(now - 10 * DAY_MS, now + DAY_MS, "&include[]=users&include[]=projects&include[]=tasks")}`,
    );
    expect(page.daily_activities).toHaveLength(3);
    expect(page.users.map(({ name }: { name: string }) => name)).toEqual(["Diana Wells", "Samuel Osei"]);
    expect(page.projects.map(({ name }: { name: string }) => name)).toEqual(["Heating", "Office"]);
    expect(page.tasks.map(({ summary }: { summary: string }) => summary)).toEqual(["Check the boiler"]);
    for (const [filter, count] of [
      ["user_ids[]=905", 1],
      ["user_ids[]=902&user_ids[]=905", 3],
      ["project_ids[]=8203", 2],
      ["task_ids=16403", 2],
      ["task_ids=1", 0],
    ] as const) {
      expect(await daily(days(now - 10 * DAY_MS, now + DAY_MS, `&${filter}`))).toHaveLength(count);
    }
  });

  it("that changed are listed by when, and later than that where they are late", async () => {
    const { actions, state } = api.sandbox;
    const now = state.clock.now();
    actions.track_time({ agoSeconds: 60, storedAfterSeconds: 20 * 60 });
    const since = `${org}/activities/daily/updates?updated[start]=${iso(now - 3_600_000)}`;
    expect(await daily(since)).toEqual([]);
    state.clock.advance(20 * 60_000);
    expect(await daily(since)).toMatchObject([{ tracked: 3600 }]);
    expect(await daily(`${since}&updated[stop]=${iso(now - 60_000)}`)).toEqual([]);
  });

  it("can be many of one day", async () => {
    api.sandbox.actions.create_daily_activities({ count: 3, date: "2026-03-24", agoSeconds: 5 });
    expect(await daily(`${org}/activities/daily?date[start]=2026-03-24&date[stop]=2026-03-24`)).toHaveLength(
      3,
    );
  });

  it("are of the member's time entries too, and logged", async () => {
    const startsAt = Date.now() - DAY_MS;
    const body = { project_id: 8206, start_time: iso(startsAt), tracked: 600, note: "x" };
    await api.request("POST /users/905/time_entries", { body });
    expect(await daily(days(startsAt, startsAt))).toMatchObject([
      { user_id: 905, project_id: 8206, tracked: 600, manual: 600, billable: 0 },
    ]);
    const created = `created[start]=${iso(startsAt)}&created[stop]=${iso(Date.now() + DAY_MS)}`;
    const { time_edit_logs } = await json(`GET ${org}/time_edit_logs?${created}&include[]=users`);
    expect(time_edit_logs).toMatchObject([
      {
        user_id: 905,
        blame_user_id: 901,
        action: "add",
        added_duration: 600,
        deleted_duration: 0,
        reason: "x",
      },
    ]);
  });

  it.each([
    ["?date[stop]=2026-03-01", "date[start]", "is missing"],
    ["?date[start]=2026-03-01", "date[stop]", "is missing"],
    ["?date[start]=March&date[stop]=2026-03-01", "date[start]", "must be a date in ISO 8601"],
    ["?date[start]=2026-01-01&date[stop]=2026-02-01", "date", "must not be longer than 31 days"],
    ["?date[start]=2016-03-01&date[stop]=2016-03-01", "date[start]", "must be within the last 3 years"],
    [
      "?date[start]=2026-03-01&date[stop]=2026-03-01&include=teams",
      "include.0",
      "must be one of users, projects, tasks",
    ],
    ["?date[start]=2026-03-01&date[stop]=2026-03-01&user_id=902", "user_id", "is no parameter"],
    ["/updates", "updated[start]", "is missing"],
    ["/updates?updated[start]=2016-03-01T00:00:00Z", "updated[start]", "must be within the last 31 days"],
  ])("%s is refused", async (rest, attribute, error) => {
    expect(await detailsOf(`GET ${org}/activities/daily${rest}`)).toEqual([
      400,
      expect.arrayContaining([{ attribute, error }]),
    ]);
  });

  it("take 31 days of any month, the last one included", async () => {
    expect(await daily(`${org}/activities/daily?date[start]=2026-01-01&date[stop]=2026-01-31`)).toEqual([]);
  });
});

describe("the log of time edits", () => {
  it("holds what was added and deleted by hand, of at most 31 days", async () => {
    api.sandbox.actions.edit_time({ action: "delete", difference: -900, reason: "Lunch" });
    const now = Date.now();
    const created = (start: number) => `created[start]=${iso(start)}&created[stop]=${iso(now + 1000)}`;
    const { time_edit_logs } = await json(`GET ${org}/time_edit_logs?${created(now - DAY_MS)}`);
    expect(time_edit_logs).toMatchObject([
      { action: "delete", added_duration: 0, deleted_duration: 900, reason: "Lunch" },
    ]);
    expect(await detailsOf(`GET ${org}/time_edit_logs?${created(now - 31 * DAY_MS)}`)).toEqual([
      400,
      [{ attribute: "created", error: "must not be longer than 31 days" }],
    ]);
  });
});

describe("timesheets", () => {
  const list = async (query = "") => (await json(`GET ${org}/timesheets${query}`)).timesheets;

  it("are handed in, denied, approved and paid, and each of these changes them", async () => {
    const { actions, state } = api.sandbox;
    const [timesheet] = actions.create_timesheets();
    const args = { timesheet: timesheet?.id };
    const today = state.day();
    for (const [step, expected] of [
      ["submit_timesheet", { status: "submitted", submitted_on: today, locked: true }],
      ["deny_timesheet", { status: "denied", locked: false }],
      ["submit_timesheet", { status: "submitted" }],
      ["approve_timesheet", { status: "approved", approved_on: today, approved_by_id: 901, paid: false }],
      ["pay_timesheet", { status: "approved", paid: true }],
    ] as const) {
      state.clock.advance(1000);
      actions[step](args);
      const listed = await list(`?status=${expected.status}`);
      expect(listed.find(({ id }: { id: number }) => id === timesheet?.id)).toMatchObject(expected);
    }
    expect(await list(`?approved[start]=${today}`)).toHaveLength(1);
    expect(await list(`?approved[start]=${day(Date.now() + 2 * DAY_MS)}`)).toEqual([]);
  });

  it("are listed by the days that they cover", async () => {
    const { state } = api.sandbox;
    expect(await list()).toMatchObject([{ status: "approved" }, { status: "submitted" }, { status: "open" }]);
    expect(await list(`?date[start]=${state.day()}`)).toEqual([]);
    const week = state.day(state.clock.now() - 8 * DAY_MS);
    expect(await list(`?date[start]=${week}&date[stop]=${week}`)).toMatchObject([
      { status: "open", tracked: 125 },
    ]);
    expect(await json(`GET ${org}/timesheets?status=open&include[]=users`)).toMatchObject({
      users: [{ id: 902 }],
    });
  });
});

describe("client invoices and team payments", () => {
  it("have their lines where they are asked for", async () => {
    api.sandbox.actions.create_client_invoices({ status: "draft", issue_date: "2026-03-24" });
    const bare = await json(`GET ${org}/client_invoices?status=draft&include[]=clients`);
    expect(bare.client_invoices).toMatchObject([
      { client_id: 4103, issue_date: "2026-03-24", grand_total: 480 },
    ]);
    expect(bare.client_invoices[0]).not.toHaveProperty("line_items");
    expect(bare.clients).toMatchObject([{ name: "Harbour Brewery" }]);
    const whole = await json(
      `GET ${org}/client_invoices?include_line_items=true&issue_date[stop]=2026-03-24`,
    );
    expect(whole.client_invoices).toMatchObject([{ line_items: [{ quantity: 8, unit_price: 60 }] }]);
  });

  it("are listed by when they were created, for whom and on what", async () => {
    const now = Date.now();
    api.sandbox.actions.create_team_payments({ amount: "20.0", member: 905, project: "Office" });
    const since = `created[start]=${iso(now - DAY_MS)}&include[]=users&include[]=projects`;
    const page = await json(`GET ${org}/team_payments?${since}`);
    expect(page).toMatchObject({
      team_payments: [
        { organization_id: "27", amount: "20.0", details: [{ user_id: 905, project_id: 8206 }] },
      ],
      users: [{ id: 901 }, { id: 905 }],
      projects: [{ name: "Office" }],
    });
    const count = async (query: string) =>
      (await json(`GET ${org}/team_payments?${query}`)).team_payments.length;
    expect([await count("user_ids[]=902"), await count("user_ids[]=905"), await count("")]).toEqual([
      1, 1, 2,
    ]);
  });
});
