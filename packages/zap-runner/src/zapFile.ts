import { isNode, LineCounter, parseDocument } from "yaml";
import * as zod from "zod";
import { curlies, parseReference } from "./mapping.ts";

type Scalar = string | number | boolean;
type InputValue = Scalar | InputValue[] | { [key: string]: InputValue };

const name = zod.string().regex(/^\w+$/, "must be letters, digits and underscores");
const inputValue: zod.ZodType<InputValue> = zod.lazy(() =>
  zod.union(
    [zod.string(), zod.number(), zod.boolean(), zod.array(inputValue), zod.record(name, inputValue)],
    {
      error: ({ input }) =>
        typeof input === "object" && input !== null
          ? 'is not text, a number, a list or a map; a reference needs quotes: "{{…}}"'
          : "must be text, a number, a boolean, a list or a map",
    },
  ),
);
const inputs = zod.record(zod.string(), inputValue).default({});

const searchStep = zod.strictObject({
  id: name,
  app: zod.string(),
  search: zod.string(),
  inputs,
  otherwise: zod
    .union([zod.enum(["stop", "continue"]), zod.strictObject({ create: zod.string(), inputs })], {
      error: 'must be "stop", "continue" or { create: <key>, inputs: {…} }',
    })
    .default("stop"),
});
/** A search step: goes on with the first result. `otherwise` says what happens when there is none. */
type SearchStep = zod.infer<typeof searchStep>;

const createStep = zod.strictObject({ id: name, app: zod.string(), create: zod.string(), inputs });
type CreateStep = zod.infer<typeof createStep>;

export type Step = SearchStep | CreateStep;

/** Chosen by key and not a union, whose error would be "invalid input" and nothing more. */
const step = zod.looseObject({}).transform((value, context): Step => {
  const parsed = ("search" in value ? searchStep : createStep).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, code: "custom", input: value });
  return zod.NEVER;
});

const happening = zod.strictObject({
  /** The vendor whose sandbox it happens in. */
  sandbox: zod.string(),
  action: zod.string(),
  with: zod.record(zod.string(), zod.unknown()).default({}),
});

const count = zod.int().min(0);

const expectations = zod.strictObject({
  /** New events in the poll. */
  fired: count.optional(),
  succeeded: count.optional(),
  halted: count.optional(),
  errored: count.optional(),
  /** HTTP requests of the trigger's poll, at most. */
  pollRequests: count.optional(),
  /** Words of the poll's own error; without it a poll that fails fails the rehearsal. */
  pollError: zod.string().optional(),
  /** Words that occur in the message of a run that did not succeed. */
  message: zod.string().optional(),
  /** What reached the vendor during the round. */
  received: zod
    .array(
      zod.strictObject({
        sandbox: zod.string(),
        request: zod.string().regex(/^[A-Z]+ \/\S*$/, 'must be a method and a path, such as "PATCH /jobs"'),
        times: count.optional(),
        /** A part of at least one body. */
        body: zod.record(zod.string(), zod.unknown()).optional(),
      }),
    )
    .default([]),
});

const round = zod.strictObject({
  round: zod.string(),
  happens: zod.array(happening).default([]),
  expect: expectations,
});
/** A round of a rehearsal: something happens at a vendor, the Zap polls, and the outcome is compared. */
export type Round = zod.infer<typeof round>;

const isTimezone = (timezone: string): boolean => {
  try {
    Intl.DateTimeFormat("en", { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
};

const zap = zod
  .strictObject({
    name: zod.string(),
    description: zod.string().optional(),
    timezone: zod
      .string()
      .refine(isTimezone, 'is no time zone: write one such as "Europe/Berlin"')
      .default("UTC"),
    trigger: zod.strictObject({ app: zod.string(), key: zod.string(), inputs }),
    steps: zod.array(step).min(1),
    rehearsal: zod.array(round).default([]),
  })
  .superRefine(({ trigger, steps }, context) => {
    const complain = (path: PropertyKey[], message: string): void => {
      context.addIssue({ code: "custom", path, message });
    };
    const checkReferences = (
      path: PropertyKey[],
      values: Record<string, InputValue>,
      earlier: string[],
    ): void => {
      for (const [key, value] of Object.entries(values)) {
        for (const inside of curlies(value)) {
          const reference = parseReference(inside);
          if (!reference) {
            complain(
              [...path, key],
              `{{${inside}}} is no reference: write {{trigger.…}}, {{steps.<id>.…}} or {{run.date}}`,
            );
          } else if (reference.root === "steps" && !earlier.includes(reference.step)) {
            complain([...path, key], `{{${inside}}} refers to "${reference.step}", which is no earlier step`);
          }
        }
      }
    };
    for (const [key, value] of Object.entries(trigger.inputs)) {
      if (curlies(value).length > 0)
        complain(["trigger", "inputs", key], "a trigger has nothing to refer to");
    }
    const earlier: string[] = [];
    for (const [index, step] of steps.entries()) {
      const path = ["steps", index];
      if (earlier.includes(step.id))
        complain([...path, "id"], `"${step.id}" is the id of an earlier step too`);
      checkReferences([...path, "inputs"], step.inputs, earlier);
      if ("search" in step && typeof step.otherwise === "object") {
        checkReferences([...path, "otherwise", "inputs"], step.otherwise.inputs, earlier);
      }
      earlier.push(step.id);
    }
  });
/** A Zap: a trigger and the steps that follow each of its events. */
export type Zap = zod.infer<typeof zap>;

/** A place in a Zap file, for example `["steps", 0, "inputs", "title"]`. */
export type Path = PropertyKey[];

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const lineOf = (path: Path): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${message}`,
    );
    throw new ZapFileError(problems.join("\n"));
  }
  const parsed = zap.safeParse(document.toJS());
  if (parsed.success) return { zap: parsed.data, lineOf };
  const problems = parsed.error.issues.map(
    ({ path, message }) => `line ${lineOf(path)}: ${[path.join("."), message].filter(Boolean).join(": ")}`,
  );
  throw new ZapFileError(problems.join("\n"));
};
