import type { IncomingHttpHeaders } from "node:http";
import type { ActionDefinitions } from "./actions.ts";
import type { InvalidInput, Refusal } from "./refusal.ts";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
export type Method = (typeof methods)[number];

/** A request as a route sees it. */
export interface Call {
  method: string;
  /** Below the vendor's base URL, as sent: `/jobs/j1000001`. */
  path: string;
  /** The path's own parameters, decoded: `id` of `/jobs/:id`. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: IncomingHttpHeaders;
  /** The body as sent; empty when there is none. */
  text: string;
}

/** What a route answers; `body` is sent as JSON, or as plain text when it is a string. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer;

/** One started vendor: its data, its rules and its routes. Nothing in it knows about HTTP servers or faults. */
export interface Backend {
  /** What the vendor stores, open to tests. */
  state: unknown;
  /** The connection fields of our app, filled with this run's credentials. */
  authData: Record<string, string>;
  /** More variables for the app, beside its base URL, which is `url`. */
  env?: (url: string) => Record<string, string>;
  /** Throws a {@link Refusal} when the caller may not come in. Runs before a path is even looked up. */
  authenticate: (call: Call) => void;
  /** The vendor's API, one line an endpoint, paths below the base URL with `:name` for a parameter. */
  routes: Record<`${Method} /${string}`, Handler>;
  /** A refusal in the vendor's own form. */
  refuse: (refusal: Refusal | InvalidInput) => Answer;
  /** What happens at the vendor without our app. */
  actions: ActionDefinitions;
}

/** A vendor that can be started; it lives in one folder named after its app. */
export interface Vendor<Started extends Backend = Backend> {
  /** The name people know: "Hellotracks". */
  label: string;
  /** The variable by which the app takes another base URL. */
  baseUrlVariable: string;
  /** What the base URL has after the host: "/v1", or "". */
  basePath: string;
  /** The body of an error. */
  errorBody: (message: string) => unknown;
  /** The vendor's words for the failures that faults play. */
  errorMessages: Record<401 | 403 | 429 | 500, string>;
  /** An action worth trying first by hand, with its arguments. */
  example: { action: string; args: Record<string, unknown> };
  /** Begins anew: seeded data and fresh credentials. */
  open: () => Started;
}
