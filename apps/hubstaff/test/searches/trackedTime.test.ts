import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { firstOrganization, refusal, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };
const times = { created_at: "2026-03-24T11:59:00.123456Z", updated_at: "2026-03-24T11:59:30.654321Z" };

/** The daily activities of the organization with exactly this query. */
const days = (start: string, stop: string, more = "", page = "") => {
  const include = "include[]=users&include[]=projects&include[]=tasks&page_limit=500";
  const query = `date[start]=${start}&date[stop]=${stop}${more}&${include}${page}`;
  const path = `/organizations/31/activities/daily?${query}`;
  return vendor().get((uri) => decodeURIComponent(uri).endsWith(path));
};
const row = (id: number, date: string, tracked: number, more = {}) => ({
  id,
  date,
  user_id: 902,
  project_id: 8203,
  tracked,
  billable: tracked,
  manual: 0,
  overall: 60,
  ...times,
  ...more,
});

describe("Find Tracked Time", () => {
  it("sends GET /organizations/{id}/activities/daily and adds up in total and per day", async () => {
    days("2026-03-01", "2026-03-31", "&user_ids[]=902&project_ids[]=8203&task_ids[]=16403").reply(200, {
      daily_activities: [
        row(3, "2026-03-24", 3599),
        row(1, "2026-03-02", 61, { billable: 0, manual: 61 }),
        row(2, "2026-03-24", 2, { overall: null }),
      ],
    });
    const input = {
      ...inLaboratory,
      from: "2026-03-01",
      to: "2026-03-31T00:00:00Z",
      user_id: "902",
      project_id: "8203",
      task_id: "16403",
    };
    await expect(perform("searches.find_tracked_time", input)).resolves.toEqual([
      {
        id: "2026-03-01/2026-03-31",
        from: "2026-03-01",
        to: "2026-03-31",
        tracked: 3662,
        tracked_time: "1:01",
        billable: 3601,
        billable_time: "1:00",
        manual: 61,
        manual_time: "0:01",
        overall: 120,
        overall_time: "0:02",
        days: [
          {
            date: "2026-03-02",
            tracked: 61,
            tracked_time: "0:01",
            billable: 0,
            billable_time: "0:00",
            manual: 61,
            manual_time: "0:01",
            overall: 60,
            overall_time: "0:01",
          },
          {
            date: "2026-03-24",
            tracked: 3601,
            tracked_time: "1:00",
            billable: 3601,
            billable_time: "1:00",
            manual: 0,
            manual_time: "0:00",
            overall: 60,
            overall_time: "0:01",
          },
        ],
      },
    ]);
  });

  it("cuts a quarter into what Hubstaff takes, and reads each page", async () => {
    days("2026-01-01", "2026-01-31").reply(200, {
      daily_activities: [row(1, "2026-01-31", 1)],
      pagination: { next_page_start_id: 2 },
    });
    days("2026-01-01", "2026-01-31", "", "&page_start_id=2").reply(200, {
      daily_activities: [row(2, "2026-01-31", 10)],
    });
    days("2026-02-01", "2026-03-03").reply(200, { daily_activities: [row(3, "2026-02-28", 100)] });
    days("2026-03-04", "2026-03-31").reply(200, { daily_activities: [row(4, "2026-03-31", 1000)] });
    const input = { ...inLaboratory, from: "2026-01-01", to: "2026-03-31" };
    await expect(perform("searches.find_tracked_time", input)).resolves.toMatchObject([
      { tracked: 1111, days: [{ tracked: 11 }, { tracked: 100 }, { tracked: 1000 }] },
    ]);
  });

  it("finds nothing where nothing was tracked, in the first organization", async () => {
    firstOrganization();
    vendor().get("/organizations/27/activities/daily").query(true).reply(200, { daily_activities: [] });
    const input = { from: "2026-03-24", to: "2026-03-24" };
    await expect(perform("searches.find_tracked_time", input)).resolves.toEqual([]);
  });

  it.each([
    [{ from: "" }, "From: fill this in. It is required."],
    [{ to: "soon" }, 'To: enter a date such as 2026-03-31, not "soon".'],
    [{ to: "2026-02-28" }, "To: enter a day that is not before 2026-03-01."],
    [{ to: "2027-03-02" }, "To: choose at most 366 days. These are 367."],
  ])("refuses %j before any request", async (wrong, message) => {
    const input = { ...inLaboratory, from: "2026-03-01", to: "2026-03-31", ...wrong };
    await expect(perform("searches.find_tracked_time", input)).rejects.toMatchObject(refusal(message));
  });

  it("refuses more than Hubstaff lists in a minute after its first page, and says what to do", async () => {
    const page = Array.from({ length: 500 }, (_, index) =>
      row(index + 1, index < 250 ? "2026-01-01" : "2026-01-02", 60),
    );
    days("2026-01-01", "2026-01-31").reply(200, {
      daily_activities: page,
      pagination: { next_page_start_id: 501 },
    });
    const input = { ...inLaboratory, from: "2026-01-01", to: "2026-12-31" };
    await expect(perform("searches.find_tracked_time", input)).rejects.toMatchObject(
      refusal(
        "To: there is too much tracked time in these days, about 91,250 rows. Choose fewer days, or a member, a project, or a task.",
      ),
    );
  });

  it("reads a year whose first month has a single day, which is no measure of the others", async () => {
    days("2026-01-01", "2026-01-31").reply(200, { daily_activities: [row(1, "2026-01-31", 60)] });
    vendor()
      .get("/organizations/31/activities/daily")
      .query(true)
      .times(11)
      .reply(200, { daily_activities: [] });
    const input = { ...inLaboratory, from: "2026-01-01", to: "2026-12-31" };
    await expect(perform("searches.find_tracked_time", input)).resolves.toMatchObject([{ tracked: 60 }]);
  });

  it("gives Hubstaff's reason", async () => {
    vendor()
      .get(/.*/)
      .query(true)
      .reply(400, {
        code: "invalid_params",
        error: "Invalid parameters",
        details: [{ attribute: "date[start]", error: "must be within the last 3 years" }],
      });
    const input = { ...inLaboratory, from: "2016-03-01", to: "2016-03-31" };
    await expect(perform("searches.find_tracked_time", input)).rejects.toThrow(
      "Hubstaff refused this (date[start]: must be within the last 3 years).",
    );
  });
});

