import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { showProgress } from "./progress.mjs";

/** What turbo and npm write around the words of a task. */
const AROUND = /^(cache (miss|hit)|> |npm (error|warn))/;

/** The words of each failed task, out of all that turbo wrote; everything, where turbo itself failed. */
const reasonsIn = (lines: string[]): string[] => {
  const failed = lines.flatMap((line) => /^(\S+)#(\S+): +ERROR/.exec(line)?.slice(1).join(":") ?? []);
  const reasons = failed.flatMap((task) =>
    lines
      .filter((line) => line.startsWith(`${task}: `))
      .map((line) => line.slice(task.length + 2))
      .filter((words) => !AROUND.test(words)),
  );
  return reasons.length > 0 ? reasons : lines;
};

interface Tasks {
  /** turbo's arguments after `run`, such as `["test", "--continue"]`. */
  args: string[];
  /** What is being done, such as "Building the apps", and what is said once it is. */
  label: string;
  outcome: string;
  /** A line by which a task says that one more of `total` is done. Of a cached task, turbo repeats the lines. */
  isDone: RegExp;
  total: number;
}

/**
 * Runs tasks of turbo to their end and gives the exit code. Shows how far they are, and in the end what failed; turbo
 * says no more. All of it goes to stderr.
 */
export const runTurbo = async ({ args, label, outcome, isDone, total }: Tasks): Promise<number> => {
  const progress = showProgress(label);
  const lines: string[] = [];
  let done = 0;
  const count = () => progress.update(`${done} of ${total}`);
  count();
  const turbo = spawn("turbo", ["run", ...args, "--log-order=stream"], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, () => turbo.kill(signal));
  for (const stream of [turbo.stdout, turbo.stderr])
    createInterface(stream).on("line", (line) => {
      lines.push(line);
      if (!isDone.test(line)) return;
      done += 1;
      count();
    });
  const status = await new Promise<number>((resolve, reject) =>
    turbo.on("error", reject).on("close", (code) => resolve(code ?? 1)),
  );
  progress.end(status === 0 ? outcome : `${label} failed`);
  if (status !== 0) console.error(reasonsIn(lines).join("\n").trim());
  return status;
};
