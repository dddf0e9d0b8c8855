import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../src/check.ts";
import { type Config, configSchema, readConfig } from "../src/config.ts";
import { canBeOn, judge, levelsOf, type Wanted } from "../src/policy.ts";
import { withInputs } from "./anApp.ts";

const app = withInputs({ key: "owner_id", label: "Owner" }, { key: "team_id", label: "Team" });
const found = checkDefinition(app, { newestCore: "19.1.0" });
const where = "creates.create_deal.inputFields.owner_id";
const team = "creates.create_deal.inputFields.team_id";
const reason = "The vendor lists no owners.";

const asked: Wanted = { style: false, levels: {}, only: [], isLive: false, hasOld: false };
const judged = (config: unknown, wanted: Partial<Wanted> = {}, known = {}) =>
  judge(found, { app, config: configSchema.parse(config), known, wanted: { ...asked, ...wanted } });
const told = ({ problems }: ReturnType<typeof judged>) =>
  problems.map((problem) => `${problem.severity} ${problem.rule} ${problem.where}`);

const [d004, d004OfTeam] = [`advice D004 ${where}`, `advice D004 ${team}`];

describe("an exception", () => {
  it("takes its finding away, and no other", () => {
    const result = judged({ exceptions: [{ rule: "D004", where, reason }] });
    expect(told(result)).toEqual([d004OfTeam]);
    expect(result.excepted).toEqual([expect.objectContaining({ rule: "D004", where, reason })]);
  });

  it("takes those of a pattern, and of several rules", () => {
    const exception = { rule: ["D004", "d001"], where: "creates.*.inputFields.{owner,team}_id", reason };
    expect(told(judged({ exceptions: [exception] }))).toEqual([
      "advice unused-exception creates.*.inputFields.{owner,team}_id",
    ]);
    expect(told(judged({ exceptions: [{ ...exception, rule: "D004" }] }))).toEqual([]);
  });

  it("takes no more than its pattern says", () => {
    for (const pattern of ["creates.*", "*.inputFields.*", "searches.**"])
      expect(told(judged({ exceptions: [{ rule: "D004", where: pattern, reason }] })).slice(0, 2)).toEqual([
        d004,
        d004OfTeam,
      ]);
    expect(told(judged({ exceptions: [{ rule: "D004", where: "creates.**", reason }] }))).toEqual([]);
  });

  it.each([
    [
      "a place where nothing is wrong",
      "D004",
      "creates.create_deal.inputFields.name",
      "which finds nothing here",
    ],
    ["another rule", "D001", where, "which finds nothing here"],
    ["a rule that does not exist", "D999", where, "which is not a rule"],
  ])("is told of for %s", (_name, rule, place, message) => {
    const { problems } = judged({ exceptions: [{ rule, where: place, reason }] });
    expect(problems.at(-1)).toEqual(
      expect.objectContaining({
        rule: "unused-exception",
        where: place,
        message: expect.stringContaining(message),
      }),
    );
  });

  it.each([
    ["a live rule", "T004", { isLive: true }],
    ["a rule over changes", "C001", { hasOld: true }],
    ["a rule of style", "label-form", { style: true }],
    ["the schema", "schema", { hasSchema: true }],
  ])("from %s is needed only where that is run", (_name, rule, wanted) => {
    const config = { exceptions: [{ rule, where: "triggers.new_deal.sample.note", reason }] };
    expect(told(judged(config, { hasSchema: false }))).not.toContain(
      "advice unused-exception triggers.new_deal.sample.note",
    );
    expect(told(judged(config, wanted))).toContain("advice unused-exception triggers.new_deal.sample.note");
  });
});

describe("the level of a rule", () => {
  it("is what the configuration says", () => {
    expect(told(judged({ rules: { D004: "error" } }))).toEqual([`error D004 ${where}`, `error D004 ${team}`]);
    expect(told(judged({ rules: { D004: "off" } }))).toEqual([]);
  });

  it("is another for some operations, of which the last override counts", () => {
    const off = { operations: ["creates.create_*"], rules: { D004: "off" }, reason };
    const on = { operations: "creates.*_deal", rules: { D004: "publishing" }, reason };
    expect(told(judged({ overrides: [off] }))).toEqual([]);
    expect(told(judged({ rules: { D004: "off" }, overrides: [off, on] }))).toEqual([
      `publishing D004 ${where}`,
      `publishing D004 ${team}`,
    ]);
  });

  it("is told of where nothing is meant by it", () => {
    const override = { operations: ["searches.*_lead"], rules: { D004: "off" }, reason };
    expect(told(judged({ rules: { D4: "off" }, overrides: [override] })).slice(2)).toEqual([
      "advice unused-exception integration-checks.json",
      "advice unused-exception searches.*_lead",
    ]);
  });

  it("is what the command line says, before all else", () => {
    const config = { overrides: [{ operations: "**", rules: { D004: "off" }, reason }] };
    expect(told(judged(config, { levels: { D004: "error" } }))).toEqual([
      `error D004 ${where}`,
      `error D004 ${team}`,
    ]);
    expect(told(judged({}, { only: ["D001"] }))).toEqual([]);
  });

  it("can be on where it is on for the app or for some operations", () => {
    const on = { operations: "creates.*", rules: { schema: "error" }, reason };
    const off = { operations: "creates.*", rules: { D004: "off" }, reason };
    const can = (config: unknown, wanted: Partial<Wanted> = {}) =>
      canBeOn("schema", configSchema.parse(config), { ...asked, ...wanted });
    const rules = { schema: "off" };
    expect([can({}), can({ rules, overrides: [off, on] })]).toEqual([true, true]);
    expect([can({ rules, overrides: [off] }), can({}, { only: ["D004"] })]).toEqual([false, false]);
    expect(can({ overrides: [on] }, { levels: { schema: "off" } })).toBe(false);
  });

  it("is off for style, unless that is asked for", () => {
    const config = configSchema.parse({});
    expect(levelsOf(config, asked)["label-form"]).toBe("off");
    expect(levelsOf(config, { ...asked, style: true })["label-form"]).toBe("advice");
    expect(levelsOf({ ...config, style: true }, asked)["label-form"]).toBe("advice");
  });
});

