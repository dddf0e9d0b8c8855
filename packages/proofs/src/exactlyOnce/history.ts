import type { FaultInput } from "@integrations/sandbox";
import fc from "fast-check";

/** Something that happens in the account. */
export interface Happening {
  /** Its name in the facts of the trigger. */
  what: string;
  /** How many rows come. */
  count: number;
  sameMillisecond: boolean;
  /** How old they say they are. */
  agoSeconds: number;
  /** Where in the list the rows are that it happens to: 0 is its beginning, 100 its end. */
  place: number;
}

/** Time passes, things happen, and the Zaps poll. */
export interface Step {
  minutes: number;
  before: Happening[];
  /** One after each request of the poll, as long as there are some. */
  meanwhile: Happening[];
  /** What goes wrong with the requests of the poll. */
  fault: FaultInput | null;
  /** Whether Zapier loses the answer of the poll. */
  isLost: boolean;
  /** What becomes before the poll of what the app remembers: kept, gone, or as it was before an earlier poll. */
  cache: "kept" | "lost" | "stale";
}

/** What befalls an account and its Zaps. */
export interface History {
  /** How the vendor's server behaves; null where there is one way. */
  server: string | null;
  /** How many seconds the vendor's clock is ahead of the app's. */
  skewSeconds: number;
  /** What was there before any Zap. */
  old: Happening[];
  steps: Step[];
  /** The minute of the day, in UTC, at which it begins: some vendors and apps ask for days. */
  startMinute: number;
  /** Whether Zapier tells the app the ids of its Zaps. */
  tellsZapId: boolean;
  /** The step at which the second Zap is turned on, where there is one. */
  secondAt: number;
}

const DAY_SECONDS = 86_400;

interface HappeningOptions extends Pick<HistoryOptions, "happens"> {
  agoSeconds: fc.Arbitrary<number>;
  /** How often so many rows come that they fill pages; a few come 13 times as often. */
  pages: number;
}

/** The most rows that one answer holds. */
const PAGE = 100;

const happening = ({ happens, agoSeconds, pages }: HappeningOptions): fc.Arbitrary<Happening> =>
  fc.record({
    what: fc.constantFrom(...happens),
    count: fc.oneof(
      { weight: 10, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
      { weight: pages, arbitrary: fc.integer({ min: PAGE - 12, max: PAGE + 140 }) },
    ),
    sameMillisecond: fc.boolean(),
    agoSeconds,
    place: fc.nat({ max: 100 }),
  });

/** Mostly none at all. */
const lateness = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 * 3600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 3 * 3600, max: DAY_SECONDS }) },
);

/** Also at the edge of the 24 hours that a poll looks back, and long before. */
const age = fc.oneof(
  fc.integer({ min: 0, max: DAY_SECONDS }),
  fc.integer({ min: DAY_SECONDS - 300, max: DAY_SECONDS + 300 }),
  fc.integer({ min: DAY_SECONDS, max: 4 * DAY_SECONDS }),
);

/** How long Zapier holds a Zap. */
const heldMinutes = fc.integer({ min: 60, max: 240 });

const kinds: FaultInput[] = [
  { kind: 401 },
  { kind: 429 },
  { kind: 500 },
  { kind: 503 },
  { kind: "cut_json" },
  { kind: "empty" },
  { kind: "error_in_200" },
  { kind: "reset" },
  { kind: "dropped" },
];
/** At any request of a poll, once or until the poll gives up. */
const fault = fc
  .record({ kind: fc.constantFrom(...kinds), after: fc.nat({ max: 3 }), times: fc.constantFrom(1, 1, 4) })
  .map(({ kind, ...which }): FaultInput => ({ ...kind, ...which }));

export interface HistoryOptions {
  /** What can happen, by name. */
  happens: string[];
  /** How the server may behave, by name. */
  servers: string[];
  /** Polls that are so far apart, and so many. */
  minutes: { min: number; max: number };
  steps: { min: number; max: number };
}

/** Any history of an account in which all this can happen. */
export const histories = ({ happens, servers, minutes, steps }: HistoryOptions): fc.Arbitrary<History> => {
  const event = happening({ happens, agoSeconds: lateness, pages: 1 });
  return fc.record({
    server: servers.length > 0 ? fc.constantFrom(...servers) : fc.constant(null),
    skewSeconds: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: -60, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: -2 * 3600, max: 2 * 3600 }) },
    ),
    old: fc.array(happening({ happens, agoSeconds: age, pages: 5 }), { maxLength: 6, size: "max" }),
    steps: fc.array(
      fc.record({
        minutes: fc.oneof(
          { weight: 8, arbitrary: fc.integer(minutes) },
          { weight: 1, arbitrary: heldMinutes },
        ),
        before: fc.array(event, { minLength: 1, maxLength: 4, size: "max" }),
        meanwhile: fc.oneof(
          { weight: 2, arbitrary: fc.constant<Happening[]>([]) },
          { weight: 1, arbitrary: fc.array(event, { minLength: 1, maxLength: 5, size: "max" }) },
        ),
        fault: fc.option(fault, { freq: 2 }),
        isLost: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
        cache: fc.constantFrom<Step["cache"][]>("kept", "kept", "kept", "lost", "stale"),
      }),
      { minLength: steps.min, maxLength: steps.max, size: "max" },
    ),
    startMinute: fc.nat({ max: 24 * 60 - 1 }),
    tellsZapId: fc.boolean(),
    secondAt: fc.nat({ max: Math.floor(steps.max / 2) }),
  });
};
