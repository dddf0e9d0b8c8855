import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brokenPromises, type Promises, promisesOf } from "@integrations/integration-checks";
import type { AppCommand, Outcome } from "../appCommand.ts";
import { type BuiltApp, PROMISES_FILE } from "../apps.ts";
import { readPromises, toJson } from "./promisesFile.ts";

const inWords = ({ path, major }: BuiltApp, broken: string[]): string =>
  [
    `${path} breaks what running Zaps rely on:`,
    ...broken.map((sentence) => `  - ${sentence}`),
    `  If it must be: raise the version in ${path}/package.json to ${major + 1}.0.0, run npm run promises and commit ${PROMISES_FILE}.`,
  ].join("\n");

/** The broken promises, in sentences that say whose they are, whom it hurts and what to do. */
const sentencesOf = (old: Promises, now: Promises): string[] =>
  brokenPromises(old, now).map(({ title, sentence }) => `${title}: ${sentence}`);

/** Where promises differ: `connection`, or an operation such as `creates.create_job`. */
const changedPlaces = (old: Promises | undefined, now: Promises): string[] => [
  ...(isDeepStrictEqual(old?.connection, now.connection) ? [] : ["connection"]),
  ...(["triggers", "creates", "searches", "searchOrCreates", "dropdowns"] as const).flatMap((kind) => {
    const [before = {}, after] = [old?.[kind], now[kind]];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.filter((key) => !isDeepStrictEqual(before[key], after[key])).map((key) => `${kind}.${key}`);
  }),
];

const keep = (app: BuiltApp, isCheck: boolean): Outcome => {
  const { folder, path, major, definition } = app;
  const file = `${path}/${PROMISES_FILE}`;
  const old = readPromises(folder);
  const now = promisesOf(definition, major);
  const broken = old && major <= old.major ? sentencesOf(old, now) : [];
  if (broken.length > 0) return { problem: inWords(app, broken) };
  if (isDeepStrictEqual(old, now)) return { done: `${file}: all promises kept` };
  const changes = changedPlaces(old, now).join(", ") || `version ${major}`;
  if (isCheck) return { problem: `${file} lacks what is new (${changes}): npm run promises, and commit it.` };
  writeFileSync(join(folder, PROMISES_FILE), toJson(now));
  return { done: `${file}: wrote ${changes}` };
};

/** `npm run promises`: what an app promises to the Zaps that are on, and whether it keeps it. */
export const promisesCommand: AppCommand = {
  name: "promises",
  description:
    "Writes what each app promises to running Zaps (keys, types, choices, the form of ids, the fields of a connection) to its promises.json. A promise is never dropped or changed, unless package.json has a higher major version than the one that made it.",
  help: `Exit codes: 0 all promises kept, 1 one is broken, or --check found new ones,
2 wrong usage, or an app that is not built`,
  run: ({ apps, isCheck }) => apps.map((app) => keep(app, isCheck)),
};
