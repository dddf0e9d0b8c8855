import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { rulesTable } from "../src/report.ts";
import { allRules } from "../src/rules/index.ts";
import { bundledSchemaVersion } from "../src/schema.ts";
import { rawApp } from "./anApp.ts";

describe("what is written down elsewhere", () => {
  it("the README lists the rules: integration-checks --rules prints the table", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(readme).toContain(rulesTable(allRules));
  });

  it("the definition that CI checks with the package is the sound one of the tests", () => {
    const file = new URL("definition.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(rawApp())));
  });

  it("the schema is that of the core that this repository builds on", () => {
    const { version } = createRequire(import.meta.url)("zapier-platform-core") as { version: string };
    expect(bundledSchemaVersion).toBe(version);
  });
});
