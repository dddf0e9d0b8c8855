/** How an operation that meets a fault may end: the documented ways, and no other. */
export type Ending = keyof typeof endings;

interface ErrorEnding {
  /** Zapier's class. */
  error: "AppError" | "ExpiredAuthError" | "RefreshAuthError" | "ThrottledError";
  /** What went wrong, and what the person can do: `{vendor}` is its name, the others are words of the app. */
  what: string;
  advice: string;
}

interface GoodEnding {
  error: undefined;
  what: string;
}

/** Follows in place of the advice when nobody knows whether it was done, and doing it again would do it twice. */
export const DOUBT = "Check in {vendor} whether it was done before you replay this step.";

const WAIT = "Try again in a few minutes.";

export const endings = {
  done: { error: undefined, what: "The operation succeeds" },
  "nothing found": { error: undefined, what: "The search succeeds and finds nothing" },
  unreachable: { error: "AppError", what: "{vendor} cannot be reached", advice: WAIT },
  "too slow": { error: "AppError", what: "{vendor} did not answer in time", advice: WAIT },
  down: { error: "AppError", what: "{vendor} is having a problem", advice: WAIT },
  unreadable: {
    error: "AppError",
    what: "{vendor} sent an unreadable response",
    advice: `${WAIT} If this continues, tell {vendor}'s support.`,
  },
  refused: {
    error: "AppError",
    what: "{vendor} refused this",
    advice: "Check the inputs of this step. If they are right, try again in a few minutes.",
  },
  "not found": {
    error: "AppError",
    what: "{vendor} found nothing with this ID",
    advice: "It may have been deleted. Choose another one.",
  },
  "choose again": { error: "AppError", what: "{input}: {why}", advice: "Choose one from the list." },
  conflict: {
    error: "AppError",
    what: "{vendor} reports a conflict",
    advice: "Check it in {vendor} and try again.",
  },
  "not allowed": {
    error: "AppError",
    what: "{vendor} does not allow this",
    advice: "{whom to ask for access}",
  },
  redirected: {
    error: "AppError",
    what: "{vendor} redirected this request",
    advice: "We didn't follow it, to protect your {credential}. If this continues, tell {vendor}'s support.",
  },
  reconnect: {
    error: "ExpiredAuthError",
    what: "{vendor} did not accept the {credential}",
    advice: "Reconnect {vendor} in Zapier with the {credential} from {place}.",
  },
  refresh: {
    error: "RefreshAuthError",
    what: "{vendor} no longer accepts the access token",
    advice: "Zapier gets a new one by itself; elsewhere run: zapier-platform invoke auth refresh",
  },
  throttled: {
    error: "ThrottledError",
    what: "{vendor} is receiving too many requests",
    advice: "Wait a minute and try again. A Zap that is on retries by itself.",
  },
} as const satisfies Record<string, ErrorEnding | GoodEnding>;
