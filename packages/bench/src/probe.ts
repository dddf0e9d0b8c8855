/**
 * The process that is measured: loads the app in the working directory as Zapier's Lambda does, makes the calls it is
 * sent, and answers with the milliseconds of each, the milliseconds since this process began, and its peak memory.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ProbeAnswer, ProbeCall } from "./measure.ts";

// Core behaves otherwise where "jest" occurs in the arguments.
process.argv.length = 1;

const { handler } = await import(pathToFileURL(resolve("zapierwrapper.js")).href);

/** Linux counts in `maxRSS` what the process held that this one was forked from: it goes by its own peak there. */
const peakKb = (): number => {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
};

const answer = async ({ method, bundle }: ProbeCall): Promise<ProbeAnswer> => {
  const start = performance.now();
  // `z.cache` answers from this object; without one each of its calls would make and throw an error, and in Zapier each
  // is a request of its own, which is not measured.
  const zcacheTestObj = {};
  const { results } = await handler({
    command: "execute",
    method,
    bundle,
    zcacheTestObj,
    customLogger: () => undefined,
  });
  const end = performance.now();
  return {
    rows: Array.isArray(results) ? results.length : 1,
    ms: end - start,
    sinceStartMs: end,
    peakMb: peakKb() / 1024,
  };
};

process.on("message", async (call: ProbeCall) => {
  process.send?.(await answer(call).catch((error: Error) => ({ error: error.message })));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
