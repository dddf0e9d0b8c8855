import type { IncomingHttpHeaders } from "node:http";
import type { FaultKind } from "../faults/fault.ts";
import type { Call } from "../vendor.ts";

/** One request that reached the vendor's API, in the order of arrival. */
export interface RecordedRequest {
  method: string;
  /** Below the vendor's base URL, as sent: `/jobs/j1000001`. */
  path: string;
  /** The endpoint that took it, such as `GET /jobs/:id`; undefined when the vendor has none like it. */
  endpoint: string | undefined;
  /** The path's own parameters, decoded: `id` of `/jobs/:id`. */
  params: Record<string, string>;
  /** Parameters and fields that the endpoint does not know, each by its path: `query.admin`, `body.contact.age`. */
  unknown: string[];
  /** Every parameter in the order sent, repeated ones too. */
  query: [name: string, value: string][];
  /** Names in lower case. */
  headers: IncomingHttpHeaders;
  /** The body as sent; empty when there is none. */
  text: string;
  /** The body read as JSON; undefined when it is none. */
  body: unknown;
  /** What was answered; undefined while it is being handled, and for good when the connection was dropped. */
  status: number | undefined;
  /** The fault that it met. */
  fault: FaultKind | undefined;
}

export const toRecord = (
  { method, path, params, query, headers, text }: Call,
  endpoint: string | undefined,
): RecordedRequest => ({
  method,
  path,
  endpoint,
  params,
  unknown: [],
  query: [...query],
  headers,
  text,
  body: parsed(text),
  status: undefined,
  fault: undefined,
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
