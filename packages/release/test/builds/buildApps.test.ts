import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { repository, runScript, standIn } from "./standIn.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-apps-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds apps by a stand-in for turbo. */
const build = (body: string, ...apps: string[]) =>
  runScript(standIn(folder, "turbo", body), join(repository, "scripts/buildApps.ts"), apps, repository);

const taskee = "apps/taskee";
const label = "Building the apps as Zapier gets them";
const took = "\\(\\d+ s\\)\n";

describe("npm run build:zip", () => {
  it("has turbo build the apps that are named, and says no more than that they are", async () => {
    const turbo = `if (process.argv.slice(2).join(" ") !== "run build:zip --filter=./apps/taskee --log-order=stream") process.exit(1);
      console.log("• Running build:zip in 1 packages\\ntaskee:build:zip: Built taskee.");`;
    const { exitCode, stdout, stderr } = await build(turbo, taskee);
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(stderr).toMatch(new RegExp(`^${label} …\nBuilt 1 app ${took}$`));
  });

  it("gives the words of a build that fails, without those of turbo and npm", async () => {
    const turbo = `console.log(${JSON.stringify(
      [
        "• Running build:zip in 2 packages",
        "taskee:build:zip: cache miss, executing 3004332d63e33a7f",
        "hubstaff:build:zip: > hubstaff@1.0.0 build:zip",
        "taskee:build:zip: ",
        "taskee:build:zip: taskee is not built: too busy.",
        "taskee:build:zip: npm error Lifecycle script `build:zip` failed with error:",
        "hubstaff:build:zip: Built hubstaff.",
        "Failed:    taskee#build:zip",
        "taskee#build:zip:  ERROR  command (apps/taskee) npm run build:zip exited (1)",
        " ERROR  run failed: command  exited (1)",
      ].join("\n"),
    )}); process.exitCode = 1;`;
    const { exitCode, stdout, stderr } = await build(turbo);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      new RegExp(`^${label} …\n${label} failed ${took}taskee is not built: too busy.\n$`),
    );
  });

  it("gives all that turbo says where turbo itself fails", async () => {
    const { exitCode, stderr } = await build(
      'console.error("x could not find turbo.json"); process.exitCode = 1;',
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain("\nx could not find turbo.json\n");
  });

  it("builds nothing where a folder is no app", async () => {
    await expect(build("throw new Error()", "packages/release")).resolves.toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "packages/release is no app: name a folder such as apps/hellotracks.\n",
    });
  });
});
