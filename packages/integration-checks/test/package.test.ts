import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { allRules } from "../src/rules/index.ts";
import { aCreate, type Json, rawApp } from "./anApp.ts";

let folder: string;

/** Runs a command in the folder, as somebody else would. */
const run = (command: string, ...args: string[]) => {
  const env = { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", npm_config_offline: "true" };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", env });
  return { status, stdout, stderr };
};
const checks = (...args: string[]) =>
  run(
    process.execPath,
    join(folder, "node_modules", "integration-checks", "bin", "integration-checks.js"),
    ...args,
  );

/** An app of a hundred creates, each with an input for an id. */
const large = (): Json => {
  const inputFields = [
    { key: "name", label: "Name" },
    { key: "owner_id", label: "Owner" },
  ];
  return rawApp({
    creates: Array.from({ length: 100 }, (_, index) =>
      aCreate({ key: `create_deal_${index}`, operation: { inputFields } }),
    ),
  });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "integration-checks-package-"));
  const script = resolve(import.meta.dirname, "../scripts/package.ts");
  const made = run(
    process.execPath,
    "--disable-warning=ExperimentalWarning",
    script,
    join(folder, "package"),
  );
  expect([made.status, made.stderr]).toEqual([0, ""]);
  expect(run("npm", "pack", "--silent", "./package").status).toBe(0);
  writeFileSync(join(folder, "package.json"), '{ "name": "somebody", "private": true }');
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  expect(run("npm", "install", "--no-audit", "--no-fund", `./${tarball}`)).toEqual(
    expect.objectContaining({ status: 0 }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the package, installed from its tarball", () => {
  it("needs nothing else, and has everything that it shows", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "integration-checks",
    ]);
    const page = checks("explain", "D004");
    expect(page.stdout).toContain("# D004: An input for an ID has a dropdown");
    expect(checks("--rules").stdout).toContain(`docs/rules/${allRules.at(-1)?.id}.md`);
    const { $schema } = JSON.parse(
      readFileSync(join(folder, "node_modules/integration-checks/schema.json"), "utf8"),
    );
    expect($schema).toContain("json-schema.org");
    const readme = readFileSync(join(folder, "node_modules/integration-checks/README.md"), "utf8");
    expect(readme).toContain("## In code");
    expect(readme).not.toMatch(/npm run package|^## Against a sandbox|\]\(\.\.\//m);
  });

  it("has in code what its types say", () => {
    const types = readFileSync(join(folder, "node_modules/integration-checks/dist/index.d.ts"), "utf8");
    const told = [...types.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name);
    expect(told).toContain("checkDefinition");
    const imports = `import("integration-checks").then((all) => console.log(JSON.stringify(Object.keys(all))))`;
    const { stdout } = run(process.execPath, "--input-type=module", "--eval", imports);
    expect(JSON.parse(stdout)).toEqual(expect.arrayContaining(told));
  });

  it("checks an app of a hundred operations", () => {
    writeFileSync(join(folder, "definition.json"), JSON.stringify(large()));
    const { status, stdout, stderr } = checks(".", "--format", "json");
    expect([status, stderr]).toEqual([0, ""]);
    const { advice, apps } = JSON.parse(stdout) as { advice: number; apps: { notes: string[] }[] };
    expect(advice).toBe(100);
    expect(apps[0]?.notes).toEqual([expect.stringContaining("zapier-platform-schema is not installed")]);
  });

  it("asks for the repository where only that can help", () => {
    const { status, stdout } = checks(".", "--live");
    expect([status, stdout]).toEqual([
      2,
      expect.stringContaining("--live is for the apps of its own repository"),
    ]);
  });
});
