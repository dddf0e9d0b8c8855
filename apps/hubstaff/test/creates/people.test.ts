import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { denial, schedule, scheduleForZap, timeOff, timeOffForZap } from "../timeAnswers.ts";
import { firstOrganization, refusal, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };
const invalid = (attribute: string, error: string) => ({
  code: "invalid_params",
  error: "Invalid parameters",
  details: [{ attribute, error }],
});

describe("Invite Member", () => {
  const times = { created_at: "2026-03-24T11:59:00.123456Z", updated_at: "2026-03-24T11:59:00.123456Z" };
  const invite = { id: 503, email: "ivo@example.com", invited_by_id: 901, status: "pending", ...times };

  it("sends POST /organizations/{id}/invites with what was filled in", async () => {
    const whole = { role: "project_user", project_ids: [8203, 8206], pay_rate: "20.5" };
    vendor()
      .post("/organizations/31/invites", {
        email: "ivo@example.com",
        role: "project_user",
        project_ids: [8203, 8206],
        pay_rate: 20.5,
      })
      .reply(201, { invite: { ...invite, ...whole } });
    const input = {
      ...inLaboratory,
      email: " mailto:ivo@example.com",
      role: "Project User",
      project_ids: ["8203", "8206"],
      pay_rate: "20.5",
    };
    await expect(perform("creates.invite_member", input)).resolves.toEqual({
      id: "503",
      email: "ivo@example.com",
      role: "project_user",
      status: "pending",
      project_ids: ["8203", "8206"],
      pay_rate: "20.5",
      accepted_at: null,
      ...times,
    });
  });

  it("sends no blank, to the first organization", async () => {
    firstOrganization();
    vendor().post("/organizations/27/invites", { email: "ivo@example.com" }).reply(201, { invite });
    const input = { email: "ivo@example.com", role: "", project_ids: [], pay_rate: null };
    await expect(perform("creates.invite_member", input)).resolves.toMatchObject({
      role: null,
      project_ids: [],
      pay_rate: null,
    });
  });

  it.each([
    [{ email: "" }, "Email: fill this in. It is required."],
    [{ pay_rate: "-1" }, 'Pay Rate: enter a number such as 2.5, at least 0, not "-1".'],
    [{ project_ids: ["Heating"] }, 'Projects: "Heating" is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (wrong, message) => {
    const input = { email: "ivo@example.com", ...inLaboratory, ...wrong };
    await expect(perform("creates.invite_member", input)).rejects.toMatchObject(refusal(message));
  });

  it("waits as long as Hubstaff says when there were too many invites", async () => {
    vendor()
      .post("/organizations/31/invites")
      .reply(429, { code: "rate_limited", error: "Too many invites" }, { "Retry-After": "60" });
    const input = { email: "ivo@example.com", ...inLaboratory };
    await expect(perform("creates.invite_member", input)).rejects.toMatchObject({ name: "ThrottledError" });
  });
});

describe("Add Project Member and Remove Project Member", () => {
  const member = { project_id: "8203", user_id: "902" };
  const put = (sent: Record<string, string | number>) =>
    vendor().put("/projects/8203/update_members", { members: [sent] });

  it("add by PUT /projects/{id}/update_members", async () => {
    put({ user_id: 902, role: "manager", pay_rate: 20.5, bill_rate: 0 }).reply(200, { success: true });
    const input = { ...member, role: "Manager", pay_rate: "20.5", bill_rate: 0 };
    await expect(perform("creates.add_project_member", input)).resolves.toEqual({
      ...member,
      role: "manager",
      pay_rate: 20.5,
      bill_rate: 0,
    });
  });

  it("add as a user where no role is chosen, and are done without a body", async () => {
    put({ user_id: 902, role: "user" }).reply(200);
    await expect(perform("creates.add_project_member", { ...member, role: "" })).resolves.toEqual({
      ...member,
      role: "user",
      pay_rate: null,
      bill_rate: null,
    });
  });

  it("remove with a role of that name", async () => {
    put({ user_id: 902, role: "remove" }).reply(200, { success: true });
    await expect(perform("creates.remove_project_member", member)).resolves.toEqual({
      ...member,
      removed: true,
    });
  });

  it.each(["add_project_member", "remove_project_member"])("%s says why it was refused", async (key) => {
    vendor().put("/projects/8203/update_members").reply(400, invalid("user_id", "is not a member"));
    await expect(perform(`creates.${key}`, member)).rejects.toThrow(
      "Hubstaff refused this (user_id: is not a member).",
    );
  });

  it.each([
    [{ user_id: "" }, "Member: fill this in. It is required."],
    [{ user_id: "Diana" }, 'Member: "Diana" is not an ID. Choose one from the list.'],
    [{ project_id: null }, "Project: fill this in. It is required."],
    [{ project_id: ".." }, 'Project: ".." is not an ID. Choose one from the list.'],
  ])("refuse %j before any request", async (wrong, message) => {
    for (const key of ["add_project_member", "remove_project_member"]) {
      await expect(perform(`creates.${key}`, { ...member, ...wrong })).rejects.toMatchObject(
        refusal(message),
      );
    }
  });
});

describe("Create Schedule and Update Schedule", () => {
  const input = {
    ...inLaboratory,
    user_id: "902",
    start_date: "2026-03-30",
    start_time: "09:30",
    duration: "8:00",
    minimum_time: "27000",
    use_time_zone: "Member",
    repeat_schedule: "Weekly",
    weekdays: ["Monday", "tue"],
    repeat_until: "2026-06-30",
    excluded_dates: ["2026-04-06", "", "2026-05-04T00:00:00Z"],
  };

  it("create by POST /organizations/{id}/attendance_schedules", async () => {
    vendor()
      .post("/organizations/31/attendance_schedules", {
        user_id: 902,
        start_date: "2026-03-30",
        start_time: "9:30",
        duration: 28_800,
        minimum_time: 27_000,
        use_time_zone: "user",
        repeat_schedule: "weekly",
        weekdays: ["mon", "tue"],
        repeat_until: "2026-06-30",
        excluded_dates: ["2026-04-06", "2026-05-04"],
      })
      .reply(200, { attendance_schedule: schedule });
    await expect(perform("creates.create_schedule", input)).resolves.toEqual({
      ...scheduleForZap,
      user_name: null,
    });
  });

  it.each([
    ["1:30 pm", "13:30"],
    ["0:00", "0:00"],
    ["2026-03-30T22:00:00", "22:00"],
  ])("send a shift that starts at %s as %s, and no blank", async (start_time, sent) => {
    firstOrganization();
    vendor()
      .post("/organizations/27/attendance_schedules", {
        user_id: 902,
        start_date: "2026-03-30",
        start_time: sent,
        duration: 1800,
        minimum_time: 1800,
        use_time_zone: "organization",
        repeat_schedule: "never",
      })
      .reply(200, { attendance_schedule: schedule });
    const once = {
      user_id: 902,
      start_date: "2026-03-30",
      start_time,
      duration: "0:30",
      minimum_time: "1800",
      use_time_zone: "organization",
      repeat_schedule: "never",
      weekdays: [],
      repeat_until: "",
      excluded_dates: null,
    };
    await expect(perform("creates.create_schedule", once)).resolves.toMatchObject({ id: "75003" });
  });

  it("update by PUT /attendance_schedules/{id} with what was filled in alone", async () => {
    vendor()
      .put("/attendance_schedules/75003", { start_time: "10:00", excluded_dates: ["2026-04-06"] })
      .reply(200, { attendance_schedule: { ...schedule, start_time: "10:00:00" } });
    const changes = { id: "75003", start_time: "10:00", excluded_dates: "2026-04-06" };
    await expect(perform("creates.update_schedule", changes)).resolves.toEqual({
      ...scheduleForZap,
      user_name: null,
      start_time: "10:00:00",
    });
  });

  it.each([
    [{ start_time: "9:15" }, 'Start Time: enter a time on the hour or the half hour, not "09:15".'],
    [{ start_time: "soon" }, 'Start Time: enter a time such as 09:30 or 2 pm, not "soon".'],
    [{ duration: "8" }, 'Duration: enter hours and minutes such as 8:00, or seconds, not "8".'],
    [{ duration: "8 h" }, 'Duration: enter hours and minutes such as 8:00, or seconds, not "8 h".'],
    [{ minimum_time: "0" }, 'Minimum Time: enter hours and minutes such as 8:00, or seconds, not "0".'],
    [{ start_date: "March" }, 'Start Date: enter a date such as 2026-03-31, not "March".'],
    [{ weekdays: [] }, "Weekdays: choose at least one for a schedule that repeats."],
    [{ user_id: "Diana" }, 'Member: "Diana" is not an ID. Choose one from the list.'],
    [{ duration: "" }, "Duration: fill this in. It is required."],
  ])("refuse %j before any request", async (wrong, message) => {
    await expect(perform("creates.create_schedule", { ...input, ...wrong })).rejects.toMatchObject(
      refusal(message),
    );
  });

  it("refuse an update of nothing, and one that repeats on no day", async () => {
    await expect(perform("creates.update_schedule", { id: "75003" })).rejects.toMatchObject(
      refusal("Schedule: nothing to change. Fill in at least one of the other fields."),
    );
    const repeated = { id: "75003", repeat_schedule: "weekly" };
    await expect(perform("creates.update_schedule", repeated)).rejects.toMatchObject(
      refusal("Weekdays: choose at least one for a schedule that repeats."),
    );
  });

  it("say that a schedule is gone", async () => {
    vendor().put("/attendance_schedules/7").reply(404, { code: "not_found", error: "Could not find record" });
    await expect(perform("creates.update_schedule", { id: "7", duration: "8:00" })).rejects.toThrow(
      "Hubstaff found nothing with this ID (Could not find record).",
    );
  });
});

describe("Decide Time Off", () => {
  const status = "/time_off_requests/77003/status";
  const sentBack = { ...timeOffForZap, user_name: null, policy_name: null };

  it("approves by PUT /time_off_requests/{id}/status", async () => {
    const approved = { status: "approved", approved_at: "2026-03-24T11:58:00.000001Z", approved_by_id: 901 };
    vendor()
      .put(status, { status: "approved", response: "Enjoy", remove_shifts: true })
      .reply(200, { time_off_request: { ...timeOff, ...approved, response: "Enjoy" } });
    const input = { id: "77003", status: "Approve", response: "Enjoy", remove_shifts: "yes" };
    await expect(perform("creates.decide_time_off", input)).resolves.toEqual({
      ...sentBack,
      status: "approved",
      response: "Enjoy",
      approved_at: approved.approved_at,
      decided_by_id: "901",
    });
  });

  it("approves without words, and denies with them and nothing that Hubstaff ignores", async () => {
    vendor().put(status, { status: "approved" }).reply(200, { time_off_request: timeOff });
    await perform("creates.decide_time_off", { id: "77003", status: "approved", response: "" });
    vendor()
      .put(status, { status: "denied", response: "Too many are away" })
      .reply(200, { time_off_request: denial });
    const input = { id: "77003", status: "denied", response: "Too many are away", remove_shifts: true };
    await expect(perform("creates.decide_time_off", input)).resolves.toMatchObject({
      status: "denied",
      decided_by_id: "901",
    });
  });

  it("is done where the request was decided so already, as when a step is run again", async () => {
    vendor().put(status).reply(400, invalid("status", "is denied already"));
    vendor().get("/time_off_requests/77003").reply(200, { time_off_request: denial });
    const input = { id: "77003", status: "denied", response: "Too many are away" };
    await expect(perform("creates.decide_time_off", input)).resolves.toMatchObject({ status: "denied" });
  });

  it("gives Hubstaff's reason where it is decided otherwise", async () => {
    vendor().put(status).reply(400, invalid("status", "of a paid request cannot be changed"));
    vendor().get("/time_off_requests/77003").reply(200, { time_off_request: denial });
    await expect(perform("creates.decide_time_off", { id: "77003", status: "approved" })).rejects.toThrow(
      "Hubstaff refused this (status: of a paid request cannot be changed).",
    );
  });

  it.each([
    [{ status: "denied" }, "Response: enter a reason. Hubstaff requires one to deny a request."],
    [{ status: "later" }, 'Decision: choose approved or denied, not "later".'],
    [{ status: "" }, "Decision: fill this in. It is required."],
    [{ id: "..", status: "approved" }, 'Time Off: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (wrong, message) => {
    await expect(perform("creates.decide_time_off", { id: "77003", ...wrong })).rejects.toMatchObject(
      refusal(message),
    );
  });
});

describe("what these operations write", () => {
  const sandbox = useApp(App, "hubstaff");

  it("is taken by Hubstaff as its document says", async () => {
    const { state } = sandbox.server;
    const call = (key: string, input: object) => sandbox.perform(`creates.${key}`, { ...input });
    await call("add_project_member", { project_id: "8206", user_id: "905", role: "viewer", pay_rate: 12 });
    expect([...(state.projectMembers.get(8206)?.values() ?? [])]).toEqual([
      { user_id: 905, role: "viewer", pay_rate: 12 },
    ]);
    await call("remove_project_member", { project_id: "8206", user_id: "905" });
    expect(state.projectMembers.get(8206)?.size).toBe(0);
    await expect(
      call("invite_member", {
        email: "samuel.osei@northwind.example",
        project_ids: ["8203"],
        role: "project_user",
      }),
    ).resolves.toMatchObject({ status: "accepted", project_ids: ["8203"] });

    const made = await call("create_schedule", {
      user_id: "902",
      start_date: "2026-03-30",
      start_time: "9:30",
      duration: "8:00",
      minimum_time: "7:30",
      use_time_zone: "user",
      repeat_schedule: "bi_weekly",
      weekdays: ["mon", "fri"],
      excluded_dates: ["2026-04-13"],
    });
    expect(made).toMatchObject({ start_time: "09:30:00", duration_time: "8:00", minimum_time: "7:30" });
    const { id } = made as { id: string };
    await expect(call("update_schedule", { id, duration: "9:00" })).resolves.toMatchObject({
      duration: 32_400,
      weekdays: ["mon", "fri"],
    });

    const [request] = [...state.timeOffRequests];
    const decision = { id: String(request?.id), status: "denied", response: "Too many are away" };
    await expect(call("decide_time_off", decision)).resolves.toMatchObject({ status: "denied" });
    await expect(call("decide_time_off", decision)).resolves.toMatchObject({ status: "denied" });
  });
});
