import type { IncomingHttpHeaders } from "node:http";
import type { FaultKind } from "../faults/fault.ts";
import type { Call } from "../vendor.ts";

/** One request that reached the vendor's API, in the order of arrival. */
export interface RecordedRequest {
  method: string;
  /** Below the vendor's base URL, as sent: `/jobs/j1000001`. */
  path: string;
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

export const toRecord = ({ method, path, query, headers, text }: Call): RecordedRequest => ({
  method,
  path,
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
