import { performWith, useApp } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import { API_KEY, items, job, jobForZap, NOW, vendor } from "../vendorAnswers.ts";

/** How far back a poll reads that has to read the whole day, as at a full hour. */
const DAY_MS = 27 * 3_600_000;
const perform = performWith(App, { apiKey: API_KEY });

describe("the requests of a quiet poll", () => {
  beforeEach(() => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const since = String(NOW - DAY_MS);
  const always = { includeArchived: "true", limit: "100" };

  it.each([
    ["new_job", {}, { createdSince: since, ...always }],
    [
      "new_job",
      { progress: "scheduled", assignee_username: "ana" },
      { createdSince: since, ...always, progress: "scheduled", assigneeUsername: "ana" },
    ],
    // The vendor names its three values as examples.
    ["new_job", { progress: "paused" }, { createdSince: since, ...always, progress: "paused" }],
    ["updated_job", {}, { updatedSince: since, ...always }],
    [
      "updated_job",
      { progress: "", assignee_username: "ana" },
      { updatedSince: since, ...always, assigneeUsername: "ana" },
    ],
    ["completed_job", {}, { updatedSince: since, ...always, progress: "success" }],
    [
      "failed_job",
      { assignee_username: "ana" },
      { updatedSince: since, ...always, progress: "failed", assigneeUsername: "ana" },
    ],
  ])("%s %j: one, with exactly what it needs", async (key, inputData, query) => {
    vendor().get("/jobs").query(query).reply(200, items());
    await expect(perform(`triggers.${key}`, inputData)).resolves.toEqual([]);
  });

  it.each([
    ["new_job", {}, jobForZap],
    ["updated_job", {}, { ...jobForZap, id: `j1-${job.updatedAt}`, job_id: "j1" }],
    ["completed_job", { progress: "success" }, { ...jobForZap, progress: "success" }],
    ["failed_job", { progress: "failed" }, { ...jobForZap, progress: "failed" }],
  ])("%s gives the Zap the whole job", async (key, changes, expected) => {
    vendor()
      .get("/jobs")
      .query(true)
      .reply(200, items({ ...job, ...changes }));
    await expect(perform(`triggers.${key}`)).resolves.toEqual([expected]);
  });

  it("a state trigger primes Zapier with every job in that state, of any age", async () => {
    vendor()
      .get("/jobs")
      .query({ ...always, progress: "success" })
      .reply(200, items({ ...job, progress: "success" }));
    await expect(perform("triggers.completed_job", {}, { isPopulatingDedupe: true })).resolves.toHaveLength(
      1,
    );
  });

  it("T1: a job that is odd, or without a date, leaves the others their event", async () => {
    const odd = { ...job, title: 5, contact: "Kim", assignee: null };
    const undated = { ...job, id: "j8", createdAt: "yesterday" };
    vendor()
      .get("/jobs")
      .query(true)
      .reply(200, items(odd, undated, { title: "no id" }));
    await expect(perform("triggers.new_job")).resolves.toMatchObject([
      { id: job.id, title: null, contact_name: null, assignee_id: null },
    ]);
  });

  it("T1: says so where no job has a date", async () => {
    vendor()
      .get("/jobs")
      .query(true)
      .reply(200, items({ ...job, createdAt: "yesterday" }));
    await expect(perform("triggers.new_job")).rejects.toThrow("unreadable response (no row has a date)");
  });

  it("T2: a job that was only created is no update", async () => {
    const created = { ...job, updatedAt: job.createdAt + 76 };
    vendor().get("/jobs").query(true).reply(200, items(created));
    await expect(perform("triggers.updated_job")).resolves.toEqual([]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "hellotracks");
  const titles = (fired: { id: string }[]) =>
    fired.map((item) => (item as unknown as { title: string }).title);

  it("New Job fires once for each new job and for none from before", async () => {
    const zap = sandbox.zap("new_job");
    await zap.turnOn();
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.create_jobs({ title: "First", agoSeconds: 2 });
    sandbox.server.actions.create_jobs({ title: "Second", agoSeconds: 1 });
    expect(titles(await zap.poll())).toEqual(["Second", "First"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("New Job does not fire for a change, and fires for two jobs of one millisecond", async () => {
    const zap = sandbox.zap("new_job");
    await zap.turnOn();
    sandbox.server.actions.create_jobs({ count: 2, sameMillisecond: true });
    await expect(zap.poll()).resolves.toHaveLength(2);
    sandbox.server.actions.update_job({ id: "j1000005", notes: "changed" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([["newest"], ["oldest"]] as const)(
    "New Job fires once for each of 1,050 jobs between two polls, %s first, and for none after 60 old ones are deleted",
    async (first) => {
      sandbox.server.actions.set_order({ first });
      sandbox.server.actions.create_jobs({ count: 120, agoSeconds: 7200 });
      const zap = sandbox.zap("new_job");
      await zap.turnOn();
      sandbox.server.actions.create_jobs({ count: 1000, agoSeconds: 1 });
      sandbox.server.actions.create_jobs({ count: 50, sameMillisecond: true });
      const fired = await zap.poll();
      expect(new Set(fired.map(({ id }) => id)).size).toBe(1050);
      expect(fired).toHaveLength(1050);
      sandbox.server.actions.delete_jobs({ oldest: 60 });
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );

  it("Updated Job fires for each of three changes in a row, not for a creation", async () => {
    const zap = sandbox.zap("updated_job");
    await zap.turnOn();
    const [created] = sandbox.server.actions.create_jobs({ title: "Watched", agoSeconds: 5 });
    await expect(zap.poll()).resolves.toEqual([]);
    for (const title of ["One", "Two", "Three"]) {
      sandbox.server.state.clock.advance(10);
      sandbox.server.actions.update_job({ id: created?.id, title });
      await expect(zap.poll()).resolves.toMatchObject([{ title, job_id: created?.id }]);
    }
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([
    ["completed_job", "complete_job", "success"],
    ["failed_job", "fail_job", "failed"],
  ] as const)(
    "%s fires once a job, however often it is touched afterwards",
    async (trigger, reach, progress) => {
      sandbox.server.actions.create_jobs({ externalId: "long ago", progress, agoSeconds: 30 * 86_400 });
      const zap = sandbox.zap(trigger);
      await zap.turnOn();
      const [created] = sandbox.server.actions.create_jobs({ title: "Watched" });
      await expect(zap.poll()).resolves.toEqual([]);
      sandbox.server.actions[reach]({ id: created?.id });
      await expect(zap.poll()).resolves.toMatchObject([{ id: created?.id, progress }]);
      sandbox.server.actions.update_job({ id: created?.id, notes: "touched" });
      sandbox.server.actions.update_job({ externalId: "long ago", notes: "touched" });
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );

  it("the editor's test shows the newest three, whatever their age", async () => {
    sandbox.server.actions.set_order({ first: "oldest" });
    const shown = await sandbox.zap("new_job").sample();
    expect(titles(shown)[0]).toBe("Check the boiler");
    expect(await sandbox.zap("completed_job").sample()).toHaveLength(2);
  });

  it.each([
    ["completed_job", "success"],
    ["new_job", undefined],
  ])("%s does not fire for an old job that a filter lets through only later", async (trigger, progress) => {
    const old = { title: "Diana's", assigneeUsername: "diana", externalId: "d", agoSeconds: 3600 };
    sandbox.server.actions.create_jobs({ ...old, ...(progress && { progress }) });
    const zap = sandbox.zap(trigger, { assignee_username: "ana" });
    await zap.turnOn();
    sandbox.server.actions.update_job({ externalId: "d", assigneeUsername: "ana" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("filters reach the vendor", async () => {
    const zap = sandbox.zap("new_job", { assignee_username: "ana" });
    await zap.turnOn();
    sandbox.server.actions.create_jobs({ title: "Hers", assigneeUsername: "ana" });
    sandbox.server.actions.create_jobs({ title: "Not hers", assigneeUsername: "diana" });
    expect(titles(await zap.poll())).toEqual(["Hers"]);
  });
});
