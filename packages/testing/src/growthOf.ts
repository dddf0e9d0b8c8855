const TRIES = 5;
/** Below it the clock and the garbage collector are what is measured. */
const LEAST_MS = 0.2;

/**
 * How many times as much of the processor's time a work takes for the longer of two inputs as for the shorter one: about as
 * many times as it is longer if the time grows with the length, the square of that if it grows with the square. A slow or
 * busy machine changes both times alike.
 */
export const growthOf = (work: (length: number) => unknown, [shorter, longer]: [number, number]): number =>
  leastMsOf(() => work(longer)) /
  Math.max(
    leastMsOf(() => work(shorter)),
    LEAST_MS,
  );

const leastMsOf = (work: () => unknown): number => {
  const tries = Array.from({ length: TRIES }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
};
