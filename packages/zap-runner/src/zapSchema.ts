import * as zod from "zod";
import { condition } from "./filter.ts";
import { curlies, parseReference, unclosed } from "./mapping.ts";
import { inWords, type Path } from "./problems.ts";

type Scalar = string | number | boolean;
type InputValue = Scalar | InputValue[] | { [key: string]: InputValue };

const name = zod.string().regex(/^\w+$/, "must be letters, digits and underscores");
/** What people call a property may have blanks and signs in it. Braces are those of a reference without quotes. */
const property = zod.string().regex(/^[^{}]+$/);
const inputValue: zod.ZodType<InputValue> = zod.lazy(() =>
  zod.union(
    [zod.string(), zod.number(), zod.boolean(), zod.array(inputValue), zod.record(property, inputValue)],
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

const createStep = zod.strictObject({
  id: name,
  app: zod.string(),
  create: zod.string({
    error: ({ input }) => (input === undefined ? "is missing, or search, or filter" : undefined),
  }),
  inputs,
});
type CreateStep = zod.infer<typeof createStep>;

const filterStep = zod.strictObject({ id: name, filter: zod.array(condition).min(1) });
/** A filter step: the run continues only if all conditions hold. */
type FilterStep = zod.infer<typeof filterStep>;

/** A step that an app makes. */
export type AppStep = SearchStep | CreateStep;
export type Step = AppStep | FilterStep;

/** Whether an app makes a step, and not Zapier itself. */
export const isAppStep = (step: Step): step is AppStep => !("filter" in step);

/** Chosen by key and not a union, whose error would be "invalid input" and nothing more. */
const step = zod.looseObject({}).transform((value, context): Step => {
  const kind = "search" in value ? searchStep : "filter" in value ? filterStep : createStep;
  const parsed = kind.safeParse(value, { error: inWords });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, code: "custom", input: value });
  return zod.NEVER;
});

/** Everything in a step that may refer to earlier ones, by the place in the step. */
export const mappedIn = (step: Step): { at: Path; values: Record<string, unknown> }[] => {
  if ("filter" in step) return step.filter.map((values, index) => ({ at: ["filter", index], values }));
  const own = { at: ["inputs"], values: step.inputs };
  if (!("search" in step) || typeof step.otherwise === "string") return [own];
  return [own, { at: ["otherwise", "inputs"], values: step.otherwise.inputs }];
};

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
  filtered: count.optional(),
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
        /** `*` stands for one part of the path. */
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

export const zap = zod
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
    const filters = steps.filter((step) => !isAppStep(step)).map(({ id }) => id);
    const checkReferences = (path: PropertyKey[], values: object, earlier: string[]): void => {
      for (const [key, value] of Object.entries(values)) {
        for (const inside of curlies(value)) {
          const reference = parseReference(inside);
          if (!reference) {
            complain(
              [...path, key],
              `{{${inside}}} is no reference: write {{trigger.…}}, {{steps.<id>.…}} or {{run.date}}`,
            );
          } else if (reference.root === "steps" && filters.includes(reference.step)) {
            complain(
              [...path, key],
              `{{${inside}}} refers to "${reference.step}", a filter, which has no fields`,
            );
          } else if (reference.root === "steps" && !earlier.includes(reference.step)) {
            complain([...path, key], `{{${inside}}} refers to "${reference.step}", which is no earlier step`);
          }
        }
        for (const beginning of unclosed(value)) complain([...path, key], `${beginning} has no closing }}`);
      }
    };
    for (const [key, value] of Object.entries(trigger.inputs)) {
      if (curlies(value).length + unclosed(value).length > 0)
        complain(["trigger", "inputs", key], "a trigger has nothing to refer to");
    }
    const earlier: string[] = [];
    for (const [index, step] of steps.entries()) {
      const path = ["steps", index];
      if (earlier.includes(step.id))
        complain([...path, "id"], `"${step.id}" is the id of an earlier step too`);
      for (const { at, values } of mappedIn(step)) checkReferences([...path, ...at], values, earlier);
      earlier.push(step.id);
    }
  });
/** A Zap: a trigger and the steps that follow each of its events. */
export type Zap = zod.infer<typeof zap>;
