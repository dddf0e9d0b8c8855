import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { applyExceptions, checkDefinition } from "../src/check.ts";
import { readConfig } from "../src/config.ts";
import { withInputs } from "./anApp.ts";

const problems = checkDefinition(withInputs({ key: "owner_id" }, { key: "team_id" }));
const where = "creates.create_deal.inputFields.owner_id";
const reason = "The vendor lists no owners.";

describe("an exception", () => {
  it("takes its finding away, and no other", () => {
    const { problems: remaining, excepted } = applyExceptions(
      problems,
      [{ rule: "D004", where, reason }],
      false,
    );
    expect(remaining.map((problem) => problem.where)).toEqual(["creates.create_deal.inputFields.team_id"]);
    expect(excepted).toEqual([expect.objectContaining({ rule: "D004", where, reason })]);
  });

  it.each([
    [
      "a place where nothing is wrong",
      "D004",
      "creates.create_deal.inputFields.name",
      "which finds nothing here",
    ],
    ["another rule", "D001", where, "which finds nothing here"],
    ["a rule that does not exist", "D999", where, "which is no rule"],
  ])("is an error for %s", (_name, rule, place, message) => {
    const result = applyExceptions(problems, [{ rule, where: place, reason }], false);
    expect(result.problems.slice(problems.length)).toEqual([
      {
        rule: "unused-exception",
        severity: "error",
        where: place,
        message: expect.stringContaining(message),
        fix: expect.any(String),
      },
    ]);
  });

  it("from a live rule is needed only by live runs", () => {
    const exception = { rule: "T004", where: "triggers.new_deal.sample.note", reason };
    expect(applyExceptions([], [exception], false).problems).toEqual([]);
    expect(applyExceptions([], [exception], true).problems).toHaveLength(1);
  });
});

describe("integration-checks.json", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "integration-checks-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (text: string) => writeFileSync(join(folder, "integration-checks.json"), text);

  it("may be missing", () => {
    expect(readConfig(folder)).toEqual({ exceptions: [], live: {} });
  });

  it("lists exceptions and live inputs", () => {
    const config = {
      exceptions: [{ rule: "D004", where, reason }],
      live: { "creates.create_deal": { name: "a" } },
    };
    write(JSON.stringify(config));
    expect(readConfig(folder)).toEqual(config);
  });

  it.each([
    ["no reason", `{"exceptions":[{"rule":"D004","where":"${where}","reason":" "}]}`, "say why"],
    ["another key", `{"exceptons":[]}`, "exceptons"],
    ["no JSON", "{", "integration-checks.json: "],
  ])("is refused with %s", (_name, text, message) => {
    write(text);
    expect(() => readConfig(folder)).toThrow(message);
  });
});
