import { readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Problem } from "./check.ts";
import { isRecord } from "./json.ts";
import { sourceFiles } from "./sourceFiles.ts";
import { groupBy } from "./words.ts";

/** A longer file is bundled, and a line of it says nothing to anybody. */
const LONGEST_FILE = 512 * 1024;

/** A file with the lines, from 1, on which each key stands as `key: "create_job"`, as fields and operations have it. */
interface SourceFile {
  file: string;
  lines: Map<string, number[]>;
}

/** An operation in its file: the line of its key, and the lines that no other operation has. */
interface Found {
  source: SourceFile;
  line: number;
  start: number;
  end: number;
}

const keyForm = /\bkey["']?\s*:\s*(["'`])((?:(?!\1)[^\\\n])+)\1/g;

const indexed = (file: string, text: string): SourceFile => {
  const lines = new Map<string, number[]>();
  for (const [index, line] of text.split("\n").entries())
    for (const [, , key = ""] of line.matchAll(keyForm))
      lines.set(key, [...(lines.get(key) ?? []), index + 1]);
  return { file, lines };
};

const read = (folder: string): SourceFile[] =>
  sourceFiles(folder)
    .filter((file) => statSync(join(folder, file)).size <= LONGEST_FILE)
    .map((file) => indexed(file, readFileSync(join(folder, file), "utf8")));

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d/]/g, "");

/** The file of an operation: the one with its key, before others the one that is named like it. */
const fileOf = (files: SourceFile[], kind: string, key: string): SourceFile | undefined => {
  const rank = ({ file }: SourceFile): number => {
    const name = plain(basename(file, extname(file)));
    const isOfKind = plain(file).includes(kind.replace(/e?s$/, ""));
    return Number(name === plain(key)) + Number(name.includes(plain(key))) + Number(isOfKind);
  };
  return files
    .filter(({ lines }) => lines.has(key))
    .sort((a, b) => rank(b) - rank(a))
    .at(0);
};

const operationPlace = /^((?:triggers|creates|searches)\.[^.]+)(.*)$/;
const fieldPlace = /^\.(?:inputFields|outputFields)\.(.+)$/;
/** What a finding may be about in a field. */
const property =
  /^(?:label|helpText|type|dynamic|search|choices|default|inputFormat|required|list|dict|children|computed|placeholder)$/;

/** The keys that a place may mean, the likeliest first: `sku` of `line_items.sku.label`, and a key may have dots. */
const keysIn = (place: string): string[] => {
  const all = place.split(".");
  const steps = all.length > 1 && property.test(all.at(-1) ?? "") ? all.slice(0, -1) : all;
  return steps.flatMap((_, index) => {
    const upTo = steps.slice(0, steps.length - index);
    return upTo.map((_step, from) => upTo.slice(from).join("."));
  });
};

/** The line of a field in its operation. */
const fieldLine = (rest: string, { source, line, start, end }: Found): number | undefined => {
  const place = fieldPlace.exec(rest)?.[1];
  const lines = place === undefined ? [] : keysIn(place).flatMap((key) => source.lines.get(key) ?? []);
  return lines.find((at) => at >= line && at < end) ?? lines.find((at) => at >= start && at < line);
};

/** Every operation by its address, in the files that have its key. */
const findAll = (definition: unknown, files: SourceFile[]): Map<string, Found> => {
  const own = ["triggers", "creates", "searches"].flatMap((kind) => {
    const operations = isRecord(definition) ? definition[kind] : undefined;
    return Object.keys(isRecord(operations) ? operations : {}).flatMap((key) => {
      // A resource's operations are made of its own key: `recipeList` and `recipeCreate` of `recipe`.
      const resource = key.replace(/(?:List|Hook|Search|Create)$/, "");
      const [found] = [
        [kind, key] as const,
        ...(resource === key ? [] : [["resources", resource] as const]),
      ].flatMap(([folder, name]) => {
        const source = fileOf(files, folder, name);
        const line = source?.lines.get(name)?.[0];
        return source && line !== undefined ? [{ address: `${kind}.${key}`, source, line }] : [];
      });
      return found ?? [];
    });
  });
  const byFile = groupBy(own, ({ source }) => source);
  return new Map(
    own.map(({ address, source, line }) => {
      const lines = (byFile.get(source) ?? []).map((one) => one.line);
      const isFirst = line === Math.min(...lines);
      return [
        address,
        { source, line, start: isFirst ? 0 : line, end: Math.min(...lines.filter((at) => at > line)) },
      ];
    }),
  );
};

/**
 * Problems with the file and line of their operation, or better of the field, where the app's source says so.
 *
 * @param definition - the app's, as JSON
 */
export const located = (problems: Problem[], folder: string, definition: unknown): Problem[] => {
  if (problems.length === 0) return problems;
  const found = findAll(definition, read(folder));
  return problems.map((problem) => {
    const [, address = "", rest = ""] = operationPlace.exec(problem.where) ?? [];
    const operation = found.get(address);
    if (!operation) return problem;
    const { source, line } = operation;
    return { ...problem, file: source.file, line: fieldLine(rest, operation) ?? line };
  });
};