describe("Find Tracked Time of an account", () => {
  const sandbox = useApp(App, "hubstaff");

  it("adds up a quarter exactly, over month ends and pages", async () => {
    const { actions } = sandbox.server;
    let expected = 0;
    for (let day = 0; day < 92; day++) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      const tracked = 1000 + day;
      actions.create_daily_activities({ count: 7, date, tracked });
      if (date <= "2026-03-31") expected += 7 * tracked;
    }
    const [found] = (await sandbox.perform("searches.find_tracked_time", {
      from: "2026-01-01",
      to: "2026-03-31",
    })) as { tracked: number; days: { tracked: number }[] }[];
    expect(found?.tracked).toBe(expected);
    expect(found?.days).toHaveLength(90);
    expect(found?.days.reduce((sum, { tracked }) => sum + tracked, 0)).toBe(expected);
  });

  it("keeps to a member, a project and a task", async () => {
    const { actions } = sandbox.server;
    const on = { date: "2026-03-24", tracked: 60 };
    actions.create_daily_activities({ ...on, member: 905 });
    actions.create_daily_activities({ ...on, project: "Office" });
    actions.create_daily_activities({ ...on, task: "Check the boiler" });
    const tracked = async (filter: object) => {
      const found = await sandbox.perform("searches.find_tracked_time", {
        from: "2026-03-24",
        to: "2026-03-24",
        ...filter,
      });
      return (found as { tracked: number }[]).map((one) => one.tracked);
    };
    expect(await tracked({})).toEqual([180]);
    expect(await tracked({ user_id: "905" })).toEqual([60]);
    expect(await tracked({ project_id: "8203" })).toEqual([120]);
    expect(await tracked({ task_id: "16403" })).toEqual([60]);
    expect(await tracked({ user_id: "905", task_id: "16403" })).toEqual([]);
  });
});
