import * as zod from "zod";

/** Statuses with which a vendor refuses, and those with which its server fails. */
const refusals = [400, 401, 403, 404, 409, 422] as const;
const breakdowns = [500, 502, 503, 504] as const;
/** How a vendor may quote what it refuses: as it came, cut short, in capital letters, encoded once more, or in all of these ways. */
export const quotations = ["plain", "cut", "capitals", "percent", "json", "hex", "base64", "all"] as const;
/** Answers, or the lack of one, that need no more words. */
const spoiled = [
  "cut_json",
  "reset",
  "dropped",
  "slow_headers",
  "error_in_200",
  "empty",
  "null",
  "wrong_type",
  "huge",
] as const;

const which = {
  /** Only requests of this method. */
  method: zod.string().toUpperCase().optional(),
  /** Only this path below the vendor's base URL: `*` is any text within one segment, `**` any text at all. */
  path: zod.string().startsWith("/").optional(),
  /** How many requests it spoils; `Infinity` (in JSON "always") until it is cleared. */
  times: zod
    .union([zod.int().min(1), zod.literal(Number.POSITIVE_INFINITY), zod.literal("always")])
    .transform((times) => (times === "always" ? Number.POSITIVE_INFINITY : times))
    .default(1),
  /** How many matching requests pass untouched first. */
  after: zod.int().min(0).default(0),
};

const spoilsAnswer = {
  ...which,
  /** The vendor does the work and only the answer is lost or replaced: what proves that a create is not repeated. */
  afterHandling: zod.boolean().default(false),
};

/**
 * What can go wrong on demand, one object a fault. A number is the HTTP status it answers with.
 *
 * - `latency`: the work is done `ms` milliseconds late.
 * - `400`, `401`, `403`, `404`, `409`, `422`: the vendor's own error body; with `quoting` it quotes the credentials of the
 *   request, in one of the `quotations`. `429`: the same, and `retryAfter` as sent:
 *   seconds, an HTTP date, or none.
 * - `500`, `502`, `503`, `504`: an HTML page.
 * - `cut_json`: a 200 whose body ends in the middle, complete by its content-length.
 * - `reset`: a 200 that promises more bytes than it sends, then the connection breaks.
 * - `dropped`: the connection breaks before any answer.
 * - `slow_headers`: no answer, ever; the connection stays.
 * - `slow_body`: half of a 200, then a byte every `ms` milliseconds (1000), without end.
 * - `error_in_200`: the vendor's error body under status 200.
 * - `empty`: a 200 without a body. `null`, `wrong_type`: a 200 with the JSON `null`, or a text where more is due.
 * - `huge`: a 200 with ten million bytes of JSON, nearly all of it what nobody asked for.
 * - `redirect`: `status` (302) to `location`, another host.
 */
export const faultSchema = zod.discriminatedUnion(
  "kind",
  [
    zod.strictObject({ kind: zod.literal("latency"), ms: zod.int().min(0), ...which }),
    zod.strictObject({
      kind: zod.literal(refusals),
      quoting: zod.literal(quotations).exactOptional(),
      ...spoilsAnswer,
    }),
    zod.strictObject({ kind: zod.literal(breakdowns), ...spoilsAnswer }),
    zod.strictObject({
      kind: zod.literal(429),
      retryAfter: zod.union([zod.number().min(0), zod.string()]).optional(),
      ...spoilsAnswer,
    }),
    zod.strictObject({ kind: zod.literal(spoiled), ...spoilsAnswer }),
    zod.strictObject({ kind: zod.literal("slow_body"), ms: zod.int().min(1).default(1000), ...spoilsAnswer }),
    zod.strictObject({
      kind: zod.literal("redirect"),
      status: zod.literal([301, 302, 303, 307, 308]).default(302),
      location: zod.url().default("https://elsewhere.invalid/"),
      ...spoilsAnswer,
    }),
  ],
  {
    error: `must be one of latency, ${[...refusals, 429, ...breakdowns, ...spoiled].join(", ")}, slow_body, redirect`,
  },
);

/** A fault as it is ordered. */
export type FaultInput = zod.input<typeof faultSchema>;
/** A fault with its defaults filled in. */
export type Fault = zod.output<typeof faultSchema>;
export type FaultKind = Fault["kind"];
/** A fault that takes the place of an answer. */
export type AnswerFault = Exclude<Fault, { kind: "latency" }>;
