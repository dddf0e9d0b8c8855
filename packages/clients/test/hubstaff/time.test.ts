import { describe, expect, it } from "@jest/globals";
import { type Hubstaff, TooManyRowsError, windowsOf } from "../../src/hubstaff/index.ts";
import { json } from "../fakeVendor.ts";
import { hubstaffWith, lineOf } from "./records.ts";

const times = { created_at: "2026-03-24T08:00:00.123456Z", updated_at: "2026-03-24T09:00:00.654321Z" };
const moment = "2026-03-24T00:00:00.000Z";
const week = { start: "2026-03-01", stop: "2026-03-07" };
const everything = "include[]=users&include[]=projects&include[]=tasks";

/** An answer that is empty for whatever was asked. */
const nothing = json({
  members: [],
  daily_activities: [],
  time_edit_logs: [],
  timesheets: [],
  attendance_schedules: [],
  attendance_shifts: [],
  client_invoices: [],
  team_payments: [],
  time_off_requests: [],
  attendance_schedule: { id: 1, ...times },
  time_off_request: { id: 1, ...times },
  invite: { id: 1, ...times },
  success: true,
});

describe("the request of", () => {
  const requests: [string, (hubstaff: Hubstaff) => Promise<unknown>, unknown[]][] = [
    [
      "members who joined",
      ({ members }) => members.joined("27", moment).read(),
      ["GET", `/organizations/27/members?created_at[start]=${moment}&include[]=users&page_limit=500`],
    ],
    [
      "time that changed",
      ({ dailyActivities }) => dailyActivities.updates("27", moment).read(7),
      [
        "GET",
        `/organizations/27/activities/daily/updates?updated[start]=${moment}&${everything}&page_limit=500&page_start_id=7`,
      ],
    ],
    [
      "a member's time on a project and a task",
      ({ dailyActivities }) =>
        dailyActivities.between("a/b", week, { userId: "902", projectId: "8203", taskId: "7" }),
      [
        "GET",
        `/organizations/a/b/activities/daily?date[start]=2026-03-01&date[stop]=2026-03-07&user_ids[]=902&project_ids[]=8203&task_ids[]=7&${everything}&page_limit=500`,
      ],
    ],
    [
      "time edits",
      ({ timeEdits }) =>
        timeEdits.pages("27", { start: moment, stop: "2026-03-25T00:00:00.000Z" }, "8203").read(),
      [
        "GET",
        `/organizations/27/time_edit_logs?created[start]=${moment}&created[stop]=2026-03-25T00:00:00.000Z&project_ids[]=8203&${everything}&page_limit=500`,
      ],
    ],
    [
      "submitted timesheets",
      ({ timesheets }) => timesheets.pages("27", { status: "submitted" }).read(),
      ["GET", "/organizations/27/timesheets?status=submitted&include[]=users&page_limit=500"],
    ],
    [
      "approved timesheets",
      ({ timesheets }) => timesheets.pages("27", { approvedSince: "2026-03-24" }).read(),
      [
        "GET",
        "/organizations/27/timesheets?status=approved&approved[start]=2026-03-24&include[]=users&page_limit=500",
      ],
    ],
    [
      "schedules",
      ({ schedules }) => schedules.pages("27", week).read(),
      [
        "GET",
        "/organizations/27/attendance_schedules?date[start]=2026-03-01&date[stop]=2026-03-07&include[]=users&page_limit=500",
      ],
    ],
    [
      "a new schedule",
      ({ schedules }) => schedules.create("27", { user_id: 902, weekdays: ["mon"], repeat_until: undefined }),
      ["POST", "/organizations/27/attendance_schedules", { user_id: 902, weekdays: ["mon"] }],
    ],
    [
      "a changed schedule",
      ({ schedules }) => schedules.update("7", { start_time: "10:00" }),
      ["PUT", "/attendance_schedules/7", { start_time: "10:00" }],
    ],
    [
      "shifts",
      ({ shifts }) => shifts.pages("27", week).read(),
      [
        "GET",
        "/organizations/27/attendance_shifts?date[start]=2026-03-01&date[stop]=2026-03-07&include[]=users&page_limit=500",
      ],
    ],
    [
      "client invoices",
      ({ invoices }) => invoices.pages("27").read(),
      ["GET", "/organizations/27/client_invoices?include_line_items=true&include[]=clients&page_limit=500"],
    ],
    [
      "team payments",
      ({ payments }) => payments.pages("27", moment).read(),
      [
        "GET",
        `/organizations/27/team_payments?created[start]=${moment}&include[]=users&include[]=projects&page_limit=500`,
      ],
    ],
    [
      "time off",
      ({ timeOff }) => timeOff.pages("27", moment).read(),
      [
        "GET",
        `/organizations/27/time_off_requests?created[start]=${moment}&include[]=users&include[]=time_off_policies&page_limit=500`,
      ],
    ],
    [
      "a decision",
      ({ timeOff }) => timeOff.decide("7", { status: "approved", remove_shifts: false }),
      ["PUT", "/time_off_requests/7/status", { status: "approved", remove_shifts: false }],
    ],
    [
      "an invite",
      ({ invites }) => invites.create("27", { email: "ivo@example.com", project_ids: [8203] }),
      ["POST", "/organizations/27/invites", { email: "ivo@example.com", project_ids: [8203] }],
    ],
    [
      "a project's member",
      ({ projects }) => projects.setMember("8203", { user_id: 902, role: "remove" }),
      ["PUT", "/projects/8203/update_members", { members: [{ user_id: 902, role: "remove" }] }],
    ],
  ];

  it.each(requests)("%s", async (_what, call, line) => {
    const { client: hubstaff, requests: sent } = hubstaffWith(nothing);
    await call(hubstaff);
    expect(sent.map((request) => lineOf(request))).toEqual([line]);
  });
});

