import { oneLine } from "@integrations/terminal";
import type { Run, StepRun } from "./ledger.ts";
import { curlies, parseReference } from "./mapping.ts";
import { costInWords } from "./meter.ts";
import { stepSummary } from "./report.ts";
import type { Zap } from "./zapSchema.ts";

/** The width of a line, and how many a record takes at most. */
const WIDTH = 96;
const LINES = 2;
/** Of a long value, its beginning is enough. */
const VALUE_WIDTH = 44;

/** The fields that the Zap maps from a record: of the trigger, or of the step with this id. */
const mappedFrom = (zap: Zap, id?: string): Set<string> => {
  const references = curlies(zap.steps).flatMap((inside) => parseReference(inside) ?? []);
  return new Set(
    references.flatMap((reference) => {
      if (reference.root === "run") return [];
      const step = reference.root === "steps" ? reference.step : undefined;
      return step === id ? [reference.path] : [];
    }),
  );
};

const isBlank = (value: unknown): boolean =>
  value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

const inShort = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > VALUE_WIDTH ? `${text.slice(0, VALUE_WIDTH - 1)}…` : text;
};

/** As many fields of a record as fit, those in `first` before the others, under a word in the margin. */
const recordLines = (word: string, record: unknown, first = new Set<string>()): string[] => {
  const fields = Object.entries(record as object).filter(([, value]) => !isBlank(value));
  const [mapped, others] = [true, false].map((isMapped) =>
    fields.filter(([key]) => first.has(key) === isMapped),
  );
  const words = [...(mapped ?? []), ...(others ?? [])].map(([key, value]) =>
    oneLine(`${key}: ${inShort(value)}`),
  );
  const lines = [""];
  let shown = 0;
  for (const text of words) {
    const line = lines.at(-1) ?? "";
    const longer = line === "" ? text : `${line}, ${text}`;
    if (longer.length <= WIDTH) lines.splice(-1, 1, longer);
    else if (lines.length < LINES) lines.push(text);
    else break;
    shown += 1;
  }
  if (shown < words.length) lines.push(`and ${words.length - shown} more fields`);
  return lines.map((line, index) => `    ${(index === 0 ? word : "").padEnd(5)} ${line}`);
};

const stepLines = (zap: Zap, step: StepRun): string[] => [
  `  ${step.id}: ${step.app} ${oneLine(step.operation)}, ${step.status} (${costInWords(step)})`,
  ...recordLines("got", step.input),
  ...(step.error ? [`    error ${oneLine(step.error.message)}`] : []),
  ...(step.output === null ? [] : recordLines("gave", step.output, mappedFrom(zap, step.id))),
];

/** One run of a Zap in full: what came from the vendor, what each step got, and what it gave back. */
export const tellRun = (zap: Zap, { trigger, steps }: Run): string[] => [
  `  trigger: ${zap.trigger.app} ${zap.trigger.key}`,
  ...recordLines("came", trigger, mappedFrom(zap)),
  ...steps.flatMap((step) => stepLines(zap, step)),
];

/** Shows the first run of a Zap in full, and those after it in short. */
export const firstInFull = (zap: Zap): ((runs: Run[], isAsRehearsed: boolean) => string[]) => {
  let isShown = false;
  return (runs, isAsRehearsed) => {
    const [first, ...others] = runs;
    if (isShown || !first) return stepSummary(runs, isAsRehearsed);
    isShown = true;
    const more = others.length > 0 ? [`  ${others.length} more in short:`] : [];
    return [...tellRun(zap, first), ...more, ...stepSummary(others, isAsRehearsed)];
  };
};
