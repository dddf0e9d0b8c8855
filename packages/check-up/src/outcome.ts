import { OperationError, type WireAnswer } from "@integrations/zap-runner";
import type { Ask, AskKind } from "./ask.ts";

export const statuses = [
  "no connection",
  "cannot be read",
  "refused",
  "reads",
  "nothing there",
  "not asked",
] as const;
/** How a call ended. Of several calls, the first of these that occurs is that of their operation. */
export type Status = (typeof statuses)[number];

/** How a call of an app ended. Nothing in it is a value of the account. */
export interface Outcome {
  address: string;
  kind: AskKind | "connection test";
  by?: string;
  status: Status;
  /** Records that the operation returned. */
  records: number;
  /** HTTP requests. */
  requests: number;
  /** Why, or where. */
  detail?: string;
  /** Why, in the app's words, which may quote the vendor and so the account. Never saved. */
  words?: string;
}

export const named = ({ address, kind, by }: Ask): Pick<Outcome, "address" | "kind" | "by"> => ({
  address,
  kind,
  ...(by !== undefined && { by }),
});

const PLAN = /\b(plan|subscription|subscribe|upgrade|trial|billing|payment required)\b/i;

/** The codes that the apps give their errors (packages/zapier-kit/src/errors.ts), where they say enough. */
const IN_WORDS: Record<string, [Status, string]> = {
  not_found: ["cannot be read", "the vendor says that it does not exist"],
  conflict: ["cannot be read", "the vendor reports a conflict"],
  unavailable: ["cannot be read", "the vendor has a problem of its own"],
  redirected: ["cannot be read", "the vendor answers with a redirect, which is not followed"],
  unreachable: ["no connection", "the vendor cannot be reached"],
  timeout: ["no connection", "no answer came in time"],
  rejected: ["cannot be read", "the vendor refuses the request"],
  invalid_input: ["not asked", "what the account showed has no value that it takes"],
};

/**
 * Why a call failed, in words of ours alone.
 *
 * @param last - the last answer of the call
 * @param maskPath - hides what is the account's in a path such as `tasks.0.id`
 */
export const failureOf = (
  error: unknown,
  last: WireAnswer | undefined,
  maskPath: (path: string) => string,
): Pick<Outcome, "status" | "detail" | "words"> => {
  if (!(error instanceof OperationError)) throw error;
  return { ...classified(error, last, maskPath), words: error.message };
};

const classified = (
  { name, code, message }: OperationError,
  last: WireAnswer | undefined,
  maskPath: (path: string) => string,
): { status: Status; detail: string } => {
  const http = last === undefined ? "" : ` (HTTP ${last.status})`;
  if (name === "ReadOnlyError")
    return { status: "cannot be read", detail: "it would have written, and was stopped" };
  if (
    last?.status === 402 ||
    (["forbidden", "ExpiredAuthError"].includes(code ?? name) && PLAN.test(last?.text ?? ""))
  )
    return { status: "refused", detail: `the account's plan does not include it${http}` };
  if (code === "forbidden")
    return { status: "refused", detail: `the credential has no permission or scope for it${http}` };
  if (name === "ExpiredAuthError")
    return { status: "refused", detail: `the credential is not accepted${http}` };
  if (code === "access") return { status: "refused", detail: "the connection lacks what the app needs" };
  if (name === "ThrottledError") return { status: "refused", detail: `too many requests${http}` };
  const known = code === null ? undefined : IN_WORDS[code];
  if (known) return { status: known[0], detail: `${known[1]}${known[0] === "cannot be read" ? http : ""}` };
  const where = unreadableIn(message, maskPath);
  if (where) return { status: "cannot be read", detail: where };
  if (name === "TimeoutError") return { status: "no connection", detail: "it took longer than 30 s" };
  return { status: "cannot be read", detail: `${code ?? name}${http}` };
};

/** zod's words say which types were expected and came, and no value. */
const MISMATCH = /unexpected value at "([^"]*)": ([^()…]*)/;

/** Where an answer, or a row that was left out, has something that cannot be read. */
export const unreadableIn = (message: string, maskPath: (path: string) => string): string | undefined => {
  const [, path, problem] = MISMATCH.exec(message) ?? [];
  if (path !== undefined) return `at ${maskPath(path)}: ${problem?.trim()}`;
  if (/no row has a date/.test(message)) return "no row has a date that can be read";
  if (/of another kind than documented/.test(message))
    return "the answer is empty or of another kind than documented";
  return undefined;
};

const LEFT_OUT = /(\d+) rows? (?:was|were) left out/;

/** Rows that an app could not read, and so left out of what it returned. */
export const leftOutOf = (
  logs: readonly string[],
  maskPath: (path: string) => string,
): { rows: number; detail: string } | undefined => {
  const lines = logs.filter((line) => LEFT_OUT.test(line));
  if (lines.length === 0) return undefined;
  const rows = lines.reduce((sum, line) => sum + Number(LEFT_OUT.exec(line)?.[1]), 0);
  const where = lines.map((line) => unreadableIn(line, maskPath)).find((one) => one !== undefined);
  return {
    rows,
    detail: `${rows} row${rows === 1 ? " was" : "s were"} left out${where ? `, ${where}` : ""}`,
  };
};
