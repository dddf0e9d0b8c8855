import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { exitCodes, main } from "../src/commands.ts";
import { aCreate, type Json, rawApp } from "./anApp.ts";

const hellotracks = resolve(import.meta.dirname, "../../../apps/hellotracks");

beforeAll(() => buildFirst("hellotracks"));

let folder: string;
let out: string[];
let errors: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "integration-checks-"));
  out = [];
  errors = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes an app's folder and gives its path. */
const write = (name: string, definition: unknown, config?: Json): string => {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, "definition.json"), JSON.stringify(definition));
  if (config) writeFileSync(join(path, "integration-checks.json"), JSON.stringify(config));
  return path;
};

const run = (...args: string[]) =>
  main(args, {
    write: (text) => out.push(text),
    writeError: (text) => errors.push(text),
    color: false,
  });

/** One error and one warning. */
const flawed = rawApp({
  platformVersion: "18.0.0",
  creates: [
    aCreate({
      operation: {
        inputFields: [
          { key: "name", label: "Name" },
          { key: "owner_id", label: "Owner" },
        ],
      },
    }),
  ],
});
const exception = {
  rule: "D004",
  where: "creates.create_deal.inputFields.owner_id",
  reason: "The vendor lists no owners.",
};
const page = "https://docs.zapier.com/integrations/publish/integration-checks-reference";

describe("integration-checks", () => {
  it("says that all is well", async () => {
    await expect(run(write("clean", rawApp()))).resolves.toBe(exitCodes.clean);
    expect(out).toEqual(["1 app: no problems"]);
  });

  it("shows what is wrong by app and place", async () => {
    const paths = [write("clean", rawApp()), write("flawed", flawed)];
    await expect(run(...paths)).resolves.toBe(exitCodes.problems);
    expect(out.join("\n")).toBe(`flawed
  creates.create_deal
    warning  D004  inputFields.owner_id
             It asks for an ID, which people do not know, and offers no list.
             Add dynamic: "<hidden trigger>.id.<label>".
             ${page}#D004
  platformVersion
    error    D027
             It is 18.0.0, the latest is 19.1.0.
             Depend on zapier-platform-core 19.1.0 exactly, and build again.
             ${page}#D027

2 apps: 1 error, 1 warning`);
  });

  it("colors what it shows where colors are seen", async () => {
    const path = write("flawed", flawed);
    await main([path], { write: (text) => out.push(text), writeError: () => undefined, color: true });
    expect(out[0]).toContain("\u001b[31merror");
  });

  it("gives the same as JSON", async () => {
    const path = write("flawed", flawed, { exceptions: [exception] });
    await expect(run(path, "--format", "json")).resolves.toBe(exitCodes.problems);
    expect(JSON.parse(out.join(""))).toEqual({
      errors: 1,
      warnings: 0,
      apps: [
        {
          app: "flawed",
          problems: [
            {
              rule: "D027",
              severity: "error",
              where: "platformVersion",
              message: expect.any(String),
              fix: expect.any(String),
              page: `${page}#D027`,
            },
          ],
          excepted: [expect.objectContaining(exception)],
          notRun: [],
        },
      ],
    });
  });

  it("counts exceptions, and takes one that is not needed for an error", async () => {
    const path = write(
      "flawed",
      { ...flawed, platformVersion: "19.1.0" },
      {
        exceptions: [exception],
      },
    );
    await expect(run(path)).resolves.toBe(exitCodes.clean);
    await expect(run(write("clean", rawApp(), { exceptions: [exception] }))).resolves.toBe(
      exitCodes.problems,
    );
    expect(out[0]).toBe("1 app: no problems, 1 excepted");
    expect(out[1]).toContain("error    unused-exception  inputFields.owner_id");
  });

  it("fails on more warnings than allowed", async () => {
    const path = write("flawed", { ...flawed, platformVersion: "19.1.0" });
    await expect(run(path)).resolves.toBe(exitCodes.clean);
    await expect(run(path, "--max-warnings", "1")).resolves.toBe(exitCodes.clean);
    await expect(run(path, "--max-warnings", "0")).resolves.toBe(exitCodes.problems);
  });

  it("reads a definition.json, a build.zip, and a folder that has only one", async () => {
    allowLoopback();
    const zip = join(hellotracks, "build", "build.zip");
    const paths = [join(write("clean", rawApp()), "definition.json"), zip, hellotracks];
    await run(...paths, "--format", "json");
    const { apps } = JSON.parse(out.join("")) as { apps: { app: string; problems: unknown[] }[] };
    expect(apps.map(({ app }) => app)).toEqual(["clean", "hellotracks", "hellotracks"]);
    expect(apps[1]?.problems).toEqual(apps[2]?.problems);
  });

  it("runs an app against its sandbox, and says what it could not run", async () => {
    allowLoopback();
    const path = join(folder, "hellotracks");
    mkdirSync(path);
    symlinkSync(join(hellotracks, "build"), join(path, "build"));
    await expect(run(path, "--live")).resolves.toBe(exitCodes.clean);
    expect(out.join("")).toContain(
      " without live inputs in integration-checks.json, checked by the definition alone: creates.create_job, ",
    );
  });

  it.each([
    ["nothing", [], "error: name at least one app"],
    ["an option that does not exist", [".", "--fix"], "error: unknown option '--fix'"],
    [
      "a format that does not exist",
      [".", "--format", "xml"],
      "error: option '--format <format>' argument 'xml'",
    ],
    ["a number that is none", [".", "--max-warnings", "few"], "Write a whole number."],
    ["a path that does not exist", ["nowhere"], "nowhere: There is no such file or folder."],
    ["a folder that is not built", [import.meta.dirname], "run `zapier-platform build` there"],
    [
      "a file that is no definition",
      [join(import.meta.dirname, "../package.json")],
      "This is no compiled definition",
    ],
    ["a file that is no JSON", [join(import.meta.dirname, "../README.md")], "is not valid JSON"],
  ])("refuses %s", async (_name, args, message) => {
    await expect(run(...args)).resolves.toBe(exitCodes.usage);
    expect(errors.join("\n")).toContain(message);
  });

  it("shows its help and its rules", async () => {
    await expect(run("--help")).resolves.toBe(exitCodes.clean);
    expect(out.join("")).toContain("Usage: integration-checks [options] [apps...]");
    await expect(run("--rules")).resolves.toBe(exitCodes.clean);
    expect(out.at(-1)).toContain(`[D001](${page}#D001)`);
  });

  it("does not hide its own faults", async () => {
    const failing = () => {
      throw new TypeError("a bug");
    };
    const terminal = { write: failing, writeError: failing, color: false };
    await expect(main([write("clean", rawApp())], terminal)).rejects.toThrow(TypeError);
  });

  it("is a command", () => {
    const command = resolve(import.meta.dirname, "../bin/integration-checks.mjs");
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, write("clean", rawApp())], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
    });
    expect([status, stdout]).toEqual([0, "1 app: no problems\n"]);
    expect(stderr.replace(/\(node:\d+\) ExperimentalWarning: Type Stripping.*\n.*\n/, "")).toBe("");
  });
});
