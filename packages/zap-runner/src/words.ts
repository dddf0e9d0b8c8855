import { isHook, type Operation } from "./definition.ts";

/** Of an English noun: jobs, time entries, boxes. */
const plural = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/** What came of turning a Zap on: "2 jobs that are there already do not start it". */
export const turnedOnInWords = (seen: number, trigger: Operation | undefined): string => {
  if (isHook(trigger)) return "it waits for webhooks";
  const noun = trigger?.noun.toLowerCase() ?? "record";
  if (seen === 0) return `no ${noun} is there yet`;
  return seen === 1
    ? `1 ${noun} that is there already does not start it`
    : `${seen} ${plural(noun)} that are there already do not start it`;
};
