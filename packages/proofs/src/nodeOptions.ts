/** Little memory, so that core finds no reason to restart a process after many calls. */
export const LITTLE_MEMORY = "--max-old-space-size=192";

/** Preloads what shortens the waits of an app's process: `faults/shortTime.ts`, which reads its variables at each call. */
export const SHORT_TIME = `--import=${new URL("./faults/shortTime.ts", import.meta.url).href}`;
