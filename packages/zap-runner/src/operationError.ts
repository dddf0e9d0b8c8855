import type { HostReply } from "./hostProtocol.ts";

/** What a call cost: HTTP requests (null when the call was killed), milliseconds, and the lines the app wrote with `z.console`. */
export interface CallCost {
  requests: number | null;
  ms: number;
  logs: string[];
}

/**
 * A call to an app that failed. `name` is Zapier's class: AppError (`z.errors.Error`), HaltedError,
 * ExpiredAuthError, RefreshAuthError, ThrottledError, ResponseError, CheckError. TimeoutError,
 * ProcessExitedError and MissingInputError are the runner's. Any other is a bug in the app. `message` is what a person would read.
 */
export class OperationError extends Error {
  readonly cost: CallCost;
  /** Of a ThrottledError: seconds to wait before the next try, when the app gave any. */
  readonly delay: number | null;
  /** Of an AppError: the code that the app gave it for machines, if any. */
  readonly code: string | null;

  constructor(
    name: string,
    message: string,
    cost: CallCost = { requests: 0, ms: 0, logs: [] },
    delay: number | null = null,
    code: string | null = null,
  ) {
    super(message);
    this.name = name;
    this.cost = cost;
    this.delay = delay;
    this.code = code;
  }
}

/** Core appends what it knows (a trace with the bundle, the console lines) to most messages; a person reads the first part. */
const withoutContext = (message: string): string =>
  message.split(/\nWhat happened:\n|\n\nConsole logs:\n/)[0] ?? "";

/** Core packs the parts of its own errors as JSON into the message (its errors.js); undefined when there is none. */
const unpack = (message: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
};

const readMessage = (
  name: string,
  message: string,
): Pick<OperationError, "message"> & Partial<Pick<OperationError, "delay" | "code">> => {
  const parts = unpack(message);
  if (parts && name === "AppError") {
    const { code } = parts;
    return { message: String(parts.message), ...(typeof code === "string" && { code }) };
  }
  if (parts && name === "ThrottledError") {
    const { delay } = parts;
    return { message: String(parts.message), ...(typeof delay === "number" && { delay }) };
  }
  if (parts && name === "ResponseError") {
    // The query may hold a key.
    const url = String((parts.request as { url?: string }).url).split("?")[0];
    return { message: `${url} answered ${parts.status}: ${String(parts.content).slice(0, 250)}` };
  }
  return { message: withoutContext(message) };
};

/** Reads an error that came out of core's handler. */
export const toOperationError = (error: NonNullable<HostReply["error"]>, cost: CallCost): OperationError => {
  const { message, delay, code } = readMessage(error.name, error.message);
  return new OperationError(error.name, message, cost, delay, code);
};
