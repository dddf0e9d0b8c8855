import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./check.ts";
import { sourceFiles } from "./sourceFiles.ts";

/** A longer file is bundled, and a line of it says nothing to anybody. */
const LONGEST_FILE = 512 * 1024;

interface SourceFile {
  file: string;
  lines: string[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** `key: "create_job"`, as a field or an operation has it. */
const keyLine = (lines: string[], key: string): number =>
  lines.findIndex((line) => new RegExp(`\\bkey["']?\\s*:\\s*["'\`]${escaped(key)}["'\`]`).test(line));

const read = (folder: string): SourceFile[] =>
  sourceFiles(folder)
    .filter((file) => statSync(join(folder, file)).size <= LONGEST_FILE)
    .map((file) => ({ file, lines: readFileSync(join(folder, file), "utf8").split("\n") }));

/** The file of an operation: the one with its key, before others the one that is named like it. */
const fileOf = (files: SourceFile[], kind: string, key: string): SourceFile | undefined => {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d/]/g, "");
  const rank = ({ file }: SourceFile): number =>
    Number(plain(file).includes(plain(key))) + Number(plain(file).includes(kind.replace(/e?s$/, "")));
  return files
    .filter(({ lines }) => keyLine(lines, key) >= 0)
    .sort((a, b) => rank(b) - rank(a))
    .at(0);
};

/** Problems with the file and line of their operation, or better of the field, where the app's source says so. */
export const located = (problems: Problem[], folder: string): Problem[] => {
  if (problems.length === 0) return problems;
  const files = read(folder);
  const found = new Map<string, SourceFile | undefined>();
  return problems.map((problem) => {
    const [, kind = "", key = "", rest = ""] =
      /^(triggers|creates|searches)\.([^.]+)(.*)$/.exec(problem.where) ?? [];
    if (key === "") return problem;
    const address = `${kind}.${key}`;
    if (!found.has(address)) found.set(address, fileOf(files, kind, key));
    const source = found.get(address);
    if (!source) return problem;
    const field =
      /^\.(?:inputFields|outputFields)\.(?:.*\.)?([^.]+?)(?:\.(?:label|helpText|dynamic|search|inputFormat))?$/.exec(
        rest,
      )?.[1];
    const [ofField, ofOperation] = [field ? keyLine(source.lines, field) : -1, keyLine(source.lines, key)];
    return { ...problem, file: source.file, line: (ofField >= 0 ? ofField : ofOperation) + 1 };
  });
};
