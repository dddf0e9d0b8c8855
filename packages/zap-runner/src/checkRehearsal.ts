import { inPlace, type Path } from "./problems.ts";
import type { ZapFile } from "./zapFile.ts";

/** What can happen in the sandboxes of a Zap's apps: why an action cannot be called so, or undefined, by the app. */
export type KnownActions = Record<
  string,
  (action: string, args: Record<string, unknown>) => string | undefined
>;

/**
 * Compares the rehearsal of a Zap with the sandboxes of its apps. Returns a line a problem, each with its line number in
 * the file.
 */
export const checkRehearsal = ({ zap, lineOf }: ZapFile, known: KnownActions): string[] => {
  const problems: string[] = [];
  const complain = (path: Path, message: string): void => {
    problems.push(`line ${lineOf(path)}: ${inPlace(path, message)}`);
  };
  const checkSandbox = (path: Path, name: string): boolean => {
    if (known[name]) return true;
    const there = Object.keys(known).join(", ") || "none";
    complain([...path, "sandbox"], `there is no sandbox "${name}" in this Zap (there is: ${there})`);
    return false;
  };
  for (const [index, { happens, expect }] of zap.rehearsal.entries()) {
    for (const [place, { sandbox, action, with: args }] of happens.entries()) {
      const path = ["rehearsal", index, "happens", place];
      if (!checkSandbox(path, sandbox)) continue;
      const problem = known[sandbox]?.(action, args);
      if (problem) complain([...path, problem.startsWith("there is no action") ? "action" : "with"], problem);
    }
    for (const [place, { sandbox }] of expect.received.entries())
      checkSandbox(["rehearsal", index, "expect", "received", place], sandbox);
  }
  return problems;
};
