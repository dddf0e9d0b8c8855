import type { FaultInput } from "@integrations/sandbox";
import type { Ending } from "./endings.ts";

/** One way a vendor's server can fail. */
export interface FaultCase {
  /** As docs/faults.md names it. */
  name: string;
  /** What the sandbox does; made anew for each call, since a date may be in it. */
  fault(): FaultInput;
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

/** How many seconds a vendor asks to wait. */
export const WAIT_SECONDS = 90;

const httpDate = (inSeconds: number): string => new Date(Date.now() + inSeconds * 1000).toUTCString();

const down = (kind: 500 | 502 | 503 | 504): FaultCase => ({
  name: `${kind} with a page of HTML`,
  fault: () => ({ kind }),
  endings: ["down"],
  isSentAgain: kind !== 500,
  leavesDoubt: true,
});

const refusal = (kind: 400 | 401 | 403 | 404 | 409 | 422, ...endings: Ending[]): FaultCase => ({
  name: String(kind),
  fault: () => ({ kind }),
  endings,
});

const throttled = (how: string, retryAfter: () => { retryAfter?: string | number }): FaultCase => ({
  name: `429 ${how}`,
  fault: () => ({ kind: 429, ...retryAfter() }),
  endings: ["throttled"],
});

const spoiled = (
  name: string,
  kind: "empty" | "cut_json" | "wrong_type" | "null" | "huge",
  ...endings: Ending[]
): FaultCase => ({
  name,
  fault: () => ({ kind }),
  endings: ["unreadable", ...endings],
  mayBeUnread: kind !== "cut_json",
  leavesDoubt: true,
});

const slow = (name: string, fault: FaultInput): FaultCase => ({
  name,
  fault: () => fault,
  endings: ["too slow"],
  leavesDoubt: true,
  isSlow: true,
});

const broken = (name: string, kind: "dropped" | "reset"): FaultCase => ({
  name,
  fault: () => ({ kind }),
  endings: ["unreachable"],
  isSentAgain: true,
  leavesDoubt: true,
});

/** The fault that tells whether a request may be repeated: it is sent again where it may. */
export const telling: FaultCase = down(503);

/** What the sandbox cannot play while it listens: nobody at the address. Nothing was done then. */
export const nobodyThere = {
  name: "connection refused",
  endings: ["unreachable"],
  isSentAgain: true,
} as const;

/** Answers that are each in time, and together take longer than an operation may: what is there by then may do. */
export const tooMuch = { name: "slow answers, one after the other", endings: ["too slow", "done"] } as const;

/**
 * Every other way a vendor's server can fail.
 *
 * @param otherHost - Where redirects lead to.
 */
export const faultTable = (otherHost: string): FaultCase[] => [
  broken("reset before an answer", "dropped"),
  broken("reset in the middle of the body", "reset"),
  slow("slow headers", { kind: "slow_headers" }),
  slow("slow body", { kind: "slow_body", ms: 5 }),
  refusal(400, "refused"),
  refusal(401, "reconnect", "refresh"),
  refusal(403, "not allowed"),
  refusal(404, "not found", "nothing found", "choose again"),
  refusal(409, "conflict"),
  refusal(422, "refused"),
  throttled("with seconds", () => ({ retryAfter: WAIT_SECONDS })),
  throttled("with a date", () => ({ retryAfter: httpDate(WAIT_SECONDS) })),
  throttled("without either", () => ({})),
  down(500),
  down(502),
  down(504),
  {
    name: "an error inside a 200",
    fault: () => ({ kind: "error_in_200" }),
    endings: ["refused", "unreadable"],
    leavesDoubt: true,
  },
  spoiled("empty body", "empty"),
  spoiled("cut JSON", "cut_json"),
  spoiled("JSON of the wrong type", "wrong_type", "refused"),
  spoiled("`null`", "null"),
  { ...spoiled("10 MB of JSON", "huge", "done"), isHeavy: true },
  ...([302, 307] as const).map(
    (status): FaultCase => ({
      name: `redirect to another host (${status})`,
      fault: () => ({ kind: "redirect", status, location: otherHost }),
      endings: ["redirected"],
    }),
  ),
];
