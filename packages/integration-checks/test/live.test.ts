import { describe, expect, it } from "@jest/globals";
import { checkRun } from "../src/check.ts";
import type { Operation } from "../src/definition.ts";
import { visibleOperationsOf } from "../src/definition.ts";
import { checkLive, type LiveInputs, planRuns, runnerOf } from "../src/liveCheck.ts";
import { liveRules } from "../src/rules/index.ts";
import { aCreate, aDropdown, anApp, aSearch, aTrigger, deal, type Json } from "./anApp.ts";

const trigger = (operation: Json = {}): Operation => {
  const [found] = visibleOperationsOf(anApp({ triggers: [aTrigger({ operation })] }));
  return found as Operation;
};

/** A hook that answers tests from a list. */
const hook = { type: "hook", performSubscribe: "$func$2$f$", performList: "$func$2$f$" };

const wrong: [id: string, name: string, operation: Operation, records: Json[], where: string][] = [
  ["T001", "no record", trigger(), [], "triggers.new_deal"],
  ["T002", "no id", trigger(), [{ ...deal, id: undefined }], "triggers.new_deal.output.id"],
  ["T002", "hole 5: an empty id", trigger(), [{ ...deal, id: "" }], "triggers.new_deal.output.id"],
  [
    "T002",
    "no primary key",
    trigger({ outputFields: [{ key: "number", primary: true }] }),
    [deal, deal],
    "triggers.new_deal.output.number",
  ],
  [
    "T003",
    "a time without a zone",
    trigger(),
    [{ ...deal, created_at: "2026-08-01T06:50:30" }],
    "triggers.new_deal.output.created_at",
  ],
  [
    "T004",
    "a key that is only in the sample",
    trigger(),
    [{ id: "d1", name: "a", amount: 1 }, deal],
    "triggers.new_deal.sample.created_at",
  ],
  [
    "T004",
    "a key inside",
    trigger({ sample: { ...deal, lines: [{ sku: "a", price: 1 }] } }),
    [{ ...deal, lines: [{ sku: "a" }] }],
    "triggers.new_deal.sample.lines.price",
  ],
  [
    "T005",
    "another type",
    trigger({ outputFields: [{ key: "amount", type: "string" }] }),
    [deal],
    "triggers.new_deal.output.amount",
  ],
  [
    "id-form",
    "an id made of other fields than the sample's",
    trigger({ sample: { ...deal, id: "7-d1", deal_id: "d1" } }),
    [{ ...deal, id: "d1-1200", deal_id: "d1" }],
    "triggers.new_deal.sample.id",
  ],
];

const right: [id: string, name: string, operation: Operation, records: Json[]][] = [
  ["T001", "a record", trigger(), [deal]],
  ["T002", "a number as id", trigger(), [{ ...deal, id: 7 }]],
  ["T002", "a hook without id", trigger(hook), [{ ...deal, id: undefined }]],
  ["T003", "a time with its zone", trigger(), [deal]],
  ["T004", "more than the sample shows", trigger(), [{ ...deal, won: true }]],
  [
    "T004",
    "an empty list of line items",
    trigger({ sample: { ...deal, lines: [{ sku: "a" }] } }),
    [{ ...deal, lines: [] }],
  ],
  [
    "T004",
    "a nested value under its flat name",
    trigger({ sample: { owner__id: 1 } }),
    [{ owner: { id: 2 } }],
  ],
  [
    "T005",
    "what the output fields say",
    trigger({ outputFields: [{ key: "amount", type: "number" }] }),
    [deal],
  ],
  ["id-form", "an id made as the sample's", trigger(), [deal]],
  ["id-form", "no sample, which is D012's", trigger({ sample: {} }), [deal]],
  ["id-form", "a hook, which Zapier does not deduplicate", trigger(hook), [{ ...deal, id: "Heat pump" }]],
  [
    "id-form",
    "another primary key",
    trigger({ outputFields: [{ key: "name", primary: true }] }),
    [
      { ...deal, id: "Heat pump" },
      { ...deal, id: "Heat pump" },
    ],
  ],
];

