import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { inPlace, inWords, type Path } from "./problems.ts";
import { yamlProblem } from "./yamlProblems.ts";
import { type Zap, zap } from "./zapSchema.ts";

/** A Zap file that cannot be used; the message has one line a problem, each with its line number. */
export class ZapFileError extends Error {
  override name = "ZapFileError";
}

/** A Zap as its file says it, with the file's lines at hand. */
export interface ZapFile {
  zap: Zap;
  /** The line (from 1) of a place, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/** Reads a Zap file's text. Throws a ZapFileError when it is no YAML or no Zap. */
export const parseZap = (text: string): ZapFile => {
  try {
    return readZap(text);
  } catch (error) {
    // YAML's aliases can make a gigabyte of a few lines, or a list that holds itself. The readers stop there.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    throw new ZapFileError("line 1: the file is nested too deeply, or repeats too much by its aliases");
  }
};

const readZap = (text: string): ZapFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const lineOf = (path: Path): number => {
    const around = document.getIn(path.slice(0, -1), true);
    const entry = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const node = entry?.key ?? document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const problem = yamlProblem(text, document, lines);
  if (problem) throw new ZapFileError(problem);
  const content: unknown = document.toJS();
  if (content === null) throw new ZapFileError("line 1: the file is empty");
  const parsed = zap.safeParse(content, { error: inWords });
  if (parsed.success) return { zap: parsed.data, lineOf };
  const problems = parsed.error.issues.flatMap((issue) => {
    const paths = "keys" in issue ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => `line ${lineOf(path)}: ${inPlace(path, issue.message)}`);
  });
  throw new ZapFileError(problems.join("\n"));
};