describe("rows", () => {
  it("get the names of their member, project and task from beside them", async () => {
    const row = { id: 1, user_id: 902, project_id: 8203, task_id: 16_403, tracked: 60, ...times };
    const { client: hubstaff } = hubstaffWith(
      json({
        daily_activities: [row, { ...row, id: 2, user_id: 7, project_id: null, task_id: null }],
        users: [{ id: 902, name: "Diana Wells" }],
        projects: [{ id: 8203, name: "Heating" }],
        tasks: [{ id: 16_403, summary: "Check the boiler" }],
      }),
    );
    await expect(hubstaff.dailyActivities.updates("27", moment).read()).resolves.toMatchObject({
      rows: [
        { id: "1", user_name: "Diana Wells", project_name: "Heating", task_summary: "Check the boiler" },
        { id: "2", user_id: "7", user_name: null, project_name: null, task_summary: null },
      ],
      next: undefined,
    });
  });

  it("are read without anything beside them, and the next page is known", async () => {
    const team_payments = [
      { id: 1, details: [{ user_id: 902, project_id: 8203 }], ...times },
      { id: 2, ...times },
    ];
    const answer = json({ team_payments, pagination: { next_page_start_id: 3 } });
    await expect(hubstaffWith(answer).client.payments.pages("27", undefined).read()).resolves.toMatchObject({
      rows: [{ details: [{ user_id: "902", user_name: null, project_name: null }] }, { details: [] }],
      next: 3,
    });
  });
});

describe("days", () => {
  it.each([
    ["2026-03-01", "2026-03-01", [["2026-03-01", "2026-03-01"]]],
    ["2026-03-01", "2026-03-31", [["2026-03-01", "2026-03-31"]]],
    [
      "2026-01-01",
      "2026-03-31",
      [
        ["2026-01-01", "2026-01-31"],
        ["2026-02-01", "2026-03-03"],
        ["2026-03-04", "2026-03-31"],
      ],
    ],
    [
      "2028-02-28",
      "2028-03-30",
      [
        ["2028-02-28", "2028-03-29"],
        ["2028-03-30", "2028-03-30"],
      ],
    ],
    ["2026-03-02", "2026-03-01", []],
  ])("from %s to %s are asked for in pieces of at most 31", (start, stop, expected) => {
    expect(windowsOf({ start, stop }).map((window) => [window.start, window.stop])).toEqual(expected);
  });

  it("of a quarter are read in three requests, each page of them", async () => {
    const row = (id: number) => ({ id, date: "2026-01-01", tracked: 60, ...times });
    const page = (...rows: object[]) => json({ daily_activities: rows });
    const { client: hubstaff, requests } = hubstaffWith(
      json({ daily_activities: [row(1)], pagination: { next_page_start_id: 2 } }),
      page(row(2)),
      page(row(3)),
      page(row(4)),
    );
    const rows = await hubstaff.dailyActivities.between("27", { start: "2026-01-01", stop: "2026-03-31" });
    expect(rows.map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
    expect(requests).toHaveLength(4);
  });
});

it("a row that cannot be read makes no total smaller, it is an error", async () => {
  const rows = [
    { id: 1, date: "2026-03-01", tracked: 60, ...times },
    { id: 2, date: "2026-03-01", ...times },
  ];
  const { client: hubstaff } = hubstaffWith(json({ daily_activities: rows }));
  await expect(hubstaff.dailyActivities.between("27", week)).rejects.toMatchObject({ kind: "unreadable" });
});

describe("a year of an account", () => {
  const year = { start: "2026-01-01", stop: "2026-12-31" };
  const full = (rowsADay: number) =>
    json({
      daily_activities: Array.from({ length: 500 }, (_, index) => ({
        id: index + 1,
        date: `2026-01-${String(1 + Math.floor(index / rowsADay)).padStart(2, "0")}`,
        tracked: 60,
        ...times,
      })),
      pagination: { next_page_start_id: 501 },
    });

  it("that is too much is refused after its first page", async () => {
    const { client: hubstaff, requests } = hubstaffWith(full(250));
    await expect(hubstaff.dailyActivities.between("27", year)).rejects.toMatchObject({
      name: "TooManyRowsError",
      expected: 91_250,
    });
    expect(requests).toHaveLength(1);
  });

  it("that looked shorter is refused after a hundred requests", async () => {
    const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"];
    const page = (number: number) =>
      json({
        daily_activities: days.map((date, index) => ({
          id: number * 4 + index,
          date,
          tracked: 60,
          ...times,
        })),
        pagination: { next_page_start_id: number * 4 + 4 },
      });
    const { client: hubstaff, requests } = hubstaffWith(...Array.from({ length: 101 }, (_, n) => page(n)));
    await expect(hubstaff.dailyActivities.between("27", year)).rejects.toThrow(TooManyRowsError);
    expect(requests).toHaveLength(100);
  });
});
