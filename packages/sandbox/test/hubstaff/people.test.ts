import { describe, expect, it } from "@jest/globals";
import { type Sent, useVendor } from "../support.ts";

const api = useVendor("hubstaff", ({ token = "" }) => ({ Authorization: `Bearer ${token}` }));
const json = async (line: string, sent?: Sent) => (await api.request(line, sent)).json();
const org = "/organizations/27";
const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();
const refusal = async (line: string, body: unknown) => {
  const response = await api.request(line, { body });
  expect(response.status).toBe(400);
  const [detail] = response.json().details;
  return [detail.attribute, detail.error];
};

describe("members", () => {
  it("who joined are listed by when, in their organization alone", async () => {
    const { actions } = api.sandbox;
    actions.add_members({ name: "Ivo Marin" });
    actions.add_members({ organization: "Northwind Laboratory", count: 2 });
    const since = `created_at[start]=${iso(Date.now() - DAY_MS)}&include[]=users`;
    expect(await json(`GET ${org}/members?${since}`)).toMatchObject({
      members: [{ user_id: 9303 }],
      users: [{ id: 9303, name: "Ivo Marin", email: "member.4@northwind.example" }],
    });
    expect((await json(`GET /organizations/31/members?${since}`)).members).toHaveLength(2);
  });

  it("of a project get a role and rates, and are taken out, each by itself", async () => {
    const put = async (...members: object[]) =>
      (await api.request("PUT /projects/8203/update_members", { body: { members } })).status;
    const held = () => [...(api.sandbox.state.projectMembers.get(8203)?.values() ?? [])];
    expect(
      await put({ user_id: 905, role: "viewer", pay_rate: 20.5 }, { user_id: 902, role: "remove" }),
    ).toBe(200);
    expect(held()).toEqual([
      { user_id: 901, role: "manager" },
      { user_id: 905, role: "viewer", pay_rate: 20.5 },
    ]);
    expect(await put({ user_id: 905, role: "user", pay_rate: null })).toBe(200);
    expect(held()).toContainEqual({ user_id: 905, role: "user", pay_rate: null });
  });

  it.each([
    [{ members: [] }, "members", "must be a list of members"],
    [{ members: [{ role: "user" }] }, "members.0.user_id", "is missing"],
    [
      { members: [{ user_id: 902, role: "owner" }] },
      "members.0.role",
      expect.stringMatching(/^must be one of/),
    ],
    [{ members: [{ user_id: 902, pay_rate: "20" }] }, "members.0.pay_rate", "must be a number"],
    [{ members: [{ user_id: 1 }] }, "user_id", "is not a member"],
  ])("of a project are refused as %j", async (body, attribute, error) => {
    expect(await refusal("PUT /projects/8203/update_members", body)).toEqual([attribute, error]);
  });
});

describe("an invite", () => {
  const invite = (body: unknown) => json(`POST ${org}/invites`, { body });

  it("waits for somebody new, and is accepted at once by somebody who is known", async () => {
    const body = { email: "ivo@example.com", role: "project_user", project_ids: [8203], pay_rate: 20 };
    const created = await api.request(`POST ${org}/invites`, { body });
    expect(created.status).toBe(201);
    expect(created.json().invite).toMatchObject({
      ...body,
      pay_rate: "20",
      status: "pending",
      invited_by_id: 901,
    });
    const known = await invite({ email: "Samuel.Osei@northwind.example", trackable: true });
    expect(known.invite).toMatchObject({
      status: "accepted",
      accepted_at: expect.any(String),
      trackable: true,
    });
    const listed = async (query: string) => (await json(`GET ${org}/invites${query}`)).invites.length;
    expect([
      await listed(""),
      await listed("?status=all"),
      await listed("?email=nobody@example.com"),
    ]).toEqual([1, 2, 0]);
  });

  it("of no project is a viewer's, unless it is a manager's of the organization", async () => {
    const role = async (given: object) => (await invite({ email: "ivo@example.com", ...given })).invite.role;
    expect(await role({})).toBe("project_viewer");
    expect(await role({ role: "project_manager" })).toBe("project_viewer");
    expect(await role({ role: "organization_manager" })).toBe("organization_manager");
  });

  it.each([
    [{}, "email", "is missing"],
    [{ email: "no" }, "email", "must be an email address"],
    [
      { email: "a@b.example", role: "owner" },
      "role",
      expect.stringMatching(/^must be one of organization_manager/),
    ],
    [{ email: "a@b.example", project_ids: ["8203"] }, "project_ids.0", "must be an id"],
    [
      { email: "a@b.example", project_ids: [8209] },
      "project_ids",
      expect.stringMatching(/not one of a project/),
    ],
    [{ email: "a@b.example", name: "x" }, "name", "is no field"],
  ])("is refused as %j", async (body, attribute, error) => {
    expect(await refusal(`POST ${org}/invites`, body)).toEqual([attribute, error]);
  });
});

