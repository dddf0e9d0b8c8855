import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, LOCATION, opportunity, opportunityForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const NOW = Date.now();
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const recent = {
  ...opportunity,
  createdAt: ago(60),
  updatedAt: ago(10),
  lastStageChangeAt: ago(20),
  lastStatusChangeAt: ago(30),
};
const forZap = {
  ...opportunityForZap,
  created_at: recent.createdAt,
  updated_at: recent.updatedAt,
  last_stage_change_at: recent.lastStageChangeAt,
  last_status_change_at: recent.lastStatusChangeAt,
};
const change = (at: string) => ({ id: `o1-${Date.parse(at)}`, opportunity_id: "o1" });

const search = (field: string, values: Record<string, string>) => (body: Record<string, unknown>) => {
  const { filters, ...rest } = body as { filters: { field: string; operator: string; value: unknown }[] };
  const [range, ...others] = filters.toReversed();
  expect(rest).toEqual({ locationId: LOCATION, limit: 500, page: 1, sort: [{ field, direction: "desc" }] });
  expect(range).toEqual({ field, operator: "range", value: { gte: expect.any(String) } });
  expect(Object.fromEntries(others.map(({ field: name, value }) => [name, value]))).toEqual(values);
  return true;
};

describe("a quiet poll", () => {
  it.each([
    ["new_opportunity", {}, "date_added", {}, {}],
    ["new_opportunity", { assigned_to: "u1" }, "date_added", { assigned_to: "u1" }, {}],
    ["updated_opportunity", {}, "date_updated", {}, change(recent.updatedAt)],
    [
      "opportunity_stage_changed",
      { pipeline_id: "p1", pipeline_stage_id: "s1" },
      "last_stage_change_date",
      { pipeline_id: "p1", pipeline_stage_id: "s1" },
      change(recent.lastStageChangeAt),
    ],
    [
      "opportunity_status_changed",
      { pipeline_id: "p1", status: "open" },
      "last_status_change_date",
      { pipeline_id: "p1", status: "open" },
      change(recent.lastStatusChangeAt),
    ],
  ])("of %s %j is one request for a range of dates", async (key, input, field, values, more) => {
    vendor()
      .post("/opportunities/search", search(field, values))
      .reply(201, { opportunities: [recent], total: 1 });
    await expect(perform(`triggers.${key}`, input)).resolves.toEqual([{ ...forZap, ...more }]);
  });

  it.each([
    ["new_opportunity"],
    ["updated_opportunity"],
    ["opportunity_stage_changed"],
    ["opportunity_status_changed"],
  ])("of %s may find nothing", async (key) => {
    vendor().post("/opportunities/search").reply(201, { opportunities: [], total: 0 });
    await expect(perform(`triggers.${key}`)).resolves.toEqual([]);
  });

  it.each([
    [
      422,
      { message: ["filters.0.field is not supported"] },
      "refused this (filters.0.field is not supported)",
    ],
    [429, { message: "Too many requests" }, "too many requests"],
    [403, { message: "No access" }, "does not allow this (No access)"],
    [500, { message: "x" }, "is having a problem"],
  ])("that is answered with %s says so", async (status, body, message) => {
    vendor().post("/opportunities/search").reply(status, body);
    await expect(perform("triggers.new_opportunity")).rejects.toThrow(message);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "highlevel");
  const PATIENTS = "VDm7RPYC2GLUvdpKmBfC";
  const BOOKED = "7915dedc-8f18-44d5-8bc3-77c04e994a10";
  const TREATED = "2f6a0f1c-4d24-4b52-9d1d-1a5a7e0a9f33";
  const idsOf = (fired: { id: string }[]) => new Set(fired.map(({ id }) => id));

  it("700 creations and 300 moves between two polls fire once each, some of one millisecond", async () => {
    const { actions } = sandbox.server;
    const old = actions.create_opportunities({ count: 300, agoSeconds: 7200 });
    const [created, moved] = [sandbox.zap("new_opportunity"), sandbox.zap("opportunity_stage_changed")];
    await created.turnOn();
    await moved.turnOn();
    const ids = [
      ...actions.create_opportunities({ count: 500, agoSeconds: 5 }),
      ...actions.create_opportunities({ count: 200, sameMillisecond: true, agoSeconds: 4 }),
    ];
    sandbox.server.state.clock.freeze();
    for (const id of old) actions.update_opportunity({ id, pipelineStageId: BOOKED });
    const fired = await created.poll();
    expect(fired).toHaveLength(700);
    expect(idsOf(fired)).toEqual(new Set(ids));
    const moves = await moved.poll();
    expect(moves).toHaveLength(300);
    expect(new Set(moves.map(({ id }) => id.split("-")[0]))).toEqual(new Set(old));
    await expect(created.poll()).resolves.toEqual([]);
    await expect(moved.poll()).resolves.toEqual([]);
  });

  it("two moves fire twice where a poll lies between them, and once, with the later stage, where none does", async () => {
    const { actions } = sandbox.server;
    const [id = ""] = actions.create_opportunities({ agoSeconds: 60 });
    const zap = sandbox.zap("opportunity_stage_changed");
    await zap.turnOn();
    const move = (pipelineStageId: string) => {
      actions.pass_time({ seconds: 10 });
      actions.update_opportunity({ id, pipelineStageId });
    };
    for (const pipeline_stage_id of [BOOKED, TREATED]) {
      move(pipeline_stage_id);
      await expect(zap.poll()).resolves.toMatchObject([{ opportunity_id: id, pipeline_stage_id }]);
    }
    for (const stage of [BOOKED, TREATED]) move(stage);
    await expect(zap.poll()).resolves.toMatchObject([{ opportunity_id: id, pipeline_stage_id: TREATED }]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([
    ["opportunity_stage_changed", { pipelineStageId: BOOKED }],
    ["opportunity_status_changed", { status: "won" as const }],
    ["updated_opportunity", { name: "Braces for two" }],
  ])(
    "%s does not fire for a creation, nor for another change unless it waits for all",
    async (key, change) => {
      const { actions } = sandbox.server;
      const zap = sandbox.zap(key);
      await zap.turnOn();
      const [id = ""] = actions.create_opportunities({});
      await expect(zap.poll()).resolves.toEqual([]);
      actions.pass_time({ seconds: 10 });
      actions.update_opportunity({ id, monetaryValue: 5 });
      await expect(zap.poll()).resolves.toHaveLength(key === "updated_opportunity" ? 1 : 0);
      actions.pass_time({ seconds: 10 });
      actions.update_opportunity({ id, ...change });
      await expect(zap.poll()).resolves.toMatchObject([{ opportunity_id: id }]);
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );

  it("New Opportunity in a stage fires for what is created there, not for what moves there", async () => {
    const { actions } = sandbox.server;
    const [moving = ""] = actions.create_opportunities({ agoSeconds: 60 });
    const zap = sandbox.zap("new_opportunity", { pipeline_id: PATIENTS, pipeline_stage_id: BOOKED });
    await zap.turnOn();
    actions.update_opportunity({ id: moving, pipelineStageId: BOOKED });
    const [id] = actions.create_opportunities({ pipelineStageId: BOOKED });
    actions.create_opportunities({ pipelineId: "bCkKGpDsyPP4peuKowkG" });
    await expect(zap.poll()).resolves.toMatchObject([{ id }]);
  });

  it("New Opportunity in a pipeline fires for one that moves on before the poll, not for one from another pipeline", async () => {
    const { actions } = sandbox.server;
    const elsewhere = { pipelineId: "bCkKGpDsyPP4peuKowkG" };
    const zap = sandbox.zap("new_opportunity", { pipeline_id: PATIENTS });
    await zap.turnOn();
    const [other = ""] = actions.create_opportunities({ ...elsewhere, agoSeconds: 30 * 60 });
    const [id = ""] = actions.create_opportunities({});
    actions.pass_time({ seconds: 60 });
    actions.update_opportunity({ id, pipelineStageId: BOOKED });
    actions.update_opportunity({ id: other, pipelineId: PATIENTS, pipelineStageId: BOOKED });
    await expect(zap.poll()).resolves.toMatchObject([{ id }]);
  });

  it("a narrowed trigger primes Zapier with all, and fires for what it waits for alone", async () => {
    const { actions } = sandbox.server;
    const [won = "", lost = ""] = actions.create_opportunities({ count: 2, agoSeconds: 600 });
    actions.update_opportunity({ id: lost, status: "lost" });
    const zap = sandbox.zap("opportunity_status_changed", { status: "won" });
    expect(await zap.turnOn()).toMatchObject([{ opportunity_id: lost }]);
    actions.pass_time({ seconds: 10 });
    actions.update_opportunity({ id: lost, status: "open" });
    actions.update_opportunity({ id: won, status: "won" });
    await expect(zap.poll()).resolves.toMatchObject([{ opportunity_id: won, status: "won" }]);
  });

  it("a search that is seconds behind loses nothing", async () => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap("new_opportunity");
    await zap.turnOn();
    actions.set_search_lag({ seconds: 5 });
    const [id] = actions.create_opportunities({});
    await expect(zap.poll()).resolves.toEqual([]);
    actions.pass_time({ seconds: 6 });
    await expect(zap.poll()).resolves.toMatchObject([{ id }]);
  });

  it("the editor's test shows what there is, whatever its age", async () => {
    expect(await sandbox.zap("new_opportunity").sample()).toMatchObject([{ name: "Implant for Ingrid" }]);
  });
});
