import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { exitCodes, main } from "../src/commands.ts";
import { rulePage } from "../src/explain.ts";
import { allRules } from "../src/rules/index.ts";
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
/** A zip as `zapier-platform build` leaves it in an app's folder. */
const writeZip = (path: string, files: Record<string, string>): string => {
  mkdirSync(join(path, "build"), { recursive: true });
  const zip = join(path, "build", "build.zip");
  writeFileSync(
    zip,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  return zip;
};

const run = (...args: string[]) =>
  main(args, {
    write: (text) => out.push(text),
    writeError: (text) => errors.push(text),
    command: (line) => out.push(line),
    color: false,
  });

const withInputs = (...inputFields: unknown[]): Json =>
  rawApp({ creates: [aCreate({ operation: { inputFields } })] });
/** One publishing task and one piece of advice. */
const flawed = withInputs({ key: "api_key", label: "Key" }, { key: "owner_id", label: "Owner" });
/** One piece of advice. */
const advised = withInputs({ key: "name", label: "Name" }, { key: "owner_id", label: "Owner" });
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
    const paths = [write("clean", rawApp()), write("flawed", { ...flawed, platformVersion: "18.0.0" })];
    await expect(run(...paths, "--newest-core", "19.1.0")).resolves.toBe(exitCodes.problems);
    expect(out.join("\n")).toBe(`flawed
  creates.create_deal
    publishing task  D001  inputFields.api_key
                     "api_key" takes a secret. Zapier does not protect inputs as it protects connections.
                     Ask for it in authentication.fields, and remove it from the inputs. If it is not a secret, rename it.
                     ${page}#D001
    advice           D004  inputFields.owner_id
                     It asks for the ID of an owner, which people do not know, and offers no list.
                     Add a hidden trigger that lists each owner, and dynamic: "owner_list.id.name".
                     ${page}#D004
  platformVersion
    advice           D027
                     It is 18.0.0; 19.1.0 is out.
                     Depend on zapier-platform-core 19.1.0 exactly, and build again.
                     ${page}#D027

2 apps: 1 publishing task, 2 pieces of advice`);
  });

  it("colors what it shows where colors are seen", async () => {
    const path = write("flawed", flawed);
    const write1 = (text: string) => out.push(text);
    await main([path], { write: write1, writeError: () => undefined, command: () => undefined, color: true });
    expect(out[0]).toContain("\u001b[33mpublishing");
  });

  it("gives the same as JSON", async () => {
    const path = write("flawed", flawed, { exceptions: [exception] });
    await expect(run(path, "--format", "json")).resolves.toBe(exitCodes.problems);
    expect(JSON.parse(out.join(""))).toEqual({
      errors: 0,
      publishing: 1,
      advice: 0,
      apps: [
        {
          app: "flawed",
          problems: [
            {
              rule: "D001",
              severity: "publishing",
              where: "creates.create_deal.inputFields.api_key",
              message: expect.any(String),
              fix: expect.any(String),
              suggestion: null,
              page: `${page}#D001`,
            },
          ],
          excepted: [expect.objectContaining(exception)],
          known: 0,
          notes: [],
          notRun: [],
        },
      ],
    });
  });

  it("counts exceptions, and tells of one that is not needed", async () => {
    await expect(run(write("advised", advised, { exceptions: [exception] }))).resolves.toBe(exitCodes.clean);
    await run(write("clean", rawApp(), { exceptions: [exception] }));
    expect(out[0]).toBe("1 app: no problems, 1 excepted");
    expect(out[1]).toContain("advice           unused-exception  inputFields.owner_id");
  });

  it("fails on more advice than allowed, and says so", async () => {
    const path = write("advised", advised);
    await expect(run(path)).resolves.toBe(exitCodes.clean);
    await expect(run(path, "--max-warnings", "1")).resolves.toBe(exitCodes.clean);
    expect(errors).toEqual([]);
    await expect(run(path, "--max-warnings", "0")).resolves.toBe(exitCodes.problems);
    expect(errors).toEqual(["There is more advice (1) than --max-warnings allows (0)."]);
  });

  it("fails on what is asked for, and shows no advice if it is to be quiet", async () => {
    const path = write("flawed", flawed);
    await expect(run(path, "--fail-on", "error", "--quiet")).resolves.toBe(exitCodes.clean);
    expect(out[0]).not.toContain("D004");
    expect(out[0]).toContain("D001");
    await expect(run(write("advised", advised), "--fail-on", "advice")).resolves.toBe(exitCodes.problems);
  });

  it("runs one rule, or takes it at another level", async () => {
    const path = write("flawed", flawed);
    await expect(run(path, "--rule", "d004=error", "--rule", "D001=off")).resolves.toBe(exitCodes.problems);
    await run(path, "--rule", "D004");
    expect(out.map((text) => text.split("\n").at(-1))).toEqual([
      "1 app: 1 error",
      "1 app: 1 piece of advice",
    ]);
  });

  it("keeps what it found in a baseline", async () => {
    const path = write("flawed", flawed);
    await expect(run(path, "--write-baseline")).resolves.toBe(exitCodes.clean);
    expect(out[0]).toContain("Wrote 2 findings to integration-checks.baseline.json.");
    expect(out[0]).toContain("1 app: no problems, 2 in the baseline");
    const written = () =>
      JSON.parse(readFileSync(join(path, "integration-checks.baseline.json"), "utf8")) as unknown;
    const all = {
      D001: ["creates.create_deal.inputFields.api_key"],
      D004: ["creates.create_deal.inputFields.owner_id"],
    };
    expect(written()).toEqual(all);
    await run(path, "--write-baseline", "--rule", "D004");
    expect(written()).toEqual(all);
    await expect(run(path, "--max-warnings", "0")).resolves.toBe(exitCodes.clean);
    writeFileSync(join(path, "definition.json"), JSON.stringify(advised));
    await run(path);
    expect(out.at(-1)).toContain("1 of the findings in the baseline is fixed.");
    writeFileSync(join(path, "integration-checks.baseline.json"), "[]");
    await expect(run(path)).resolves.toBe(exitCodes.usage);
    expect(out.at(-1)).toContain("--write-baseline writes it anew");
    await run(path, "--write-baseline");
    expect(written()).toEqual({ D004: all.D004 });
  });

  it("keeps no zip that is out of date in a baseline", async () => {
    const path = join(folder, "stale");
    writeZip(path, { "definition.json": JSON.stringify(advised), "index.js": "1;" });
    writeFileSync(join(path, "index.js"), "2;");
    await run(path, "--write-baseline");
    expect(out[0]).toContain("stale-input");
    await run(path);
    expect(out[1]).toContain("stale-input");
    expect(out[1]).toContain("1 in the baseline");
  });

  it("prints what holds for an app", async () => {
    await run(
      write("app", rawApp(), { rules: { D004: "off" }, exceptions: [exception] }),
      "--print-config",
      "--style",
    );
    expect(JSON.parse(out[0] ?? "")).toEqual(
      expect.objectContaining({
        style: true,
        rules: expect.objectContaining({ D001: "publishing", D004: "off", "label-form": "advice" }),
        exceptions: [{ ...exception, rule: ["D004"] }],
      }),
    );
    const unbuilt = join(folder, "unbuilt");
    mkdirSync(unbuilt);
    await run(unbuilt, "--print-config", "--rule", "D001=error", "--rule", "D005");
    const { rules } = JSON.parse(out[1] ?? "") as { rules: Json };
    expect([rules.D001, rules.D005]).toEqual(["off", "error"]);
  });

  it("says what breaks between two versions", async () => {
    const old = rawApp({ version: "1.0.0" });
    const path = write("old", old);
    const now = rawApp({ version: "1.1.0", creates: [] });
    await expect(run(write("now", now), "--baseline", join(path, "definition.json"))).resolves.toBe(
      exitCodes.problems,
    );
    expect(out[0]).toContain("publishing task  breaking-change");
    expect(out[0]).toContain("Create Deal (create_deal): the create is gone. Zaps that use it would stop.");
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
    await expect(run(path, "--live", "--rule", "T001", "--style")).resolves.toBe(exitCodes.clean);
    expect(out.join("")).toContain(
      " without live inputs in integration-checks.json, checked by the definition alone: creates.create_job, ",
    );
  });

  it("checks the others where one app cannot be read", async () => {
    await expect(run("nowhere", write("flawed", flawed))).resolves.toBe(exitCodes.usage);
    expect(out[0]).toContain("publishing task  D001");
    expect(out[0]).toMatch(/2 apps: 1 publishing task, 1 piece of advice, 1 not read$/);
    expect(out[0]).toMatch(/^nowhere\n {2}There is no such file or folder\./);
    await run("nowhere", "--format", "json");
    expect(errors).toEqual(["nowhere: There is no such file or folder."]);
    await run("nowhere");
    expect(out.at(-1)).toMatch(/\n1 app: 1 not read$/);
  });

  it("shows the schema's errors, and those alone where the other rules cannot read the app", async () => {
    const long = {
      ...advised,
      creates: { create_deal: aCreate({ display: { description: "C".repeat(2000) } }) },
    };
    await run(write("long", long), "--rule", "schema");
    expect(out[0]).toContain("error            schema  display.description");
    expect(out[0]).toContain("Write at most 1000 characters.");
    await expect(run(write("odd", { ...rawApp(), triggers: "none" }))).resolves.toBe(exitCodes.usage);
    expect(out[1]).toContain("zapier-platform-schema 19.1.0 cannot read it");
    expect(out[1]).toContain("Only the schema was checked");
  });

  it("shows what the schema says where the rule that says it plainer is off", async () => {
    const pair = { find_deal: { key: "find_deal", display: {}, search: "find_deal", create: "gone" } };
    const path = write("pairs", rawApp({ searchOrCreates: pair }));
    const at = (rule: string) => new RegExp(`error {12}${rule} {2}create\\b`);
    await run(path);
    expect(out[0]).toMatch(at("D015"));
    expect(out[0]).not.toMatch(at("schema"));
    await run(path, "--rule", "D015=off");
    expect(out[1]).toMatch(at("schema"));
  });

  it("tells of an app in which there is nothing", async () => {
    await expect(run(write("empty", { platformVersion: "19.1.0", version: "1.0.0" }))).resolves.toBe(
      exitCodes.problems,
    );
    expect(out[0]).toContain("no-operations");
  });

  it("takes the newer of two definitions, and says that they differ", async () => {
    const path = write("two", flawed);
    const zip = writeZip(path, { "definition.json": JSON.stringify(rawApp()) });
    utimesSync(zip, new Date(), new Date(Date.now() + 60_000));
    await run(path);
    expect(out[0]).toContain("definition.json is older than build.zip and different.");
    expect(out[0]).not.toContain("D001");
    writeZip(path, { "definition.json": JSON.stringify(flawed) });
    await run(path);
    expect(out[1]).not.toContain("stale-input");
  });

  it("tells of a zip that is older than the source beside it", async () => {
    const path = join(folder, "stale");
    writeZip(path, { "definition.json": JSON.stringify(rawApp()), "index.js": "1;", "lib/a.js": "a" });
    writeFileSync(join(path, "index.js"), "2;");
    await run(path);
    expect(out[0]).toContain("build/build.zip is out of date: index.js has changed since it was built.");
  });

  it("tells of a definition that is of another version, or older than the source beside it", async () => {
    const path = write("stale", rawApp());
    const writePackage = (file: Json) => writeFileSync(join(path, "package.json"), JSON.stringify(file));
    writePackage({ version: "1.1.0", dependencies: { "zapier-platform-core": "19.1.0" } });
    await run(path);
    expect(out[0]).toContain("it is of version 1.0.0, and package.json says 1.1.0.");
    // Not an app's.
    writePackage({ version: "1.1.0" });
    await run(path);
    writeFileSync(join(path, "package.json"), "no JSON");
    await run(path, "--print-config");
    expect(out[1]).not.toContain("stale-input");
    writePackage({ version: "1.0.0", dependencies: { "zapier-platform-core": "19.1.0" } });
    writeFileSync(join(path, "index.js"), "");
    await run(path);
    expect(out.at(-1)).toBe("1 app: no problems");
    utimesSync(join(path, "definition.json"), new Date(), new Date(Date.now() - 3_600_000));
    await run(path);
    expect(out.at(-1)).toContain("it is older than index.js.");
  });

  it("names the file and the line of an operation and of its inputs", async () => {
    const path = write("app", flawed);
    mkdirSync(join(path, "creates"));
    writeFileSync(
      join(path, "creates", "deal.js"),
      'module.exports = {\n  key: "create_deal",\n  operation: { inputFields: [\n    { "key": \'api_key\' },\n  ] },\n};\n',
    );
    await run(path, "--format", "json");
    const { apps } = JSON.parse(out[0] ?? "") as { apps: { problems: Json[] }[] };
    expect(apps[0]?.problems.map(({ file, line }) => [file, line])).toEqual([
      ["creates/deal.js", 4],
      ["creates/deal.js", 2],
    ]);
  });

  it("annotates the line of the source, and what cannot be read", async () => {
    const path = write("app", flawed);
    writeFileSync(join(path, "deal.js"), 'exports.key = {\n key: "create_deal" };');
    await run(path, "nowhere", "--format", "github", "--rule", "D001");
    expect(out.slice(0, 2)).toEqual([
      expect.stringMatching(/^::warning file=.*deal\.js,line=2,title=D001%3A publishing task::app /),
      "::error title=nowhere::nowhere: There is no such file or folder.",
    ]);
    await run(path, "--print-schema");
    expect(JSON.parse(out.at(-1) ?? "")).toEqual(expect.objectContaining({ title: "integration-checks" }));
  });

  it("gives SARIF", async () => {
    await run(write("app", flawed), "--format", "sarif");
    const { runs } = JSON.parse(out[0] ?? "") as { runs: { results: { ruleId: string }[] }[] };
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(["D001", "D004"]);
  });

  it("annotates a pull request, and lets no app command the build", async () => {
    const path = write(
      "app",
      withInputs({ key: "api_key", label: "Key" }, { key: "a\n::set-output::b_id", label: "A" }),
    );
    await run(path, "--format", "github");
    expect(out.slice(0, 2)).toEqual([
      expect.stringMatching(
        /^::warning title=D001%3A publishing task::app creates\.create_deal\.inputFields\.api_key: /,
      ),
      expect.stringMatching(
        /^::notice title=D004%3A advice::app creates\.create_deal\.inputFields\.a%0A::set-output/,
      ),
    ]);
  });

  it.each([
    ["several apps to print", [".", "..", "--print-config"], "error: --print-config takes one app"],
    ["nothing to print", ["nowhere", "--print-config"], "nowhere: There is no such file or folder."],
    ["an option that does not exist", [".", "--fix"], "error: unknown option '--fix'"],
    [
      "a format that does not exist",
      [".", "--format", "xml"],
      "error: option '--format <format>' argument 'xml'",
    ],
    ["a number that is none", [".", "--max-warnings", "few"], "Write a whole number."],
    ["a rule that does not exist", [".", "--rule", "D999"], "There is no such rule."],
    [
      "a level that does not exist",
      [".", "--rule", "D004=fatal"],
      "Write one of error, publishing, advice, off.",
    ],
    ["an explanation of nothing", ["explain"], "error: name a rule, such as explain D004"],
    ["an explanation of no rule", ["explain", "D0004"], "There is no rule D0004. Did you mean D004?"],
    ["a path that does not exist", ["nowhere"], "There is no such file or folder."],
    [
      "a folder that is not built",
      [join(import.meta.dirname, "rules")],
      "--from-source reads the app itself",
    ],
    [
      "a file that is no definition",
      [join(import.meta.dirname, "../package.json")],
      "This is no compiled definition",
    ],
    ["a file that is no JSON", [join(import.meta.dirname, "../README.md")], "It is not valid JSON ("],
    [
      "a file as source",
      [join(import.meta.dirname, "../README.md"), "--from-source"],
      "--from-source takes an app's folder.",
    ],
  ])("refuses %s", async (_name, args, message) => {
    await expect(run(...args)).resolves.toBe(exitCodes.usage);
    expect([...out, ...errors].join("\n")).toContain(message);
  });

  it("checks the folder it runs in, if it is given none", async () => {
    await expect(run()).resolves.toBe(exitCodes.usage);
    expect(out[0]).toMatch(/^\.\n {2}There is no definition\.json/);
  });

  it("shows its help, its version, its rules, and the page of each", async () => {
    await expect(run("--help")).resolves.toBe(exitCodes.clean);
    expect(out.join("")).toContain("Usage: integration-checks [options] [apps...]");
    await expect(run("--version")).resolves.toBe(exitCodes.clean);
    expect(out.at(-1)).toMatch(/^\d+\.\d+\.\d+$/);
    await expect(run("--rules")).resolves.toBe(exitCodes.clean);
    expect(out.at(-1)).toContain("[D001](docs/rules/D001.md)");
    await expect(run("explain", ...allRules.map(({ id }) => id.toLowerCase()))).resolves.toBe(
      exitCodes.clean,
    );
    expect(out.slice(-allRules.length)).toEqual(
      allRules.map(({ id }) => readFileSync(rulePage(id), "utf8").trimEnd()),
    );
  });

  it("does not hide its own faults", async () => {
    const failing = () => {
      throw new TypeError("a bug");
    };
    const terminal = { write: failing, writeError: failing, command: failing, color: false };
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

describe("an app's source", () => {
  /** A small app with a core that gives it back as it is, which is loaded sooner than Zapier's. */
  const writeApp = (name: string, index: string, more: Json = {}): string => {
    const path = join(folder, name);
    const core = join(path, "node_modules", "zapier-platform-core");
    mkdirSync(core, { recursive: true });
    writeFileSync(join(core, "package.json"), '{ "version": "19.1.0" }');
    writeFileSync(
      join(core, "index.js"),
      "exports.version = '19.1.0'; exports.createAppHandler = (app) => async () => ({ results: app });",
    );
    writeFileSync(join(path, "package.json"), JSON.stringify({ name, main: "index.js", ...more }));
    if (index) writeFileSync(join(path, "index.js"), index);
    return path;
  };
  const body = `{ version: "1.0.0", platformVersion: require("zapier-platform-core").version, creates: { create_deal: ${JSON.stringify(
    aCreate(),
  ).replace('"$func$2$f$"', "async () => ({})")} } }`;

  it("is loaded without a build", async () => {
    const path = writeApp(
      "an-app",
      `console.log("noise"); module.exports = ${body}; process.on("SIGTERM", () => {}); process.exit = () => {}; setInterval(() => {}, 1000);`,
    );
    rmSync(join(path, "node_modules"), { recursive: true });
    symlinkSync(resolve(import.meta.dirname, "../../../node_modules"), join(path, "node_modules"));
    await run(path, "--from-source", "--format", "json");
    expect(errors).toEqual([]);
    const { apps } = JSON.parse(out[0] ?? "") as { apps: { problems: { rule: string }[] }[] };
    expect(apps[0]?.problems.map(({ rule }) => rule)).toEqual(["D028"]);
  });

  it.each([
    [
      "it has to be compiled",
      "",
      { main: "dist/index.js" },
      "There is no dist/index.js. Compile the app first",
    ],
    ["it fails", 'throw new Error("no key");', {}, "no key"],
    ["it ends", "process.exit(3);", {}, "It ended with code 3 before it was loaded."],
  ])("is told of where %s", async (_name, index, more, message) => {
    const path = writeApp("an-app", index, more);
    writeFileSync(join(path, "tsconfig.json"), "{}");
    await expect(run(path, "--from-source")).resolves.toBe(exitCodes.usage);
    expect(out[0]).toContain(message);
  });

  it("is told of where what is compiled is older", async () => {
    const path = writeApp("an-app", "", { main: "dist/index.js" });
    mkdirSync(join(path, "dist"));
    writeFileSync(join(path, "index.ts"), "");
    writeFileSync(join(path, "dist", "index.js"), `exports.default = ${body};`);
    utimesSync(join(path, "index.ts"), new Date(), new Date(Date.now() + 60_000));
    await run(path, "--from-source");
    expect(out[0]).not.toContain("stale-input");
    writeFileSync(join(path, "tsconfig.json"), "{}");
    await run(path, "--from-source");
    expect(out[1]).toContain("dist/index.js is older than index.ts.");
  });
});
