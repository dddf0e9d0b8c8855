const FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
/** Fast enough to look alive. */
const TURN_MS = 100;
/** Often enough that nobody takes a log for dead, seldom enough to keep it short. */
const LINE_MS = 15_000;

/**
 * Shows that work goes on: a line that moves in a terminal, a line now and then elsewhere. Writes to stderr, because
 * stdout belongs to the command.
 *
 * Plain JavaScript without dependencies: scripts/run.mjs uses it before anything is installed, on any Node >= 20.
 *
 * @param {string} label - what is being done, such as "Building the apps"
 */
export const showProgress = (label, stream = process.stderr) => {
  const startedAt = performance.now();
  let detail = "";
  let turns = 0;
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const state = () => `${label}${detail && `: ${detail}`} … ${seconds()} s`;
  const turn = () => stream.write(`\r${FRAMES[turns++ % FRAMES.length]} ${state()}\x1b[K`);
  if (!stream.isTTY) stream.write(`${label} …\n`);
  const timer = stream.isTTY
    ? setInterval(turn, TURN_MS)
    : setInterval(() => stream.write(`${state()}\n`), LINE_MS);
  return {
    /** @param {string} now - how far it is, such as "3 of 6" */
    update: (now) => {
      detail = now;
    },
    /** @param {string} outcome - what came of it, such as "Built 6 apps" */
    end: (outcome) => {
      clearInterval(timer);
      stream.write(`${stream.isTTY ? "\r\x1b[K" : ""}${outcome} (${seconds()} s)\n`);
    },
  };
};
