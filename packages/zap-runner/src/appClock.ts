/** How time goes in an app's process during a call. */
export interface AppClock {
  /** How many milliseconds the app's clock is ahead of the machine's when the call begins. */
  aheadMs: number;
  /** How many times as fast as the machine's its time goes: its clock, its timers and its time limits. */
  speed: number;
  /** How many times sooner its timers run out on top of that, such as the waits between two tries. */
  hurry: number;
}

const Machine = { Date, setTimeout, timeout: AbortSignal.timeout.bind(AbortSignal) };

let clock: AppClock = { aheadMs: 0, speed: 1, hurry: 1 };
let setAt = 0;
const now = (): number => setAt + clock.aheadMs + (Machine.Date.now() - setAt) * clock.speed;

const AppDate = new Proxy(Date, {
  apply: () => new Machine.Date(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});

/**
 * Sets the clock of this process. From the first one that is not the machine's on, it stands in for `Date`, `setTimeout`
 * and `AbortSignal.timeout`: once and for all, since what has loaded keeps them.
 */
export const setClock = (next: AppClock): void => {
  clock = next;
  setAt = Machine.Date.now();
  if (globalThis.Date === AppDate || (next.aheadMs === 0 && next.speed === 1 && next.hurry === 1)) return;
  globalThis.Date = AppDate;
  globalThis.setTimeout = Object.assign(
    (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      Machine.setTimeout(run, ms / clock.hurry / clock.speed, ...args),
    Machine.setTimeout,
  );
  AbortSignal.timeout = (ms) => Machine.timeout(ms / clock.speed);
};
