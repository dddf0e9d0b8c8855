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
  /** Values that no error may show. */
  secrets: readonly string[];
  /**
   * The vendor's own words for a failure, from each shape of a body that tells of one; the first that fits counts, and
   * an empty text is a failure without words. Successful answers are held against them too, because some vendors put an
   * error inside a 200.
   */
  errors: readonly zod.ZodMiniType<string>[];
  /** The vendor's words for a thing that is not there, where it says so with the status of any refusal. */
  notFound?: RegExp;
  /** The vendor's words for a good credential without the right, where it says so with a 401. */
  lacksScope?: RegExp;
}

/** Lists become repeated keys; undefined is left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface Call<T> {
  method: TransportRequest["method"];
  /** From the `path` template. */
  path: string;
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  /** Credentials, sent form-encoded in place of a `body` and kept out of logs. */
  form?: Record<string, string>;
  /** What of the answer is used; everything else passes unread. */
  answer: zod.ZodMiniType<T>;
  /** Whether sending it twice does the same as once. Default: GET, PUT and DELETE. */
  idempotent?: boolean;
}

/** The request that a call stands for. */
export const toRequest = ({ baseUrl, headers }: HttpOptions, call: Call<unknown>): TransportRequest => {
  const request = { method: call.method, url: `${baseUrl}${call.path}${toQueryString(call.query)}` };
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

/** A query with its question mark, or nothing. */
export const toQueryString = (query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [key, String(one)]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
};
