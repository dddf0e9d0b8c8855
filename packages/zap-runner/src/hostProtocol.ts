import type { AppClock } from "./appClock.ts";
import type { WireAnswer } from "./readOnly.ts";

/** A bundle as Zapier hands it to an operation. */
export interface Bundle {
  authData?: Record<string, unknown>;
  inputData?: Record<string, unknown>;
  meta?: Record<string, unknown>;
  /** Of a webhook: the request as it came. */
  rawRequest?: {
    method: string;
    querystring: string;
    headers: Record<string, string>;
    content: string;
  };
  /** Of a webhook: its body, read. */
  cleanedRequest?: unknown;
}

/** To the app's process: an event for the Lambda handler (`command` and, to execute, `method` and `bundle`). */
export interface HostCall {
  event: {
    command: "definition" | "validate" | "execute";
    method?: string;
    bundle?: Bundle;
    /** Has core raise its own output checks (array, unique ids …) as CheckError, which else only Zapier's server does. */
    isDeveloper: true;
    rpc_base: string;
    storeKey: string;
    /** Variables, which core puts into the environment before it calls the app. */
    environment: Record<string, string>;
  };
  /** Whether core gets the operation that is called without the others, instead of the whole app. */
  narrowed: boolean;
  clock: AppClock;
  /** Whether the reply is to hold the whole log. */
  traced: boolean;
}

/** From the app's process, once it has loaded the app for a call: from here on the call takes Zapier's time. */
export const LOADED = "loaded";

/** From the app's process: what the handler returned or threw, the HTTP requests it made, and its `z.console` lines. */
export interface HostReply {
  results?: unknown;
  /** As core words it, with all that it appends for Zapier's server. */
  error?: { name: string; message: string; stack?: string | undefined };
  requests: number;
  /** Those that were asked, `127.0.0.1:4010`, each once. */
  hosts: string[];
  logs: string[];
  /** Every entry that core logs, its HTTP log too; empty unless asked for. */
  trace: string[];
  /** What the vendor answered, of an app that only reads. */
  answers?: WireAnswer[];
}
