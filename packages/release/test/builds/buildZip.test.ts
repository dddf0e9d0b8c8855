import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { repository, runScript, standIn } from "./standIn.ts";

let folder: string;
let app: string;
const calls = (): string[] => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-zip-"));
  app = join(folder, "desk");
  mkdirSync(join(app, "build"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds an app by a stand-in for Zapier's CLI, which does as the body says and knows how often it was `called`. */
const build = (body: string) => {
  const log = JSON.stringify(join(folder, "calls"));
  const env = standIn(
    folder,
    "zapier-platform",
    `fs.appendFileSync(${log}, process.argv.slice(2).join(" ") + "\\n");
    const called = fs.readFileSync(${log}, "utf8").split("\\n").length - 1;
    ${body}`,
  );
  return runScript(env, join(repository, "scripts/buildZip.ts"), [], app);
};

/** As the CLI 19.1.0 ends where its start of the zip took more than 5 s, without a terminal. */
const wordless =
  'console.error("- Testing build\\n ›   Error: \\n ›\\n ›   \\u001b[90mre-run this command with `--debug` for more info\\u001b[39m"); process.exitCode = 2;';

/** Has the CLI leave a zip whose wrapper is this. */
const leavingZip = (wrapper: string): string => {
  const zip = zipSync({ "package.json": strToU8('{"type":"module"}'), "zapierwrapper.js": strToU8(wrapper) });
  return `fs.writeFileSync("build/build.zip", Buffer.from("${Buffer.from(zip).toString("base64")}", "base64"));`;
};

const gaveUp =
  "desk is not built: Zapier's CLI failed 3 times without a reason, as it does on a machine that is too busy. Stop what else is running, then try again.\n";

describe("a build", () => {
  it("is one of Zapier's CLI, without installing and without asking Zapier", async () => {
    await expect(build("")).resolves.toEqual({ exitCode: 0, stdout: "Built desk.\n", stderr: "" });
    expect(calls()).toEqual(["build --skip-npm-install --skip-validation"]);
  });

  it("sends Zapier no analytics", async () => {
    const { exitCode } = await build(
      'process.exitCode = process.env.DISABLE_ZAPIER_ANALYTICS === "1" ? 0 : 1;',
    );
    expect(exitCode).toBe(0);
  });

  it("that fails for a reason gives it, and is not tried again", async () => {
    const failing =
      'console.error(" ›   Error: zapierwrapper.js not found in build.zip."); process.exitCode = 2;';
    await expect(build(failing)).resolves.toEqual({
      exitCode: 1,
      stdout: "",
      stderr:
        "desk is not built. Zapier's CLI says:\n ›   Error: zapierwrapper.js not found in build.zip.\n\n",
    });
    expect(calls()).toHaveLength(1);
  });

  it.each([
    ["an empty error", wordless],
    ["nothing at all", "process.exitCode = 1;"],
  ])("that ends in %s is tried again, and at last says what to do", async (_what, body) => {
    await expect(build(body)).resolves.toEqual({ exitCode: 1, stdout: "", stderr: gaveUp });
    expect(calls()).toHaveLength(3);
  });

  it("that has enough time at the second try is built", async () => {
    await expect(build(`if (called < 2) { ${wordless} }`)).resolves.toMatchObject({ exitCode: 0 });
    expect(calls()).toHaveLength(2);
  });
});

describe("a zip whose start was cut short", () => {
  it("is started once more, without the limit", async () => {
    const started = JSON.stringify(join(folder, "started"));
    const wrapper = `import fs from "node:fs"; fs.writeFileSync(${started}, "");`;
    await expect(build(leavingZip(wrapper) + wordless)).resolves.toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(folder, "started"), "utf8")).toBe("");
    expect(calls()).toHaveLength(1);
  });

  it("says why it does not start", async () => {
    const { exitCode, stderr } = await build(leavingZip('throw new TypeError("no such thing");') + wordless);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("TypeError: no such thing");
    expect(calls()).toHaveLength(1);
  });

  it("is not the zip of an earlier build", async () => {
    writeFileSync(join(app, "build/build.zip"), "old");
    await expect(build(wordless)).resolves.toMatchObject({ stderr: gaveUp });
  });
});
