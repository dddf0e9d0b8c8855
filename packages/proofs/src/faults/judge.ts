import { type Ending, endingOf, isInDoubt, wordsOf } from "./endings.ts";
import { CLOCK_SPEED, WAIT_SECONDS } from "./faultTable.ts";
import type { Trial, Trials } from "./trials.ts";

/** How a trial ended, in the terms of docs/faults.md. */
export interface Verdict {
  ending: Ending;
  /** The person is asked to look whether it was done. */
  isInDoubt: boolean;
}

/** Zapier cuts an error's text after this. */
const LONGEST_MESSAGE = 250;
/** Zapier ends an operation then. */
const ZAPIER_LIMIT_MS = 30_000;

/** What cannot be told from the answer, so that a create may have been done. */
const unknowing: readonly Ending[] = ["unreachable", "too slow", "down", "unreadable"];

/** Zapier runs the operation again by itself after these. */
const runsAgain: readonly Ending[] = ["throttled", "refresh"];

/** Hands on whatever the vendor answers, readable or not. */
const API_REQUEST = "creates.make_api_request";

/** What reads must not take a spoiled answer for an empty one. */
const maySucceed = ({ fault, kind, address }: Trial, ending: Ending): boolean =>
  fault.endings.includes(ending) ||
  (address === API_REQUEST && fault.endings.includes("unreadable")) ||
  (fault.mayBeUnread === true && kind === "create");

/** Where a part is done, Zapier must not be told to wait and run it again: the vendor is down then. */
const mayEndAs = ({ fault, isHalfDone }: Trial, ending: Ending): boolean =>
  fault.endings.includes(ending) || (isHalfDone && ending === "down");

/** How often the request that met the fault has to go out. */
const dueTimes = ({ fault, isRepeatable }: Trial): number => (isRepeatable && fault.isSentAgain ? 3 : 1);

/** Whether a ThrottledError's seconds are those that the vendor gave, of a date those that are left. */
const isRightDelay = (fault: string, delay: number | null): boolean =>
  ({
    "429 with seconds": delay === WAIT_SECONDS,
    "429 with a date": delay !== null && delay > WAIT_SECONDS / 2 && delay <= WAIT_SECONDS,
    "429 without either": delay === null,
  })[fault] ?? false;

/** What may be wrong with how an error ends an operation: a rule is broken where it is true. */
const problemsOfError = (trial: Trial, { ending, isInDoubt: isAsked }: Verdict, error: Error): string[] => {
  const { fault, isRepeatable, isHalfDone, vendor } = trial;
  const { message } = error;
  const mayBeDone = isHalfDone || (fault.leavesDoubt === true && !isRepeatable && unknowing.includes(ending));
  const delay = "delay" in error ? (error.delay as number | null) : null;
  const broken: [string, boolean][] = [
    [`it must not end as "${ending}"`, !mayEndAs(trial, ending)],
    ["it may have been done, and nobody is told to look", mayBeDone && !isAsked],
    ["it was not done, or may be repeated: nobody need look", !mayBeDone && isAsked],
    ["a part is done, and Zapier would do it again", isHalfDone && runsAgain.includes(ending)],
    [`Zapier is to wait ${delay} seconds`, ending === "throttled" && !isRightDelay(fault.name, delay)],
    [`it has ${message.length} characters`, message.length > LONGEST_MESSAGE],
    ["it shows HTML", /<[a-z!/]/i.test(message)],
    [
      "it shows the inside of the machine",
      /\bat \S.*:\d+:\d+|\bundefined\b|\bNaN\b|\[object |127\.0\.0\.1/.test(message),
    ],
    [
      "it does not begin with the vendor or an input",
      !message.startsWith(ending === "choose again" ? "" : `${vendor} `),
    ],
    ["it does not say what to do", !/[^.]\. \p{Lu}.+/su.test(wordsOf(vendor, message))],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([problem]) => problem);
};

/** Says how a trial ended, and what is wrong with that. */
export const judge = (trial: Trial): { verdict?: Verdict; problems: string[] } => {
  const { vendor, kind, fault, outcome, request, sent } = trial;
  const due = dueTimes(trial);
  const count = sent === due ? [] : [`${request} went out ${sent} times, not ${due}`];
  if ("results" in outcome) {
    const isNothing = Array.isArray(outcome.results) && outcome.results.length === 0;
    const ending = fault.name === "404" && kind === "search" && isNothing ? "nothing found" : "done";
    const verdict = { ending, isInDoubt: false } as const;
    return { verdict, problems: maySucceed(trial, ending) ? count : ["it succeeds"] };
  }
  const { error } = outcome;
  const ending = endingOf(error);
  const inWords = (problem: string) => `${problem}: ${error.name}: ${error.message}`;
  if (!ending) return { problems: [inWords("this is no documented ending")] };
  const verdict = { ending, isInDoubt: isInDoubt(vendor, error.message) };
  return { verdict, problems: [...count, ...problemsOfError(trial, verdict, error)].map(inWords) };
};

/** Everything that is wrong with how an app bears faults, a line each. */
export const problemsOf = ({ trials, notTheSame }: Trials): string[] => [
  ...trials.flatMap((trial) =>
    judge(trial).problems.map(
      (problem) => `${trial.address}, ${trial.fault.name} on ${trial.request}: ${problem}`,
    ),
  ),
  ...notTheSame.map((request) => `repeated, and not the same each time: ${request}`),
];

/** Whether slow calls ended in time, by the apps' clocks: the shortest of all, since a busy machine makes some longer. */
export const problemsOfTime = (trials: Trial[]): string[] => {
  const times = trials.flatMap(({ fault, outcome }) =>
    fault.isSlow && "error" in outcome ? [outcome.error.cost.ms * CLOCK_SPEED] : [],
  );
  const shortest = Math.min(...times);
  return times.length > 0 && shortest > ZAPIER_LIMIT_MS
    ? [`slow answers end after ${Math.round(shortest / 1000)} s or later: Zapier ends the operation before`]
    : [];
};
