import { type HttpOptions, type Query, toQueryString } from "./call.ts";
import type { TransportRequest, TransportResponse } from "./transport.ts";

/** A request to an endpoint that the client has no method for. */
export interface AnyRequest {
  method: TransportRequest["method"];
  /** Relative to the vendor's base URL, without a query: `/jobs/j1`. */
  path: string;
  query?: Query;
  /** Sent in addition to the client's own headers; one with the same name replaces it. */
  headers?: Record<string, string>;
  /** JSON, sent as is. */
  body?: string;
}

/** What the vendor answered. */
export interface AnyAnswer {
  status: number;
  /** The headers listed in {@link usefulHeaders}, by their names in lower case. */
  headers: Record<string, string>;
  /** The parsed JSON; null for an empty answer; the text if it is not JSON. */
  body: unknown;
}

/** A request that must not be sent; the message completes "Path: " or "Headers: ". */
export class InvalidRequestError extends Error {
  override name = "InvalidRequestError";
  readonly part: "path" | "headers";

  constructor(part: "path" | "headers", problem: string) {
    super(problem);
    this.part = part;
  }
}

/**
 * The request to send.
 *
 * @throws {InvalidRequestError}
 */
export const toAnyRequest = (options: HttpOptions, request: AnyRequest): TransportRequest => {
  const { method, body } = request;
  return {
    method,
    url: `${options.baseUrl}${anyPath(request.path)}${toQueryString(request.query)}`,
    headers: {
      ...options.headers,
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...ownHeaders(request.headers ?? {}, options),
    },
    ...(body !== undefined && { body }),
  };
};

/**
 * Checks that a path stays below the base URL, however a server or a proxy decodes it.
 *
 * @throws {InvalidRequestError}
 */
const anyPath = (path: string): string => {
  const refuse = (problem: string): never => {
    throw new InvalidRequestError("path", problem);
  };
  if (!path.startsWith("/"))
    refuse("start it with a slash, such as /jobs. The rest of the URL is added for you.");
  if (/[?#]/.test(path)) refuse("leave out ? and #. Enter what follows a ? as Query parameters.");
  if (!path.isWellFormed()) refuse("this text was cut in the middle of an emoji. Cut it somewhere else.");
  if (leavesItsBase(path)) refuse("it must not contain //, \\, a line break, or a part that is only . or ..");
  return path.replaceAll(/(%[\da-f]{2})|./giu, (sign, escaped?: string) => escaped ?? encodeURI(sign));
};

/** Servers decode a path once, some proxies twice. A path that still changes after that hides something. */
const leavesItsBase = (path: string): boolean => {
  const decoded = [path];
  for (let times = 0; times < 3; times++) decoded.push(unescaped(decoded.at(-1) ?? ""));
  return (
    decoded.at(-1) !== decoded.at(-2) ||
    decoded.some(
      (one) => /\/\/|[\\\p{Cc}]/u.test(one) || one.split("/").some((part) => /^\.\.?$/.test(part.trim())),
    )
  );
};

const unescaped = (path: string): string =>
  path.replaceAll(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });

/** Headers that the connection or this client sets (RFC 9110, 7.6.1). */
const NOT_THE_CALLERS = new Set([
  "authorization",
  "connection",
  "content-length",
  "cookie",
  "host",
  "keep-alive",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
]);

/**
 * The headers that a caller adds. If this client sends a header of the same name, its spelling is used, so that the
 * caller's replaces it.
 *
 * @throws {InvalidRequestError} for the credential's header, one that the connection needs, and an invalid header
 */
const ownHeaders = (
  headers: Record<string, string>,
  options: Pick<HttpOptions, "headers" | "secrets">,
): Record<string, string> => {
  const sent = new Map(
    Object.entries(options.headers).map(([name, value]) => [name.toLowerCase(), { name, value }]),
  );
  const named = Object.entries(headers).map(([name, value]) => {
    const refuse = (problem: string): never => {
      throw new InvalidRequestError("headers", problem);
    };
    const own = sent.get(name.toLowerCase());
    // A header's name is a token (RFC 9110, 5.6.2).
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) refuse(`"${name}" is not the name of a header.`);
    if (
      NOT_THE_CALLERS.has(name.toLowerCase()) ||
      options.secrets.some((secret) => own?.value.includes(secret))
    )
      refuse(`leave out ${name}. It is set for you.`);
    if (!/^[\t\x20-\x7e]*$/.test(value))
      refuse(`the value of ${name} has a line break or a character that a header can't have.`);
    return [name.toLowerCase() === "content-type" ? "Content-Type" : (own?.name ?? name), value];
  });
  return Object.fromEntries(named);
};

/** Response headers that are useful in a Zap: the next page, the requests left. */
const USEFUL = [
  "content-type",
  "etag",
  "last-modified",
  "link",
  "location",
  "x-request-id",
  "x-total-count",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-ratelimit-max",
  "x-ratelimit-interval-milliseconds",
  "x-ratelimit-daily-remaining",
];

/** The headers of an answer that are useful in a Zap. */
export const usefulHeaders = ({ header }: TransportResponse): Record<string, string> =>
  Object.fromEntries(
    USEFUL.flatMap((name) => {
      const value = header(name);
      return value === null ? [] : [[name, value]];
    }),
  );