describe("an attendance schedule", () => {
  const schedule = {
    user_id: 902,
    start_date: "2026-03-30",
    start_time: "9:30",
    duration: 28_800,
    minimum_time: 14_400,
    use_time_zone: "user",
    repeat_schedule: "never",
  };
  const create = async (fields: object) =>
    (await json(`POST ${org}/attendance_schedules`, { body: { ...schedule, ...fields } }))
      .attendance_schedule;
  const idsOn = async (start: string, stop: string) => {
    const { attendance_schedules } = await json(
      `GET ${org}/attendance_schedules?date[start]=${start}&date[stop]=${stop}`,
    );
    return attendance_schedules.map(({ id }: { id: number }) => id);
  };

  it("is made, and changed in what is named", async () => {
    const made = await create({});
    expect(made).toMatchObject({ ...schedule, start_time: "09:30:00", weekdays: [], excluded_dates: [] });
    const body = { start_time: "10:00", add_excluded_dates: ["2026-04-06"] };
    const { attendance_schedule } = await json(`PUT /attendance_schedules/${made.id}`, { body });
    expect(attendance_schedule).toMatchObject({
      start_date: "2026-03-30",
      start_time: "10:00:00",
      excluded_dates: ["2026-04-06"],
    });
    const removed = { body: { remove_excluded_dates: ["2026-04-06"] } };
    expect(await json(`PUT /attendance_schedules/${made.id}`, removed)).toMatchObject({
      attendance_schedule: { excluded_dates: [] },
    });
  });

  it("is listed on the days on which a shift of it falls", async () => {
    const once = await create({});
    const weekly = await create({ repeat_schedule: "weekly", weekdays: ["tue"], repeat_until: "2026-04-07" });
    const everyOther = await create({
      repeat_schedule: "bi_weekly",
      weekdays: ["wed"],
      excluded_dates: ["2026-04-15"],
    });
    expect(await idsOn("2026-03-30", "2026-03-30")).toEqual(expect.arrayContaining([once.id]));
    const mine = [once.id, weekly.id, everyOther.id];
    const on = async (start: string, stop = start) =>
      (await idsOn(start, stop)).filter((id: number) => mine.includes(id));
    expect(await on("2026-03-29")).toEqual([]);
    expect(await on("2026-03-30")).toEqual([once.id]);
    expect(await on("2026-03-31")).toEqual([weekly.id]);
    expect(await on("2026-04-01")).toEqual([everyOther.id]);
    expect(await on("2026-04-07", "2026-04-08")).toEqual([weekly.id]);
    expect(await on("2026-04-14", "2026-04-15")).toEqual([]);
    expect(await on("2026-04-29")).toEqual([everyOther.id]);
  });

  it.each([
    [{ start_time: "9:15" }, "start_time", "must be a time such as 9:30, in steps of 30 minutes"],
    [{ start_time: "24:00" }, "start_time", "must be a time such as 9:30, in steps of 30 minutes"],
    [{ start_date: "30.03.2026" }, "start_date", "must be a date in ISO 8601"],
    [{ duration: 0 }, "duration", "must be a number of seconds"],
    [{ minimum_time: 30_000 }, "minimum_time", "must not be longer than the shift"],
    [{ use_time_zone: "utc" }, "use_time_zone", "must be one of organization, user"],
    [{ repeat_schedule: "weekly" }, "weekdays", "can't be blank"],
    [{ weekdays: ["monday"] }, "weekdays.0", expect.stringMatching(/^must be one of sun/)],
    [{ repeat_until: "2026-03-01" }, "repeat_until", "must not be before the start date"],
    [{ user_id: 1 }, "user_id", "is not a member"],
    [{ repeat_schedule: undefined }, "repeat_schedule", "is missing"],
  ])("is refused with %j", async (fields, attribute, error) => {
    expect(await refusal(`POST ${org}/attendance_schedules`, { ...schedule, ...fields })).toEqual([
      attribute,
      error,
    ]);
  });

  it("has shifts, which are worked as they are", async () => {
    const { actions } = api.sandbox;
    const [late] = actions.create_shifts({ status: "late", date: "2026-03-24" });
    actions.create_shifts({ status: "missed", date: "2026-03-24" });
    actions.create_shifts({ status: "abandoned", date: "2026-03-25" });
    const on = async (start: string, stop: string) =>
      (await json(`GET ${org}/attendance_shifts?date[start]=${start}&date[stop]=${stop}`)).attendance_shifts;
    expect(await on("2026-03-24", "2026-03-24")).toMatchObject([
      { status: "late", actual_start_time: "2026-03-24T09:20:00.000000Z", actual_duration: 28_800 },
      { status: "missed", actual_start_time: null, actual_duration: 0 },
    ]);
    expect(actions.set_shift_status({ shift: late?.id, status: "abandoned" })).toMatchObject({
      actual_duration: 7200,
    });
    expect(await on("2026-03-24", "2026-03-25")).toHaveLength(3);
    const long = await api.request(
      `GET ${org}/attendance_shifts?date[start]=2026-01-01&date[stop]=2026-02-01`,
    );
    expect([long.status, long.json().details]).toEqual([
      400,
      [{ attribute: "date", error: "must not be longer than 31 days" }],
    ]);
  });

  it("is changed by people too", async () => {
    const { actions } = api.sandbox;
    const [made] = actions.create_schedules({ duration: 3600, minimum_time: 1800 });
    expect(actions.update_schedule({ schedule: made?.id, duration: 7200 })).toMatchObject({ duration: 7200 });
  });
});

