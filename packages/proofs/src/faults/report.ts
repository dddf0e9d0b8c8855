import { judge } from "./judge.ts";
import { CLOCK_SPEED, type Trial, type Trials } from "./trials.ts";

/** Zapier ends an operation then. */
const ZAPIER_LIMIT_MS = 30_000;

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

/** Everything that is wrong with how an app bears faults, a line each. */
export const problemsOf = ({ trials, notTheSame, strayed }: Trials): string[] => [
  ...trials.flatMap((trial) =>
    judge(trial).problems.map(
      (problem) => `${trial.address}, ${trial.fault.name} on ${trial.request}: ${problem}`,
    ),
  ),
  ...notTheSame.map((request) => `repeated, and not the same each time: ${request}`),
  ...strayed.map((request) => `followed a redirect to another host: ${request}`),
];
