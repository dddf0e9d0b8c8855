import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { rulesTable } from "../src/report.ts";
import { liveRules, rules } from "../src/rules/index.ts";
import { LATEST_CORE } from "../src/rules/structure.ts";

describe("what is written down elsewhere", () => {
  it("the README lists the rules: integration-checks --rules prints the table", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(readme).toContain(rulesTable([...rules, ...liveRules]));
  });

  it("the latest core is not older than the one this repository builds on", () => {
    const { version } = createRequire(import.meta.url)("zapier-platform-core") as { version: string };
    expect(LATEST_CORE.localeCompare(version, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
  });
});
