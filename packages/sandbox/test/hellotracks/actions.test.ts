import { describe, expect, it } from "@jest/globals";
import { useHellotracks } from "../support.ts";

const api = useHellotracks();

describe("create_jobs", () => {
  it("creates one job now", async () => {
    api.sandbox.actions.create_jobs();
    expect(await api.titles("GET /jobs?limit=1")).toEqual(["Job 6"]);
  });

  it("creates many, a millisecond apart and the last one now", () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const jobs = actions.create_jobs({ count: 3, title: "Same {{title}}", progress: "failed", priority: 3 });
    const now = state.clock.now();
    expect(jobs.map(({ createdAt }) => createdAt)).toEqual([now - 2, now - 1, now]);
    expect(jobs.map(({ title, progress }) => `${title} ${progress}`)).toEqual(
      Array(3).fill("Same {{title}} failed"),
    );
    expect(state.jobs.get(jobs[0]?.id ?? "")).toMatchObject({ priority: 3 });
  });

  it("creates many in one millisecond of the past, listed where they belong", async () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const jobs = actions.create_jobs({ count: 2, agoSeconds: 86_400 * 5, sameMillisecond: true });
    expect(jobs.map(({ updatedAt }) => updatedAt)).toEqual(Array(2).fill(state.clock.now() - 86_400_000 * 5));
    expect((await api.titles("GET /jobs")).slice(3, 5)).toEqual(["Job 7", "Job 6"]);
  });
});

describe("changes at the vendor", () => {
  it("update_job changes fields, by id or externalId", () => {
    const { actions, state } = api.sandbox;
    expect(actions.update_job({ externalId: "NW-1042", assigneeUsername: "ana" })).toMatchObject({
      assignee: { name: "Ana Horvat" },
    });
    expect(actions.update_job({ id: "j1000002", progress: "on_hold" })).toMatchObject({
      progress: "on_hold",
    });
    expect(state.jobs.get("j1000002")?.externalId).toBe("NW-1042");
  });

  it("update_job without fields touches the job", () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    expect(actions.update_job({ id: "j1000001" })).toMatchObject({ updatedAt: state.clock.now() });
  });

  it.each([
    ["complete_job", "success"],
    ["fail_job", "failed"],
  ] as const)("%s sets the progress to %s", async (name, progress) => {
    expect(api.sandbox.actions[name]({ id: "j1000005" })).toMatchObject({ progress });
    expect(await api.titles(`GET /jobs?progress=${progress}`)).toContain("Check the boiler");
  });

  it.each([
    [{ oldest: 2 }, ["j1000001", "j1000002"]],
    [{ oldest: 99 }, ["j1000001", "j1000002", "j1000003", "j1000004", "j1000005"]],
    [{ id: "j1000003" }, ["j1000003"]],
    [{ externalId: "NW-1042" }, ["j1000002"]],
  ])("delete_jobs %j", (args, deleted) => {
    expect(api.sandbox.actions.delete_jobs(args)).toEqual(deleted);
    expect(api.sandbox.state.jobs.size).toBe(5 - deleted.length);
  });

  it("set_order turns the lists round", async () => {
    api.sandbox.actions.set_order({ first: "oldest" });
    expect(await api.titles("GET /jobs?limit=1")).toEqual(["Deliver ladder"]);
  });

  it("revoke_key and restore_key", async () => {
    api.sandbox.actions.revoke_key();
    expect((await api.request("GET /jobs")).status).toBe(401);
    api.sandbox.actions.restore_key();
    expect((await api.request("GET /jobs")).status).toBe(200);
  });
});

describe("arguments that do not fit", () => {
  it.each([
    ["create_jobs", { number: 3 }, 'create_jobs: Unrecognized key: "number"'],
    ["create_jobs", { count: 0 }, "create_jobs: count: Too small: expected number to be >=1"],
    ["create_jobs", { title: "" }, "create_jobs: title: must be text that is not blank"],
    ["create_jobs", { createdAt: 1, agoSeconds: 1 }, "create_jobs: give createdAt or agoSeconds, not both"],
    ["create_jobs", { count: 2, externalId: "A" }, "create_jobs: an externalId goes to one job only"],
    ["create_jobs", { externalId: "NW-1042" }, "create_jobs: job.externalId belongs to another job"],
    ["create_jobs", { placeId: "p_moon" }, "create_jobs: job.placeId is not the id of a place"],
    ["update_job", { title: "A" }, "update_job: give id or externalId"],
    ["update_job", { id: "j9", title: "A" }, "update_job: there is no job j9"],
    ["complete_job", {}, "complete_job: give id or externalId"],
    ["complete_job", { externalId: "NW-9" }, "complete_job: there is no job NW-9"],
    ["fail_job", { id: "j1000001", externalId: "NW-1042" }, "fail_job: give id or externalId"],
    ["delete_jobs", {}, "delete_jobs: give oldest, id or externalId"],
    ["delete_jobs", { oldest: 1, id: "j1000001" }, "delete_jobs: give oldest, id or externalId"],
    ["set_order", { first: "random" }, 'set_order: first: Invalid option: expected one of "newest"|"oldest"'],
    ["revoke_key", { now: true }, 'revoke_key: Unrecognized key: "now"'],
    ["restore_key", { now: true }, 'restore_key: Unrecognized key: "now"'],
  ] as const)("%s %j", (name, args, message) => {
    expect(() => api.sandbox.actions[name](args)).toThrow(message);
  });
});
