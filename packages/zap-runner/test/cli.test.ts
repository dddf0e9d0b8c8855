import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const zap = (...args: string[]) =>
  spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", cli, ...args], { encoding: "utf8" });

test("lists the repository's Zaps", () => {
  expect(zap("list")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/│ archive-completed-job +│/),
    stderr: "",
  });
});

test("says on stderr what is wrong and ends with the exit code", () => {
  expect(zap("run", "nothing")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^There is no Zap file nothing/),
  });
});
