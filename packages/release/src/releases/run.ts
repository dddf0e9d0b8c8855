import { execFile } from "node:child_process";

/** How a command ended. */
export interface CommandResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in a folder to its end, without a terminal: nothing it runs can wait for an answer. */
export type Run = (command: string, args: string[], folder: string) => Promise<CommandResult>;

/** Runs commands with these environment variables. */
export const runWith =
  (env: NodeJS.ProcessEnv): Run =>
  (command, args, cwd) =>
    new Promise((resolve) => {
      const child = execFile(
        command,
        args,
        { cwd, env, maxBuffer: Number.POSITIVE_INFINITY, shell: process.platform === "win32" },
        (error, stdout, stderr) => {
          const exitCode = typeof error?.code === "number" ? error.code : Number(error !== null);
          // Of a command that did not start or was killed, only the error tells why.
          resolve({ exitCode, stdout, stderr: error && error.code !== exitCode ? error.message : stderr });
        },
      );
      child.stdin?.end();
    });

/** Runs nothing: writes each command, as a person would type it, and answers with an empty list. */
export const writeOnly =
  (write: (text: string) => void): Run =>
  async (command, args, folder) => {
    write(`(cd ${folder} && ${[command, ...args].join(" ")})`);
    return { exitCode: 0, stdout: "[]", stderr: "" };
  };

/** Runs commands with a secret taken out of all that they say. */
export const hiding = (secret: string, run: Run): Run => {
  const hide = (text: string): string => text.replaceAll(secret, "***");
  return async (command, args, folder) => {
    const { exitCode, stdout, stderr } = await run(command, args, folder);
    return { exitCode, stdout: hide(stdout), stderr: hide(stderr) };
  };
};

/** A command that a release needs has failed; the message is what the command said. */
export class CommandFailed extends Error {
  override name = "CommandFailed";
}

/**
 * What a command wrote.
 *
 * @throws {CommandFailed} when it fails
 */
export const outputOf = async (
  run: Run,
  command: string,
  args: string[],
  folder: string,
): Promise<string> => {
  const { exitCode, stdout, stderr } = await run(command, args, folder);
  if (exitCode === 0) return stdout.trim();
  const said = [stdout, stderr].map((text) => text.trim()).filter(Boolean);
  throw new CommandFailed(
    [`${command} ${args.join(" ")} failed (exit code ${exitCode}):`, ...said].join("\n"),
  );
};
