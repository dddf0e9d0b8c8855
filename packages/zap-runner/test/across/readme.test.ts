import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { rehearse } from "../../src/rehearsal.ts";
import { firstInFull } from "../../src/story.ts";
import { byName, inRepository, newLedger, readZap, startFor, zapFolder } from "./builtApps.ts";

const [, picture = ""] =
  /^```\n(\[1\/[\s\S]*?)^```$/m.exec(readFileSync(inRepository("README.md"), "utf8")) ?? [];
const withoutTimes = (line: string): string => line.replaceAll(/\d+ ms/g, "… ms");
const lines = picture.split("\n").filter((line) => line.trim() !== "…" && line !== "");

test("README.md shows what npm start shows of its first Zap", async () => {
  const zap = readZap("taskee-job-contact");
  const apps = await byName(await startFor(zap));
  const shown: string[] = [];
  const log = (line: string): void => {
    shown.push(`  ${withoutTimes(line)}`);
  };
  await expect(rehearse({ zap, apps, ledger: newLedger(), log, tell: firstInFull(zap) })).resolves.toEqual(
    [],
  );

  const [heading, ...rest] = lines;
  expect(heading).toContain(zap.name);
  const ofTheZap = rest.filter((line) => line.startsWith("  ")).map(withoutTimes);
  expect(ofTheZap.length).toBeGreaterThan(10);
  expect(shown).toEqual(expect.arrayContaining(ofTheZap));
});

test("README.md counts the Zaps", () => {
  const count = readdirSync(zapFolder).filter((name) => name.endsWith(".yaml")).length;
  expect(picture.match(/\[\d+\/(\d+)\]|(\d+) Zaps/g)).toEqual([
    `[1/${count}]`,
    `[2/${count}]`,
    `${count} Zaps`,
  ]);
});
