import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { repository, runScript, standIn } from "./standIn.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "invoke-"));
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/index.ts"), 'export default "as it stands" satisfies string;');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Invokes an app by a stand-in for Zapier's CLI. */
const invoke = (body: string, ...args: string[]) =>
  runScript(
    { ...standIn(folder, "zapier-platform", body), DISABLE_ZAPIER_ANALYTICS: "" },
    join(repository, "scripts/invoke.mjs"),
    args,
    folder,
  );

it("has the CLI invoke the app as it stands, with its arguments and without calling home", async () => {
  const body = `console.log(JSON.stringify([process.env.DISABLE_ZAPIER_ANALYTICS, ...process.argv.slice(2)]));`;
  const input = '{"title":"Deliver \\"it\\""}';
  const { exitCode, stdout } = await invoke(body, "create", "create_job", "--inputData", input);
  expect({ exitCode, said: JSON.parse(stdout) }).toEqual({
    exitCode: 0,
    said: ["1", "invoke", "create", "create_job", "--inputData", input],
  });
  expect(readFileSync(join(folder, "dist/index.js"), "utf8")).toContain("as it stands");
});

it("ends as the CLI does", async () => {
  expect((await invoke("process.exitCode = 3;")).exitCode).toBe(3);
});
