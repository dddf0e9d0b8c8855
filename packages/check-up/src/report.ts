import type { AppDefinition } from "@integrations/zap-runner";
import * as zod from "zod";
import { findMaps, type Maps, readAnswers } from "./answers.ts";
import { askKinds } from "./ask.ts";
import { compare, type Finding, findingKinds } from "./compare.ts";
import { Endpoints } from "./endpoints.ts";
import { idsOf } from "./ids.ts";
import { Mask } from "./mask.ts";
import { type Outcome, statuses } from "./outcome.ts";
import { checkOutputs } from "./outputs.ts";
import { type Picture, pictureOf } from "./picture.ts";
import type { Reading } from "./reading.ts";
import type { Documented } from "./sandboxReading.ts";

const place = zod.object({ types: zod.record(zod.string(), zod.number()), of: zod.number() });

const reportSchema = zod.object({
  /** Of this format. */
  version: zod.literal(1),
  app: zod.string(),
  appVersion: zod.string(),
  /** The day of the check-up. */
  day: zod.string(),
  requests: zod.number(),
  operations: zod.array(
    zod.object({
      address: zod.string(),
      kind: zod.enum(["connection test", ...askKinds]),
      by: zod.string().optional(),
      status: zod.enum(statuses),
      records: zod.number(),
      requests: zod.number(),
      detail: zod.string().optional(),
    }),
  ),
  endpoints: zod.record(
    zod.string(),
    zod.object({
      answers: zod.number(),
      /** The types that came at each place, how often, and in how many objects the place could have been. */
      places: zod.record(zod.string(), place),
      /** The IDs at each place; the same name is the same ID. */
      ids: zod.record(zod.string(), zod.array(zod.string())),
      pages: zod.array(zod.object({ asked: zod.number(), came: zod.number(), goesOn: zod.boolean() })),
      rateLimitHeaders: zod.array(zod.string()),
    }),
  ),
  findings: zod.array(zod.object({ kind: zod.enum(findingKinds), where: zod.string(), what: zod.string() })),
});

/** What a check-up found, without a value of the account: shapes, counts, and IDs by names of our own. */
export type Report = zod.infer<typeof reportSchema>;

/** A report that was saved; undefined if the text is none. */
export const readReport = (text: string): Report | undefined => {
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** The names of all fields of a document. */
const namesIn = (picture: Picture): string[] =>
  [...picture.values()].flatMap(({ shape }) =>
    Object.keys(shape).flatMap((path) => path.split(".").map((part) => part.replaceAll("[]", ""))),
  );

/** The names of the fields whose objects the account keys itself: `metadata` of `tasks[].metadata`. */
const openNames = (maps: Maps): string[] =>
  [...maps.values()].flatMap((paths) =>
    [...paths].flatMap((path) => path.replaceAll("[]", "").split(".").at(-1) || []),
  );

/** What is documented, ready to be compared with accounts. */
export class Document {
  readonly #reading: Reading;
  readonly #endpoints: Endpoints;
  readonly #maps: Maps;
  readonly #picture: Picture;

  constructor({ reading, endpoints }: Documented) {
    this.#reading = reading;
    this.#endpoints = new Endpoints(endpoints);
    const answers = readAnswers(reading.exchanges, this.#endpoints);
    this.#maps = findMaps(answers);
    this.#picture = pictureOf(answers, this.#maps);
  }

  /** Hides an account's own words. */
  mask(): Mask {
    return new Mask(namesIn(this.#picture), openNames(this.#maps));
  }

  /** Compares what was read of an account. `mask` has learned its answers. */
  compareWith(reading: Reading, mask: Mask, app: AppDefinition): Pick<Report, "endpoints" | "findings"> {
    const live = readAnswers(reading.exchanges, this.#endpoints);
    const picture = pictureOf(live, this.#maps);
    for (const seen of picture.values()) seen.shape = masked(seen.shape, mask);
    const findings = [...compare(picture, this.#picture), ...newOutputs(reading, this.#reading, app)];
    const ids = idsOf(live, this.#maps);
    const endpoints = [...picture].map(([name, { answers, shape, pages, limits }]) => [
      name,
      { answers, places: shape, ids: masked(ids[name] ?? {}, mask), pages, rateLimitHeaders: [...limits] },
    ]);
    return { endpoints: Object.fromEntries(endpoints), findings };
  }
}

const masked = <Value>(places: Record<string, Value>, mask: Mask): Record<string, Value> =>
  Object.fromEntries(Object.entries(places).map(([path, value]) => [mask.path(path), value])) as Record<
    string,
    Value
  >;

/** What an operation returns in another type than its output fields say, unless it does so on the sandbox too. */
const newOutputs = (live: Reading, known: Reading, app: AppDefinition): Finding[] => {
  const before = new Set(checkOutputs(app, known.records).map(({ where, what }) => `${where} ${what}`));
  return checkOutputs(app, live.records).filter(({ where, what }) => !before.has(`${where} ${what}`));
};

export const toReport = (
  {
    app,
    appVersion,
    outcomes,
    requests,
  }: { app: string; appVersion: string; outcomes: Outcome[]; requests: number },
  compared: Pick<Report, "endpoints" | "findings">,
): Report => ({
  version: 1,
  app,
  appVersion,
  day: new Date().toISOString().slice(0, 10),
  requests,
  // What the app said may quote the account.
  operations: outcomes.map(({ words: _, ...outcome }) => outcome),
  ...compared,
});
