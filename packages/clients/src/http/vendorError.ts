import { hideSecrets } from "./hideSecrets.ts";

/**
 * What went wrong, in the terms a host acts on:
 * - `unauthorized` the credential is wrong, revoked or cannot be one
 * - `forbidden` the credential is good, its rights are not enough
 * - `not_found` the thing is not there (any more)
 * - `rejected` the vendor understood the request and refuses it
 * - `conflict` the thing changed or exists already
 * - `throttled` too many requests; see `retryAfterSeconds`
 * - `unavailable` the vendor is broken for now (5xx)
 * - `unreadable` an answer that is not what the vendor documents: HTML, cut JSON, another shape
 * - `redirected` an answer that redirected this request; it is not followed, so the credential stays here
 * - `unreachable` no connection, or one that broke
 * - `timeout` no answer in time
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
  /** HTTP status, when there was an answer. */
  status?: number;
  /** The vendor's own words: one line of plain text, without markup and without a secret. */
  reason?: string;
  /** How long to wait, in whole seconds, when the vendor said so. */
  retryAfterSeconds?: number;
  /** How many times the request went out. */
  attempts?: number;
  /** The request changes something and cannot be repeated safely, and nobody knows whether it took effect. */
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

/** Whether the vendor says that the thing is not there (any more). */
export const isNotFound = (error: unknown): error is VendorError =>
  error instanceof VendorError && error.kind === "not_found";

/** The kind of an HTTP status that is no success; undefined for 1xx and 2xx. */
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

/** The text, or its beginning with "…" when it is longer; never half of a character such as an emoji. */
export const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

/** Of a longer message nobody reads the end. */
const LONGEST_READ = 10_000;

/**
 * A vendor's message as a person may see it: one line, at most 200 characters, without a stack trace, every secret
 * in it blotted out. Undefined when nothing readable is left, as with an HTML page.
 */
export const plainReason = (message: string, secrets: readonly string[]): string | undefined => {
  if (/<[a-z!/]/i.test(message)) return undefined;
  const oneLine = hideSecrets(message.slice(0, LONGEST_READ), secrets).replace(/[\p{Cc}\s]+/gu, " ");
  // Behind, because a run of dots that does not end the text would be tried from each of its dots.
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

/** Longer than a day nobody waits, and no timer can (2^31 ms). */
const LONGEST_WAIT_SECONDS = 86_400;

/** Seconds from a `Retry-After` header: a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
export const retryAfterSeconds = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds)));
};
