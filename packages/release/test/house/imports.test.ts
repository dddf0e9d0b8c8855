import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
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

/** What is on a circle of arrows. */
const onCircles = (arrows: string[][]): string[] => {
  const targets = new Map<string, string[]>();
  for (const [from = "", to = ""] of arrows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of targets.get(from) ?? []) {
      if (!seen.has(to)) {
        seen.add(to);
        reached(to, seen);
      }
    }
    return seen;
  };
  return [...targets.keys()].filter((name) => reached(name).has(name)).sort();
};

it("finds what is on a circle, and not what only leads to one", () => {
  const arrows = ["a b", "b c", "c b", "d d", "c e"].map((arrow) => arrow.split(" "));
  expect(onCircles(arrows)).toEqual(["b", "c", "d"]);
});

it("no workspace leads back to itself", () => {
  expect(onCircles(imported().filter(([from, to]) => from !== to))).toEqual([]);
});

// Imports of types too: a circle of types makes neither file readable without the other.
it("no source file leads back to itself", () => {
  const arrows = globSync(`${root}/{apps,packages}/*/src/**/*.ts`).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:from|import\(?) ?"(\.[^"]+\.ts)"/g)].map(([, path = ""]) => [
      relative(root, file),
      relative(root, resolve(dirname(file), path)),
    ]),
  );
  expect(arrows.length).toBeGreaterThan(1000);
  expect(onCircles(arrows)).toEqual([]);
});