describe("the live rules", () => {
  it("are all tested, both ways", () => {
    const ids = liveRules.map(({ id }) => id);
    expect([...new Set(wrong.map(([id]) => id))]).toEqual(ids);
    expect([...new Set(right.map(([id]) => id))]).toEqual(ids);
  });

  it.each(wrong)("%s finds: %s", (id, _name, operation, records, where) => {
    const found = checkRun({ operation, records }).filter(({ rule }) => rule === id);
    expect(found.map((problem) => problem.where)).toEqual([where]);
  });

  it.each(right)("%s leaves alone: %s", (id, _name, operation, records) => {
    expect(checkRun({ operation, records }).filter(({ rule }) => rule === id)).toEqual([]);
  });
});

const app = anApp({
  triggers: [
    aTrigger(),
    aTrigger({ key: "won_deal", operation: hook }),
    aTrigger({ key: "lost_deal", operation: { ...hook, performList: undefined } }),
    aDropdown(),
  ],
  creates: [aCreate(), aCreate({ key: "update_deal" })],
  searches: [aSearch()],
});

/** An app in whose place a test stands. */
const host = (results: Record<string, unknown>) => {
  const calls: { method: string; inputData: unknown; meta: unknown }[] = [];
  return {
    calls,
    execute: async (method: string, { inputData, meta }: { inputData: Json; meta: Json }) => {
      calls.push({ method, inputData, meta });
      return { results: results[method] };
    },
  };
};

describe("a live check", () => {
  it("runs what has inputs in their order, then the triggers that can be called", () => {
    const { runs, notRun } = planRuns(app, { "creates.create_deal": {}, "searches.find_deal": {} });
    expect(runs.map(({ address }) => address)).toEqual([
      "creates.create_deal",
      "searches.find_deal",
      "triggers.new_deal",
      "triggers.won_deal",
      "triggers.deal_list",
    ]);
    expect(notRun).toEqual(["triggers.lost_deal", "creates.update_deal"]);
  });

  it("refuses inputs for what is not there", () => {
    expect(() => planRuns(app, { "creates.make_deal": {} })).toThrow(
      "There are live inputs for what is no operation: creates.make_deal",
    );
  });

  it("calls the app as the editor's test does, and takes inputs from earlier records", async () => {
    const inputs: LiveInputs = {
      "creates.create_deal": { name: "Heat pump" },
      "searches.find_deal": {
        name: "{{creates.create_deal.name}}!",
        tags: ["{{creates.create_deal.none}}", 1],
      },
    };
    const stub = host({ "creates.create_deal.operation.perform": deal });
    const run = runnerOf(stub, app, { authData: { apiKey: "k" }, inputs });
    await expect(run("creates.create_deal")).resolves.toEqual([deal]);
    await expect(run("searches.find_deal")).resolves.toEqual([]);
    await run("triggers.won_deal");
    expect(stub.calls).toEqual([
      {
        method: "creates.create_deal.operation.perform",
        inputData: { name: "Heat pump" },
        meta: { isLoadingSample: true },
      },
      {
        method: "searches.find_deal.operation.perform",
        inputData: { name: "Heat pump!", tags: ["{{creates.create_deal.none}}", 1] },
        meta: { isLoadingSample: true },
      },
      { method: "triggers.won_deal.operation.performList", inputData: {}, meta: { isLoadingSample: true } },
    ]);
    await expect(run("triggers.old_deal")).rejects.toThrow("There is no operation triggers.old_deal.");
  });

  it("goes on after an operation that fails", async () => {
    const { runs } = planRuns(app, {});
    const problems = await checkLive(runs, async (address) => {
      if (address === "triggers.new_deal") throw new Error("The vendor is down");
      return [deal];
    });
    expect(problems).toEqual([
      expect.objectContaining({
        rule: "T001",
        where: "triggers.new_deal",
        message: "It failed: The vendor is down",
        page: expect.stringContaining("#T001"),
      }),
    ]);
  });
});
