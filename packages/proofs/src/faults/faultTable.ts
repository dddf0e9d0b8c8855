import type { FaultInput } from "@integrations/sandbox";
import type { Ending } from "./endings.ts";

/** One way a vendor's server can fail, and what is expected of an operation then. */
export interface Expectation {
  /** As docs/faults.md names it. */
  name: string;
  /** How an operation may end that meets it. */
  endings: readonly Ending[];
  /** A create that does not read the answer is done. */
  mayBeUnread?: boolean;
  /** Whether a request that may be repeated is. */
  isSentAgain?: boolean;
  /** Nobody can know whether the vendor did what it was asked. */
  leavesDoubt?: boolean;
  /** It takes much of the machine. */
  isHeavy?: boolean;
  /** Nothing but the end of the app's time ends it. */
  isSlow?: boolean;
}

/** One that the sandbox can play. */
export interface Fault extends Expectation {
  does: FaultInput;
}

/** How many seconds a vendor asks to wait; in a date, counted from the start of this process. */
export const WAIT_SECONDS = 3600;
const waitDate = new Date(Date.now() + WAIT_SECONDS * 1000).toUTCString();
/** How much faster than Zapier's the time of an app goes that gets slow answers. */
export const CLOCK_SPEED = 100;
/** What a slow answer takes of the 25 seconds that an operation has: two do not fit. */
const SLOW_ANSWER_MS = 15_000;

const fault = (
  name: string,
  does: FaultInput,
  endings: Ending[],
  more: Omit<Expectation, "name" | "endings"> = {},
): Fault => ({ name, does, endings, ...more });

const tryAgain = { isSentAgain: true, leavesDoubt: true };
const slow = { leavesDoubt: true, isSlow: true };
/** A create may do without reading these. */
const spoiled = { leavesDoubt: true, mayBeUnread: true };

/** The fault that tells whether a request may be repeated: it is sent again where it may. */
export const telling = fault("503 with a page of HTML", { kind: 503 }, ["down"], tryAgain);

/** What is tried on every request, after the telling fault. */
export const faults: readonly Fault[] = [
  fault("reset before an answer", { kind: "dropped" }, ["unreachable"], tryAgain),
  fault("reset in the middle of the body", { kind: "reset" }, ["unreachable"], tryAgain),
  fault("slow headers", { kind: "slow_headers" }, ["too slow"], slow),
  fault("slow body", { kind: "slow_body", ms: 5 }, ["too slow"], slow),
  fault("400", { kind: 400 }, ["refused"]),
  fault("401", { kind: 401 }, ["reconnect", "refresh"]),
  fault("403", { kind: 403 }, ["not allowed"]),
  fault("404", { kind: 404 }, ["not found", "nothing found", "choose again"]),
  fault("409", { kind: 409 }, ["conflict"]),
  fault("422", { kind: 422 }, ["refused"]),
  fault("429 with seconds", { kind: 429, retryAfter: WAIT_SECONDS }, ["throttled"]),
  fault("429 with a date", { kind: 429, retryAfter: waitDate }, ["throttled"]),
  fault("429 without either", { kind: 429 }, ["throttled"]),
  fault("500 with a page of HTML", { kind: 500 }, ["down"], { leavesDoubt: true }),
  fault("502 with a page of HTML", { kind: 502 }, ["down"], tryAgain),
  fault("504 with a page of HTML", { kind: 504 }, ["down"], tryAgain),
  fault("an error inside a 200", { kind: "error_in_200" }, ["refused", "unreadable"], { leavesDoubt: true }),
  fault("empty body", { kind: "empty" }, ["unreadable"], spoiled),
  fault("cut JSON", { kind: "cut_json" }, ["unreadable"], { leavesDoubt: true }),
  fault("JSON of the wrong type", { kind: "wrong_type" }, ["unreadable", "refused"], spoiled),
  fault("`null`", { kind: "null" }, ["unreadable"], spoiled),
  fault("10 MB of JSON", { kind: "huge" }, ["unreadable", "done"], { ...spoiled, isHeavy: true }),
  fault("redirect to another host (302)", { kind: "redirect", status: 302 }, ["redirected"]),
  fault("redirect to another host (307)", { kind: "redirect", status: 307 }, ["redirected"]),
];

/** Answers that are each in time, and together take longer than an operation may: what is there by then may do. */
export const tooMuch = fault(
  "slow answers, one after the other",
  { kind: "latency", ms: SLOW_ANSWER_MS / CLOCK_SPEED, times: "always" },
  ["too slow", "done"],
);

/** What the sandbox cannot play while it listens: nobody at the address. Nothing was done then. */
export const nobodyThere: Expectation = {
  name: "connection refused",
  endings: ["unreachable"],
  isSentAgain: true,
};
