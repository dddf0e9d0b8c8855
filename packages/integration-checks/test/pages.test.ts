import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { strToU8 } from "fflate";
import { checkChanges, checkDefinition, checkRun, type Problem, toolProblems } from "../src/check.ts";
import { configSchema } from "../src/config.ts";
import { operationsOf, parseDefinition } from "../src/definition.ts";
import { rulePage } from "../src/explain.ts";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { noOperations } from "../src/lint.ts";
import { judge } from "../src/policy.ts";
import { type RuleInfo, severityNames } from "../src/rule.ts";
import { allRules, changeRules, liveRules } from "../src/rules/index.ts";
import { checkSchema } from "../src/schema.ts";
import { staleZip } from "../src/stale.ts";
import { type Json, rawApp } from "./anApp.ts";

/** JSON Merge Patch (RFC 7396): null takes away. */
const patched = (target: unknown, patch: unknown): unknown => {
  if (!isRecord(patch)) return patch;
  const merged: Json = isRecord(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete merged[key];
    else merged[key] = patched(merged[key], value);
  return merged;
};

const raw = (patch: unknown): Json => patched(JSON.parse(JSON.stringify(rawApp())), patch) as Json;
const app = (patch: unknown) => parseDefinition(raw(patch));

const ofChange = ({ before, after }: JsonRecord): Problem[] => checkChanges(app(before), app(after));
const ofRun = ({ operation = {}, records }: JsonRecord): Problem[] => {
  const [first] = operationsOf(app({ triggers: { new_deal: { operation } } }));
  return first ? checkRun({ operation: first, records: records as JsonRecord[] }) : [];
};
const ofZip = ({ zip, folder: files }: JsonRecord): Problem[] => {
  const folder = mkdtempSync(join(tmpdir(), "integration-checks-"));
  const inZip = Object.entries(zip as Record<string, string>).map(([name, text]) => [name, strToU8(text)]);
  for (const [name, text] of Object.entries(files as Record<string, string>))
    writeFileSync(join(folder, name), text);
  const found = toolProblems("stale-input", staleZip(Object.fromEntries(inZip), folder));
  rmSync(folder, { recursive: true });
  return found;
};
const ofConfig = ({ config }: JsonRecord): Problem[] => {
  const wanted = { style: false, levels: {}, only: [], isLive: false, hasOld: false };
  return judge([], { app: app({}), config: configSchema.parse(config), known: {}, wanted }).problems;
};

/** What is found in an example, whatever kind of rule it belongs to. */
const findings = async ({ id }: RuleInfo, example: JsonRecord): Promise<Problem[]> => {
  if (changeRules.some((rule) => rule.id === id)) return ofChange(example);
  if (liveRules.some((rule) => rule.id === id)) return ofRun(example);
  if (id === "stale-input") return ofZip(example);
  if (id === "unused-exception") return ofConfig(example);
  if (id === "schema") return toolProblems("schema", checkSchema(raw(example), tmpdir()) ?? []);
  if (id === "no-operations") return noOperations(app(example));
  return checkDefinition(app(example), { newestCore: "19.1.0" });
};

describe.each(allRules)("the page of $id", (rule) => {
  const page = readFileSync(rulePage(rule.id), "utf8");
  const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(
    ([, text = ""]) => JSON.parse(text) as JsonRecord,
  );
  const isOfRule = ({ rule: id }: Problem): boolean => id === rule.id;

  it("says what it is called, how serious it is and where Zapier says so", () => {
    const [title, , about] = page.split("\n");
    expect(title).toBe(`# ${rule.id}: ${rule.title}`);
    expect(about?.toLowerCase()).toContain(rule.style ? "style" : severityNames[rule.severity]);
    expect(about).toContain(rule.page.startsWith("https") ? `(${rule.page})` : "of this tool's own");
  });

  it("has an example that fails and one that passes", async () => {
    expect(examples).toHaveLength(2);
    const [failing = {}, passing = {}] = examples;
    expect((await findings(rule, failing)).filter(isOfRule)).toHaveLength(1);
    expect((await findings(rule, passing)).filter(isOfRule)).toEqual([]);
  });
});
