import { describe, expect, it } from "@jest/globals";
import { checkChanges } from "../src/check.ts";
import { aCreate, aDropdown, anApp, aSearch, aTrigger, connection, deal, type Json } from "./anApp.ts";

const soc = { find_deal: { key: "find_deal", search: "find_deal", create: "create_deal" } };
const inputs = [
  { key: "name", label: "Name", required: true },
  { key: "stage", label: "Stage", choices: ["New", "Won"] },
];
const parts = (operation: Json = {}): Json => ({
  version: "1.2.3",
  creates: [aCreate({ operation: { inputFields: inputs, ...operation } })],
  searchOrCreates: soc,
});
const old = anApp(parts());
const told = (changes: Json, before = old) =>
  checkChanges(before, anApp({ ...parts(), version: "1.3.0", ...changes })).map(
    ({ rule, where }) => `${rule} ${where}`,
  );
const withInputs = (...inputFields: unknown[]) => ({ creates: parts({ inputFields }).creates });
const withTrigger = (operation: Json) => ({ triggers: [aTrigger({ operation }), aDropdown()] });
const hook = {
  type: "hook",
  performSubscribe: "$func$2$f$",
  performUnsubscribe: "$func$2$f$",
  performList: "$func$2$f$",
};
const [name, stage] = inputs;
const input = "creates.create_deal.inputFields";

describe("a new version", () => {
  it.each<[name: string, changes: Json, findings: string[]]>([
    ["is the same", {}, []],
    [
      "has more",
      { ...withInputs(...inputs, { key: "note" }), searches: [aSearch(), aSearch({ key: "find_more" })] },
      [],
    ],
    [
      "is without an operation",
      { searches: [], searchOrCreates: {} },
      ["breaking-change searches.find_deal", "breaking-change searchOrCreates.find_deal"],
    ],
    ["is without a search-or-create", { searchOrCreates: {} }, ["breaking-change searchOrCreates.find_deal"]],
    [
      "has another connection",
      { authentication: { ...connection, type: "session" } },
      ["breaking-change authentication.type"],
    ],
    ["has no connection", { authentication: undefined }, ["breaking-change authentication.type"]],
    [
      "asks more of a connection",
      { authentication: { ...connection, fields: [...connection.fields, { key: "site", required: true }] } },
      ["breaking-change authentication.fields.site"],
    ],
    ["has a hook for a polling trigger", withTrigger(hook), ["breaking-change triggers.new_deal.type"]],
    ["is without an input", withInputs(name), [`breaking-change ${input}.stage`]],
    [
      "has an input of another type",
      withInputs({ ...name, type: "integer" }, stage),
      [`breaking-change ${input}.name`],
    ],
    [
      "requires an optional input",
      withInputs(name, { ...stage, required: true }),
      [`breaking-change ${input}.stage`],
    ],
    ["requires one with a default", withInputs(name, { ...stage, required: true, default: "New" }), []],
    [
      "requires a new input",
      withInputs(...inputs, { key: "owner", required: true }),
      [`promise ${input}.owner`],
    ],
    ["has lost a choice", withInputs(name, { ...stage, choices: ["New"] }), [`promise ${input}.stage`]],
    [
      "has lost an output",
      withTrigger({ sample: { id: "d1", name: "Heat pump", created_at: deal.created_at } }),
      ["promise triggers.new_deal.output.amount"],
    ],
    [
      "makes ids in another way",
      withTrigger({ sample: { ...deal, id: "Heat pump-1200" } }),
      ["promise triggers.new_deal.sample.id"],
    ],
    [
      "hides what people chose",
      { triggers: [aTrigger({ display: { hidden: true } }), aDropdown()] },
      ["C001 triggers.new_deal"],
    ],
  ])("that %s is told so", (_name, changes, findings) => {
    expect(told(changes)).toEqual(findings);
  });

  it("of another major number may break what it likes, but for templates", () => {
    expect(
      told({ version: "2.0.0", ...withInputs(name), searches: [], ...withTrigger({ sample: { id: "1" } }) }),
    ).toEqual([
      "C001 searches.find_deal",
      `C002 ${input}.stage`,
      "C003 triggers.new_deal.sample.name",
      "C003 triggers.new_deal.sample.amount",
      "C003 triggers.new_deal.sample.created_at",
    ]);
  });
});
