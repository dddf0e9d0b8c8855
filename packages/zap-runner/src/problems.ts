import * as zod from "zod";

/** A place in a Zap file, for example `["steps", 0, "inputs", "title"]`. */
export type Path = PropertyKey[];

const words: Record<string, string> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  array: "a list",
  object: "a map",
  record: "a map",
};

/** What Zod finds, as something to say about the place where it found it. */
export const inWords: zod.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${words[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys": {
      const allowed = issue.inst instanceof zod.ZodObject ? Object.keys(issue.inst.shape) : [];
      return `is not known here (allowed: ${allowed.join(", ")})`;
    }
    case "too_small":
      return issue.origin === "array" ? "must not be empty" : `must be at least ${issue.minimum}`;
    default:
      return undefined;
  }
};

const entryNames: Record<string, string> = { steps: "step", rehearsal: "round" };

/** A problem for people: `step 2: inputs.title must be text`. The message is said of its place, or is a sentence of its own. */
export const inPlace = (path: Path, message: string): string => {
  const [list, index, ...rest] = path;
  const entry = entryNames[String(list)];
  const isEntry = entry !== undefined && typeof index === "number";
  const place = isEntry ? [`${entry} ${index + 1}`, rest.join(".")] : [path.join(".") || "the file"];
  return `${place.filter(Boolean).join(": ")}${/^(is|must) /.test(message) ? " " : ": "}${message}`;
};