describe("a request for time off", () => {
  const list = async (query = "") => (await json(`GET ${org}/time_off_requests${query}`)).time_off_requests;

  it("is decided, and decided the other way", async () => {
    const [request] = await list();
    const decide = (body: object) => json(`PUT /time_off_requests/${request.id}/status`, { body });
    expect(await decide({ status: "approved", remove_shifts: true })).toMatchObject({
      time_off_request: { status: "approved", approved_by_id: 901, approved_at: expect.any(String) },
    });
    expect(await decide({ status: "denied", response: "Too many are away" })).toMatchObject({
      time_off_request: { status: "denied", response: "Too many are away", denied_by_id: 901 },
    });
    expect(await json(`GET /time_off_requests/${request.id}`)).toMatchObject({
      time_off_request: { id: request.id, status: "denied" },
    });
  });

  it("is listed by when it was made and approved, with its policy", async () => {
    const { actions } = api.sandbox;
    const [request] = actions.request_time_off({ member: 902, date: "2026-07-01" });
    const since = iso(Date.now() - DAY_MS);
    expect(await list(`?created[start]=${since}`)).toMatchObject([
      { user_id: 902, message: "Visiting my parents" },
    ]);
    expect(await list(`?approved_at[start]=${since}`)).toEqual([]);
    actions.decide_time_off({ request: request?.id, status: "approved" });
    expect(await list(`?approved_at[start]=${since}`)).toMatchObject([{ id: request?.id }]);
    expect(await list("?user_ids[]=905")).toHaveLength(1);
    expect(
      await list("?starts_at[start]=2026-07-01T00:00:00Z&starts_at[stop]=2026-07-02T00:00:00Z"),
    ).toHaveLength(1);
    expect(
      await json(`GET ${org}/time_off_requests?include[]=time_off_policies&include[]=users`),
    ).toMatchObject({
      time_off_policies: [{ id: 61, name: "Vacation" }],
      users: [{ id: 905 }, { id: 902 }],
    });
  });

  it("is not decided the same way twice, nor denied without a reason, nor once it is paid", async () => {
    const [request] = [...api.sandbox.state.timeOffRequests];
    const line = `PUT /time_off_requests/${request?.id}/status`;
    expect(await refusal(line, { status: "denied" })).toEqual(["response", "is required when denying"]);
    expect(await refusal(line, { status: "gone" })).toEqual(["status", "must be one of approved, denied"]);
    await api.request(line, { body: { status: "approved" } });
    expect(await refusal(line, { status: "approved" })).toEqual(["status", "is approved already"]);
    Object.assign(request ?? {}, { paid: true });
    expect(await refusal(line, { status: "denied", response: "x" })).toEqual([
      "status",
      "of a paid request cannot be changed",
    ]);
  });
});

describe("what people do with time and people", () => {
  it.each([
    ["track_time", { project: "Moon" }, "track_time: there is no project Moon"],
    ["track_time", { member: "Nobody" }, "track_time: there is no member Nobody"],
    ["approve_timesheet", { timesheet: 1 }, "approve_timesheet: there is no timesheet 1"],
    ["decide_time_off", { request: 1, status: "approved" }, "decide_time_off: there is no request 1"],
    ["create_shifts", { schedule: 1 }, "create_shifts: there is no schedule 1"],
    ["create_client_invoices", { client: "Moon" }, "create_client_invoices: there is no client Moon"],
  ] as const)("%s %j is refused in words", (name, args, message) => {
    expect(() => api.sandbox.actions[name](args)).toThrow(message);
  });

  it.each([
    "add_members",
    "create_daily_activities",
    "edit_time",
    "create_timesheets",
    "create_client_invoices",
    "create_team_payments",
    "create_schedules",
    "create_shifts",
    "request_time_off",
  ] as const)("%s makes many, the last so long ago", (create) => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const rows = actions[create]({ count: 2, agoSeconds: 60 }) as { created_at: string }[];
    expect(rows.map(({ created_at }) => Date.parse(created_at) - state.clock.now())).toEqual([
      -60_001, -60_000,
    ]);
  });
});
