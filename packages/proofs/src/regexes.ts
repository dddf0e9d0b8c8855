import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";

/** A regular expression that is written somewhere in the sources. */
export interface WrittenRegex {
  /** `packages/clients/src/http/path.ts: /x/g` */
  name: string;
  regex: RegExp;
}

/** What is found in the sources that meet a text of a vendor, a person or an app's definition. */
export interface Found {
  regexes: WrittenRegex[];
  /** Files with expressions that are put together from other texts, once for each. */
  builtIn: string[];
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** All that is shipped or run on foreign text; the other workspaces test it. */
const SOURCES = [
  "apps/*/src/**/*.ts",
  "packages/{clients,highlevel,integration-checks,sandbox,terminal,zap-runner,zapier-kit}/src/**/*.ts",
];

interface Node {
  type?: string;
  pattern?: string;
  flags?: string;
  callee?: { value?: string };
  arguments?: { expression: { type: string; value?: string } }[];
}

const childrenOf = (node: object): object[] =>
  Object.values(node).filter((child) => typeof child === "object" && child !== null);

const nodesOf = (node: object): Node[] => [node, ...childrenOf(node).flatMap(nodesOf)];

/** Every regular expression in the sources, found by their syntax: a new one is among them by itself. */
export const findRegexes = (): Found => {
  const found: Found = { regexes: [], builtIn: [] };
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    const tree = parseSync(readFileSync(`${root}/${file}`, "utf8"), {
      syntax: "typescript",
      target: "es2022",
    });
    for (const { type, pattern, flags, callee } of nodesOf(tree)) {
      if (type === "RegExpLiteral" && pattern !== undefined) {
        found.regexes.push({ name: `${file}: /${pattern}/${flags}`, regex: new RegExp(pattern, flags) });
      }
      if (type === "NewExpression" && callee?.value === "RegExp") found.builtIn.push(file);
    }
  }
  return found;
};

/** A sign of each class, by how a class is written. */
const CLASSES: [RegExp, string[]][] = [
  [/\\p\{L[ul]?\}/i, ["a", "A"]],
  [/\\p\{N\}|\\d/i, ["1"]],
  [/\\s/i, [" ", "\n"]],
  [/\\w|\\b/i, ["a"]],
  [/\\p\{C[cf]\}/i, ["\u0001"]],
];

/** The texts that matter to an expression: the signs and words in it, a sign of each class, and one that is neither. */
export const lettersOf = ({ source }: RegExp): string[] => {
  const classes = CLASSES.flatMap(([written, signs]) => (written.test(source) ? signs : []));
  const plain = source
    .replace(/\\[pP]\{\w+\}|\\[sSdDwWbB]|\\u\w{4}|\\x\w\w|\(\?<?[:=!]?/g, "\0")
    .replaceAll("\\n", "\n");
  const signs = plain.replace(/\\(.)/gs, "$1").replaceAll("\0", "");
  const words = plain.replaceAll(/\\([^\w])/g, "$1").match(/[\w/:.{}[\]`-]{2,}/g) ?? [];
  return [...new Set([...signs, ...words, ...classes, "x", "é"])];
};

const run = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** A text of a length, made of one or two letters. */
export type Attack = (length: number) => string;

/** Runs of each of the letters, of each two in turn, and of each with another before or behind it. */
export const attacksOf = (letters: string[]): Attack[] =>
  letters.flatMap((one) => [
    (length) => run(one, length),
    ...letters
      .filter((other) => other !== one)
      .flatMap((other): Attack[] => [
        (length) => run(one + other, length),
        (length) => other + run(one, length),
        (length) => run(one, length) + other,
      ]),
  ]);

const apply = (regex: RegExp, text: string): void => {
  if (regex.global) for (const _ of text.matchAll(regex));
  else regex.exec(text);
};

/** Of some attacks those under which an expression takes longest for a short text. */
export const worstOf = (regex: RegExp, attacks: Attack[], many: number): Attack[] =>
  attacks
    .map((attack) => {
      const text = attack(SHORT);
      const start = performance.now();
      apply(regex, text);
      return { attack, ms: performance.now() - start };
    })
    .sort((one, other) => other.ms - one.ms)
    .slice(0, many)
    .map(({ attack }) => attack);

const SHORT = 2_000;
/** What takes the square of its time for a longer text ends at the first of these. */
const LENGTHS = [12_500, 50_000, 200_000];
const TRIES = 3;

/** Milliseconds of the processor, which a busy machine takes no more of, at the quickest of a few tries. */
const timeOf = (regex: RegExp, text: string, most: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > most; tries++) {
    const start = process.cpuUsage();
    apply(regex, text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

/** The shortest text of an attack that takes an expression more than so many milliseconds, if one of 200 kB does. */
export const tooSlowFor = (regex: RegExp, attack: Attack, most: number): string | undefined => {
  for (const text of LENGTHS.map(attack)) {
    const ms = timeOf(regex, text, most);
    if (ms > most)
      return `${Math.round(ms)} ms for ${text.length} characters of ${JSON.stringify(text.slice(0, 20))}`;
  }
  return undefined;
};
