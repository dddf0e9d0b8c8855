import * as zod from "zod";
import type { StepRun } from "./ledger.ts";
import { asText, curlies, fill, type Scope } from "./mapping.ts";

const fold = (text: string): string => text.toLowerCase();

/** Conditions that compare a field with a value, by Zapier's names; only exact ones mind the letter case. */
const comparisons = {
  "(Text) Contains": (field, value) => fold(field).includes(fold(value)),
  "(Text) Does not contain": (field, value) => !fold(field).includes(fold(value)),
  "(Text) Exactly matches": (field, value) => field === value,
  "(Text) Does not exactly match": (field, value) => field !== value,
} satisfies Record<string, (field: string, value: string) => boolean>;

/** Conditions about a field alone: Zapier takes one that is blank for one that is not there. */
const presences = {
  Exists: (field) => field !== "",
  "Does not exist": (field) => field === "",
} satisfies Record<string, (field: string) => boolean>;

const namesOf = <Name extends string>(conditions: Record<Name, unknown>) =>
  Object.keys(conditions) as [Name, ...Name[]];

const comparison = zod.strictObject({
  field: zod.string(),
  condition: zod.enum(namesOf(comparisons)),
  value: zod.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") }),
});
const presence = zod.strictObject({ field: zod.string(), condition: zod.enum(namesOf(presences)) });

const names = [...namesOf(comparisons), ...namesOf(presences)];

/** What a filter asks of one field, in the words of Zapier's editor: its field, its condition, and what to compare with. */
export const condition = zod
  .discriminatedUnion("condition", [comparison, presence], {
    error: ({ input }) =>
      typeof input === "object" && input !== null
        ? `is no condition of a filter that is known here (there is: ${names.join(", ")})`
        : "must be a map: { field, condition, value }",
  })
  .superRefine(({ field }, context) => {
    if (curlies(field).length === 1) return;
    const message = `must be one reference, such as "{{trigger.id}}"`;
    context.addIssue({ code: "custom", path: ["field"], message });
  });
export type Condition = zod.infer<typeof condition>;

const holds = (asked: Condition, scope: Scope): boolean => {
  const text = (input: string): string => asText(fill(input, scope));
  return "value" in asked
    ? comparisons[asked.condition](text(asked.field), text(asked.value))
    : presences[asked.condition](text(asked.field));
};

/** A condition with what it is about: `{{trigger.id}} ("7") (Text) Exactly matches "8"`. */
const inWords = (asked: Condition, scope: Scope): string => {
  const quoted = (input: string): string => JSON.stringify(asText(fill(input, scope)));
  const value = "value" in asked ? ` ${quoted(asked.value)}` : "";
  return `${asked.field} (${quoted(asked.field)}) ${asked.condition}${value}`;
};

/** Filter by Zapier: the run continues only if all conditions hold, and otherwise ends as filtered, which is no error. */
export const runFilter = (id: string, conditions: Condition[], scope: Scope): StepRun => {
  const failed = conditions.filter((asked) => !holds(asked, scope));
  return {
    id,
    app: "zapier",
    operation: "filter",
    status: failed.length === 0 ? "success" : "filtered",
    input: Object.fromEntries(conditions.map(({ field }) => [field, fill(field, scope)])),
    output: null,
    error: null,
    requests: 0,
    ms: 0,
    throttled: 0,
    logs: failed.map((asked) => `does not hold: ${inWords(asked, scope)}`),
  };
};
