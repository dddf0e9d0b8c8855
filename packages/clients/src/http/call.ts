import type * as zod from "zod/mini";
import type { Transport, TransportRequest } from "./transport.ts";

/** What is the same for every request to one vendor. */
export interface HttpOptions {
  /** The vendor's name as its users know it. */
  vendor: string;
  /** Absolute, without a trailing slash, with the version if the vendor has one. */
  baseUrl: string;
  transport: Transport;
  /** Sent with every request: the credential, and what the vendor demands. */
  headers: Record<string, string>;
  /** Values that must not appear in any error. */
  secrets: readonly string[];
  /**
   * Reads the vendor's message from the body of a failure, for each documented shape; the first that fits is used. An
   * empty text is a failure without a message. Successful answers are checked too, because some vendors put an error
   * inside a 200.
   */
  errors: readonly zod.ZodMiniType<string>[];
  /** Matches the vendor's message for a record that doesn't exist, if the vendor answers that with a general status. */
  notFound?: RegExp;
  /** Matches the vendor's message for a valid credential without permission, if the vendor answers that with a 401. */
  lacksScope?: RegExp;
}

/** A list becomes a repeated key; undefined is left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface Call<T> {
  method: TransportRequest["method"];
  /** From the `path` template. */
  path: string;
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  /** Credentials: sent form-encoded in place of a `body`, and kept out of logs. */
  form?: Record<string, string>;
  /** Reads what is used of the answer; the rest is ignored. */
  answer: zod.ZodMiniType<T>;
  /** Changes nothing, although its method is not GET: a search that is sent as a POST. */
  reads?: boolean;
  /** Whether sending it twice has the same effect as once. Default: true for what reads, PUT and DELETE. */
  idempotent?: boolean;
}

/** The HTTP request for a call. */
export const toRequest = ({ baseUrl, headers }: HttpOptions, call: Call<unknown>): TransportRequest => {
  const request = {
    method: call.method,
    url: `${baseUrl}${call.path}${toQueryString(call.query)}`,
    ...(call.reads && { reads: true }),
  };
  const [type, body] = encodeBody(call);
  return body === undefined
    ? { ...request, headers }
    : {
        ...request,
        headers: { ...headers, "Content-Type": type },
        body,
        ...(call.form && { isSecret: true }),
      };
};

const encodeBody = ({ body, form }: Call<unknown>): [type: string, body: string | undefined] =>
  form
    ? ["application/x-www-form-urlencoded", new URLSearchParams(form).toString()]
    : ["application/json", body === undefined ? undefined : JSON.stringify(body)];

/** A query string with its question mark, or an empty string. */
export const toQueryString = (query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [key, String(one)]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
};