describe("what the tool says itself", () => {
  it("is off or at another level like any rule", () => {
    const exceptions = [{ rule: "D001", where, reason }];
    const override = { operations: "searches.*_lead", rules: { D004: "off" }, reason };
    expect(told(judged({ exceptions, rules: { "unused-exception": "off" } }))).toEqual([d004, d004OfTeam]);
    expect(
      told(judged({ exceptions, overrides: [override], rules: { "unused-exception": "error" } })).slice(2),
    ).toEqual([`error unused-exception ${where}`, "error unused-exception searches.*_lead"]);
    expect(told(judged({ exceptions }, { only: ["D004"] }))).toEqual([d004, d004OfTeam]);
    expect(told(judged({ exceptions }, { only: ["D001"] }))).toEqual([]);
  });

  it("counts what of the baseline is mended", () => {
    const known = { D004: ["a", "b"] };
    expect(judged({}, {}, known).problems.at(-1)?.message).toBe(
      "2 of the findings in the baseline are fixed.",
    );
  });
});

describe("the baseline", () => {
  it("counts what it knows, and tells what of it is mended", () => {
    const result = judged(
      {},
      {},
      { D004: [where, "creates.create_deal.inputFields.name"], T001: ["triggers.new_deal"] },
    );
    expect(result.known).toBe(1);
    expect(told(result)).toEqual([d004OfTeam, "advice unused-exception baseline"]);
    expect(result.problems[1]?.message).toBe("1 of the findings in the baseline is fixed.");
  });
});

describe("the configuration", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "integration-checks-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (text: string, name = "integration-checks.json") => writeFileSync(join(folder, name), text);
  const empty: Config = { style: false, rules: {}, overrides: [], exceptions: [], live: {} };

  it("may be missing", () => {
    expect(readConfig(folder)).toEqual(empty);
  });

  it("lists exceptions and live inputs", () => {
    const exceptions = [{ rule: "D004", where, reason }];
    const live = { "creates.create_deal": { name: "a" } };
    write(JSON.stringify({ exceptions, live }));
    expect(readConfig(folder)).toEqual({ ...empty, exceptions: [{ rule: ["D004"], where, reason }], live });
  });

  it("may have comments, a schema and commas at the end", () => {
    write('{ "$schema": "a.json", /* ours */ "style": true, // all of it\n }');
    expect(readConfig(folder)).toEqual({ ...empty, $schema: "a.json", style: true });
    rmSync(join(folder, "integration-checks.json"));
    write("{} // nothing", "integration-checks.jsonc");
    expect(readConfig(folder)).toEqual(empty);
  });

  it("may stand in package.json", () => {
    write('{ "name": "an-app", "integration-checks": { "rules": { "D004": "off" } } }', "package.json");
    expect(readConfig(folder).rules).toEqual({ D004: "off" });
    write("{}");
    expect(() => readConfig(folder)).toThrow(/There is another configuration in .*package\.json: keep one/);
    write("{", "package.json");
    expect(() => readConfig(folder)).toThrow(/package\.json: Line 1 is not valid JSON/);
  });

  it.each([
    ["no reason", `{"exceptions":[{"rule":"D004","where":"${where}","reason":" "}]}`, "say why"],
    ["another key", `{"exceptons":[]}`, "It has the unknown exceptons."],
    [
      "a level that is none",
      `{"rules":{"D004":"fatal"}}`,
      "rules.D004 is none of error, publishing, advice, off.",
    ],
    [
      "another type",
      `{"style":"yes","newestCore":[]}`,
      "style is a string, not a boolean; newestCore is an array,",
    ],
    ["much that is missing", `{"exceptions":[{},{}]}`, "exceptions.0.reason is missing; and 3 more."],
    ["no JSON", "{\n\n", "integration-checks.json: Line 3 is not valid JSON: Close brace expected."],
  ])("is refused with %s", (_name, text, message) => {
    write(text);
    expect(() => readConfig(folder)).toThrow(message);
  });
});
