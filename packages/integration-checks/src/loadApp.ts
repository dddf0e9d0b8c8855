/**
 * Loads an app from its folder and sends its compiled definition to the process that forked this one: what
 * `zapier-platform` does locally, without its checks and requests.
 */
import { loadDefinition } from "./appLoader.ts";

const message = await loadDefinition(process.argv[2] ?? ".");
// The app may have started what keeps a process alive.
process.send?.(message, () => process.exit());
