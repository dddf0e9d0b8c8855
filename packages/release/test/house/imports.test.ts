import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "@jest/globals";

const root = resolve(import.meta.dirname, "../../../..");

/** `apps --> highlevel & clients` in the picture of CONTRIBUTING.md, as [from, to] each. */
const drawn = (): string[][] => {
  const [, picture = ""] =
    /```mermaid\n(.*?)```/s.exec(readFileSync(`${root}/CONTRIBUTING.md`, "utf8")) ?? [];
  return [...picture.matchAll(/^ *([\w-]+) --> (.+)$/gm)].flatMap(([, from = "", to = ""]) =>
    to.split(" & ").map((one) => [from, one]),
  );
};

/** The workspaces that the sources of a folder import. */
const importedIn = (folder: string): string[] =>
  globSync(`${folder}/src/**/*.ts`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"@integrations\/([\w-]+)/g)].map(
      ([, name = ""]) => name,
    ),
  );

const imported = (): string[][] => {
  const names = readdirSync(`${root}/packages`).filter((name) => existsSync(`${root}/packages/${name}/src`));
  return [
    ...importedIn(`${root}/apps/*`).map((to) => ["apps", to]),
    ...names.flatMap((name) => importedIn(`${root}/packages/${name}`).map((to) => [name, to])),
  ];
};

/** One line for each arrow, in order. */
const lines = (arrows: string[][]): string[] =>
  [...new Set(arrows.filter(([from, to]) => from !== to).map((arrow) => arrow.join(" -> ")))].sort();

it("the picture of the house shows the imports there are, and no other", () => {
  expect(lines(drawn())).toEqual(lines(imported()));
});

it("no workspace leads back to itself", () => {
  const arrows = imported().filter(([from, to]) => from !== to);
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const [, to = ""] of arrows.filter(([one]) => one === from)) {
      if (!seen.has(to)) {
        seen.add(to);
        reached(to, seen);
      }
    }
    return seen;
  };
  const inCircles = [...new Set(arrows.map(([from = ""]) => from))].filter((name) => reached(name).has(name));
  expect(inCircles).toEqual([]);
});
