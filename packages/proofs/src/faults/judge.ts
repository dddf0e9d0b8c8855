import { DOUBT, type Ending, endings } from "./endings.ts";
import { WAIT_SECONDS } from "./faultTable.ts";
import type { Trial } from "./trials.ts";

/** How a trial ended, in the terms of docs/faults.md. */
export interface Verdict {
  ending: Ending;
  /** The person is asked to look whether it was done. */
  isInDoubt: boolean;
}

/** Zapier cuts an error's text after this. */
const LONGEST_MESSAGE = 250;

const escaped = (text: string): string => text.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&");

/** A text in which `{vendor}` is the name, and any other `{…}` a few words. */
const toPattern = (template: string, vendor: string): string =>
  template
    .split(/(\{[^}]+\})/)
    .map((part) => (part === "{vendor}" ? escaped(vendor) : part.startsWith("{") ? ".+" : escaped(part)))
    .join("");

/** The documented ending that a message of this class is, if any. */
const endingOf = (vendor: string, name: string, message: string): Verdict | undefined => {
  for (const [ending, { error, ...words }] of Object.entries(endings) as [
    Ending,
    (typeof endings)[Ending],
  ][]) {
    if (error !== name || !("advice" in words)) continue;
    const fits = (advice: string) =>
      new RegExp(`^${toPattern(words.what, vendor)}( \\(.+\\))?${toPattern(advice, vendor)}$`).test(message);
    if (fits(`. ${DOUBT}`)) return { ending, isInDoubt: true };
    if (fits(words.advice && `. ${words.advice}`)) return { ending, isInDoubt: false };
  }
  return undefined;
};

/** What cannot be told from the answer, so that a create may have been done. */
const unknowing: ReadonlySet<Ending> = new Set(["unreachable", "too slow", "down", "unreadable"]);

/** Zapier runs the operation again by itself after these. */
const runsAgain: ReadonlySet<Ending> = new Set(["throttled", "refresh"]);

/** Where a part is done, Zapier must not be told to wait and run it again: the vendor is down then. */
const problemsOfEnding = ({ fault, isHalfDone }: Trial, { ending }: Verdict): string[] =>
  fault.endings.includes(ending) || (isHalfDone && ending === "down")
    ? []
    : [`it must not end as "${ending}"`];

/** Hands on whatever the vendor answers, readable or not. */
const API_REQUEST = "creates.make_api_request";

/** What reads must not take a spoiled answer for an empty one. */
const maySucceed = ({ fault, kind, address }: Trial, ending: Ending): boolean => {
  if (fault.endings.includes(ending)) return true;
  if (address === API_REQUEST && fault.endings.includes("unreadable")) return true;
  return fault.mayBeUnread === true && kind === "create";
};

/** What is wrong with the words that a person reads, whatever they say. */
const problemsOfWords = (message: string): string[] => [
  ...(message.length > LONGEST_MESSAGE ? [`it has ${message.length} characters`] : []),
  ...(/<[a-z!/]/i.test(message) ? ["it shows HTML"] : []),
  ...(/\bat \S.*:\d+:\d+|\bundefined\b|\bNaN\b|\[object |127\.0\.0\.1/.test(message)
    ? ["it shows the inside of the machine"]
    : []),
];

const problemsOfCount = ({ fault, sent, isRepeatable, request }: Trial): string[] => {
  if (!isRepeatable) return sent === 1 ? [] : [`${request} went out ${sent} times and must not be repeated`];
  if (fault.isSentAgain) return sent === 3 ? [] : [`${request} went out ${sent} times, not 3`];
  return sent === 1 ? [] : [`${request} went out ${sent} times`];
};

const problemsOfDoubt = (
  { fault, isRepeatable, isHalfDone }: Trial,
  { ending, isInDoubt }: Verdict,
): string[] => {
  if (endings[ending].error === undefined) return [];
  const mayBeDone = fault.leavesDoubt === true && !isRepeatable && unknowing.has(ending);
  if ((mayBeDone || isHalfDone) && !isInDoubt) return ["it may have been done, and nobody is told to look"];
  if (!mayBeDone && !isHalfDone && isInDoubt)
    return ["it was not done, or may be repeated: nobody need look"];
  return isHalfDone && runsAgain.has(ending) ? ["a part is done, and Zapier would do it again"] : [];
};

/** Seconds of a ThrottledError: those that the vendor gave, of a date those that are left. */
const problemsOfDelay = ({ fault, outcome }: Trial): string[] => {
  if (!("error" in outcome) || outcome.error.name !== "ThrottledError") return [];
  const { delay } = outcome.error;
  const isRight = {
    "429 with seconds": delay === WAIT_SECONDS,
    "429 with a date": delay !== null && delay > WAIT_SECONDS - 30 && delay <= WAIT_SECONDS,
    "429 without either": delay === null,
  }[fault.name];
  return isRight ? [] : [`Zapier is to wait ${delay} seconds`];
};

/** Says how a trial ended, and what is wrong with that. */
export const judge = (trial: Trial): { verdict?: Verdict; problems: string[] } => {
  const { app, kind, fault, outcome } = trial;
  if ("results" in outcome) {
    const isNothing = Array.isArray(outcome.results) && outcome.results.length === 0;
    const ending = fault.name === "404" && kind === "search" && isNothing ? "nothing found" : "done";
    const verdict = { ending, isInDoubt: false } as const;
    return { verdict, problems: maySucceed(trial, ending) ? problemsOfCount(trial) : ["it succeeds"] };
  }
  const { name, message } = outcome.error;
  const verdict = endingOf(app.name, name, message);
  const problems = verdict
    ? [
        ...problemsOfEnding(trial, verdict),
        ...problemsOfCount(trial),
        ...problemsOfDoubt(trial, verdict),
        ...problemsOfDelay(trial),
        ...problemsOfWords(message),
      ]
    : ["this is no documented ending"];
  const inWords = problems.map((problem) => `${problem}: ${name}: ${message}`);
  return verdict ? { verdict, problems: inWords } : { problems: inWords };
};
