import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "@jest/globals";

const root = resolve(import.meta.dirname, "../../../..");
const MOST_LINES = 250;

it(`no source file is longer than ${MOST_LINES} lines`, () => {
  const files = globSync(["{apps,packages}/*/src/**/*.ts", "scripts/**/*.{ts,mjs}"], { cwd: root });
  expect(files.length).toBeGreaterThan(500);
  const longer = files.flatMap((file) => {
    const lines = readFileSync(`${root}/${file}`, "utf8").split("\n").length - 1;
    return lines > MOST_LINES ? [`${file}: ${lines} lines`] : [];
  });
  expect(longer).toEqual([]);
});
