import { hideSecrets } from "./hideSecrets.ts";

/**
 * What went wrong, in the terms that a host acts on:
 *
 * - `unauthorized`: the credential is wrong, revoked or malformed
 * - `forbidden`: the credential is valid, but its permissions are not enough
 * - `not_found`: the record does not exist (any more)
 * - `rejected`: the vendor understood the request and refuses it
 * - `conflict`: the record has changed or already exists
 * - `throttled`: too many requests; see `retryAfterSeconds`
 * - `unavailable`: the vendor is down (5xx)
 * - `unreadable`: the answer is not what the vendor documents: HTML, cut-off JSON, another shape
 * - `redirected`: the answer is a redirect, which is not followed, so that the credential is not sent elsewhere
 * - `unreachable`: no connection, or one that broke
 * - `timeout`: no answer in time
 */
export type VendorErrorKind =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "rejected"
  | "conflict"
  | "throttled"
  | "unavailable"
  | "unreadable"
  | "redirected"
  | "unreachable"
  | "timeout";

export interface VendorErrorDetails {
  kind: VendorErrorKind;
  /** The vendor's name as its users know it. */
  vendor: string;
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** The vendor's message: one line of plain text, without markup or secrets. */
  reason?: string;
  /** How long to wait, in whole seconds, if the vendor said so. */
  retryAfterSeconds?: number;
  /** How many times the request was sent. */
  attempts?: number;
  /** The request changes something, must not be repeated, and may or may not have taken effect. */
  outcomeUnknown?: boolean;
}

/** The one error every client throws. */
export class VendorError extends Error {
  override name = "VendorError";
  readonly details: Readonly<VendorErrorDetails>;

  constructor(details: VendorErrorDetails, options?: ErrorOptions) {
    const status = details.status === undefined ? "" : ` (HTTP ${details.status})`;
    super(
      `${details.vendor}: ${details.kind}${status}${details.reason ? `: ${details.reason}` : ""}`,
      options,
    );
    this.details = details;
  }

  get kind(): VendorErrorKind {
    return this.details.kind;
  }
}

/** Whether the vendor says that the record does not exist. */
export const isNotFound = (error: unknown): error is VendorError =>
  error instanceof VendorError && error.kind === "not_found";

/** The kind of error for an HTTP status; undefined for 1xx and 2xx. */
export const kindOfStatus = (status: number): VendorErrorKind | undefined => {
  if (status < 300) return undefined;
  if (status < 400) return "redirected";
  if (status >= 500) return "unavailable";
  return byStatus[status] ?? "rejected";
};

const byStatus: Record<number, VendorErrorKind> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  410: "not_found",
  429: "throttled",
};

const LONGEST_REASON = 200;

/** The text, or as much of its start as fits with an "…". Never cuts a character, such as an emoji, in half. */
export const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

/** Longer messages are cut first, because the expressions below take time and nobody reads that far. */
const LONGEST_READ = 10_000;

/**
 * A vendor's message for users: one line, at most 200 characters, without a stack trace, secrets hidden. Undefined if
 * nothing readable is left, as with an HTML page.
 */
export const plainReason = (message: string, secrets: readonly string[]): string | undefined => {
  if (/<[a-z!/]/i.test(message)) return undefined;
  const oneLine = hideSecrets(message.slice(0, LONGEST_READ), secrets).replace(/[\p{Cc}\s]+/gu, " ");
  // Looks behind for the dots, because otherwise a run of dots in the middle would be retried from each of them.
  const line = withoutStack(oneLine)
    .trim()
    .replace(/(?<![.!\s])[.!\s]+$/, "");
  return line === "" ? undefined : shorten(line, LONGEST_REASON);
};

/** Without a stack trace: "at handle (/srv/server.js:41:13)". */
const withoutStack = (line: string): string => {
  const start = line.search(/(^| )at \S/);
  return start !== -1 && /:\d+:\d+/.test(line.slice(start)) ? line.slice(0, start) : line;
};

/** No one waits longer than a day, and no timer can (2^31 ms). */
const LONGEST_WAIT_SECONDS = 86_400;

/** Seconds from a `Retry-After` header: a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
export const retryAfterSeconds = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds)));
};
