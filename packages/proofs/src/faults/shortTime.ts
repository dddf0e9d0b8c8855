/**
 * Preloaded into an app's process (`NODE_OPTIONS=--import …`), makes its time short, as its variables say at the moment:
 *
 * - `SHORT_WAITS=100`: its timers run out in a hundredth of their time, as those between two tries.
 * - `FAST_CLOCK=100`: all of its time goes a hundred times as fast, its clock and time limits too, from each call on.
 */
const shortWaits = (): number => Number(process.env.SHORT_WAITS ?? 1);
const fastClock = (): number => Number(process.env.FAST_CLOCK ?? 1);

const { setTimeout } = globalThis;
const { now } = Date;
const timeout = AbortSignal.timeout.bind(AbortSignal);

let callAt = now();
// A call is a message to the process; without this the clock would run away from that of the sandbox.
process.on("message", () => {
  callAt = now();
});

globalThis.setTimeout = Object.assign(
  (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    setTimeout(run, ms / shortWaits() / fastClock(), ...args),
  setTimeout,
);

Date.now = () => callAt + (now() - callAt) * fastClock();
AbortSignal.timeout = (ms) => timeout(ms / fastClock());
