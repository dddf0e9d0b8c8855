import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import * as zod from "zod/mini";
import * as hellotext from "../../src/hellotext/schemas.ts";
import * as hellotracks from "../../src/hellotracks/schemas.ts";
import { inside } from "../../src/highlevel/answers.ts";
import * as appointments from "../../src/highlevel/appointments.ts";
import * as contact from "../../src/highlevel/contact.ts";
import * as contactPage from "../../src/highlevel/contactPage.ts";
import * as conversations from "../../src/highlevel/conversations.ts";
import * as highlevelErrors from "../../src/highlevel/errors.ts";
import * as location from "../../src/highlevel/location.ts";
import * as notes from "../../src/highlevel/notes.ts";
import * as opportunities from "../../src/highlevel/opportunities.ts";
import * as settings from "../../src/highlevel/settings.ts";
import * as submissions from "../../src/highlevel/submissions.ts";
import * as tasks from "../../src/highlevel/tasks.ts";
import {
  anything,
  countedRows,
  flag,
  id,
  listIn,
  mapped,
  maybe,
  moment,
  orNull,
  rowsOf,
  text,
} from "../../src/http/index.ts";
import { readInPlace } from "../../src/http/readInPlace.ts";
import { InexactIdError } from "../../src/http/schema.ts";
import * as hubstaff from "../../src/hubstaff/schemas.ts";
import * as nethunt from "../../src/nethunt/schemas.ts";

const texts = fc.constantFrom("", "Ana", "7", "2026-03-24T08:15:30.123Z", "<a@b.c>", "31/02");
const numbers = fc.constantFrom(0, 7, -1, 1_711_267_200, 1e300);
const strays = fc.oneof(texts, numbers, fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}));

/** Documents that a schema may be met with: most as it says, some with one thing wrong, or more than it names. */
const documentsOf = (schema: zod.core.$ZodType): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 60, arbitrary: fittingDocuments(schema) }, { weight: 1, arbitrary: strays });

const fittingDocuments = (schema: zod.core.$ZodType): fc.Arbitrary<unknown> => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return texts;
    case "number":
      return numbers;
    case "boolean":
      return fc.boolean();
    case "nullable":
      return fc.option(documentsOf(def.innerType));
    case "optional":
    case "default":
    case "catch":
      return documentsOf(def.innerType);
    case "union":
      return fc.oneof(...def.options.map(documentsOf));
    case "array":
      return fc.array(documentsOf(def.element), { maxLength: 4 });
    case "tuple":
      return fc.tuple(...def.items.map(documentsOf));
    case "record":
      return fc.dictionary(fc.constantFrom("Name", "a b"), documentsOf(def.valueType));
    case "object": {
      const fields = Object.entries(def.shape).map(([key, field]) => [key, documentsOf(field)]);
      return fc.record({ ...Object.fromEntries(fields), more: fc.constant(1) }, { requiredKeys: [] });
    }
    case "pipe":
      return documentsOf(def.in);
    default:
      return strays;
  }
};

/** As it comes from a vendor. */
const sent = (document: unknown): unknown => JSON.parse(JSON.stringify(document ?? null));

const isSchema = (value: unknown): value is zod.ZodMiniType =>
  typeof value === "object" && value !== null && "_zod" in value;

const odd = {
  formats: zod.looseObject({ at: zod.iso.datetime({ offset: true }), count: zod.int() }),
  checks: zod.looseObject({
    name: zod.string().check(zod.minLength(3)),
    count: zod.number().check(zod.gte(0)),
  }),
  coerced: zod.looseObject({ id: zod.coerce.string() }),
  stripped: zod.object({ id: zod.string() }),
  objectsOfTwoKinds: zod.union([
    zod.looseObject({ id: id, name: zod.string() }),
    zod.looseObject({ id: zod.number() }),
  ]),
  required: zod.looseObject({ anything: zod.unknown() }),
  records: zod.record(zod.string(), id),
  narrowedUnknowns: zod.record(zod.string(), zod.unknown().check(zod.refine((value) => value !== null))),
  firstOfTwoTexts: zod.looseObject({
    name: zod.union([mapped(zod.string(), (name) => name.length), zod.string()]),
  }),
  mappedObjects: zod.union([
    mapped(zod.looseObject({ id, name: zod.string() }), (row) => row),
    mapped(zod.looseObject({ id: zod.number() }), (row) => row),
  ]),
  keysOfAKind: zod.record(zod.string().check(zod.regex(/^N/)), zod.unknown()),
  defaults: zod.looseObject({
    inner: zod._default(zod.optional(zod.string()), "x"),
    outer: zod.optional(zod._default(zod.string(), "x")),
    nullish: zod.nullish(zod._default(zod.string(), "x")),
  }),
  narrowedNothing: zod.looseObject({
    inner: zod.optional(zod.nullable(zod.string()).check(zod.refine((value) => value !== null))),
    outer: zod.nullish(zod.string()).check(zod.refine((value) => value !== null)),
  }),
  tolerant: zod.looseObject({
    text,
    flag,
    anything,
    at: maybe(moment),
    inner: orNull(zod.looseObject({ id, name: text })),
    ids: listIn(id),
    rows: listIn(zod.looseObject({ id, at: maybe(moment) })),
  }),
  rows: rowsOf(zod.looseObject({ id, name: text })),
  countedRows: zod.looseObject({ rows: countedRows(zod.looseObject({ id, at: moment })) }),
  caught: zod.looseObject({
    known: zod.catch(zod.string(), ({ issues }) => String(issues.length)),
    fallback: zod.catch(zod.optional(zod.string()), "x"),
  }),
  codecs: zod.codec(zod.string(), zod.number(), { decode: Number, encode: String }),
  pipesToNothing: zod.looseObject({ at: zod.pipe(zod.unknown(), zod.optional(zod.unknown())) }),
  hellotextList: hellotext.listOf("lists", hellotext.listSchema),
  hellotracksList: hellotracks.listOf(hellotracks.jobSchema),
  hellotracksOne: hellotracks.oneOf(hellotracks.jobSchema),
  hubstaffPage: hubstaff.pageOf("tasks", hubstaff.taskSchema),
  hubstaffOne: hubstaff.oneOf("task", hubstaff.taskSchema),
  highlevelEnvelope: inside("contact", contact.contactSchema),
};

const highlevel = {
  ...appointments,
  ...contact,
  ...contactPage,
  ...conversations,
  ...highlevelErrors,
  ...location,
  ...notes,
  ...opportunities,
  ...settings,
  ...submissions,
  ...tasks,
};

const schemas = Object.entries({ hellotext, hellotracks, highlevel, hubstaff, nethunt, odd }).flatMap(
  ([vendor, module]) =>
    Object.entries(module).flatMap(([name, exported]) =>
      [exported]
        .flat()
        .filter(isSchema)
        .map((schema): [string, zod.ZodMiniType] => [`${vendor} ${name}`, schema]),
    ),
);

describe("reading in place", () => {
  it.each(schemas)("gives what zod gives: %s", (_name, schema) => {
    fc.assert(
      fc.property(documentsOf(schema), (document) => {
        try {
          const read = readInPlace(schema, sent(document));
          const { success, data } = zod.safeParse(schema, sent(document));
          expect(read).toEqual(success ? { success, data } : undefined);
        } catch (error) {
          // Neither reads a document with an ID that is another number by now.
          if (!(error instanceof InexactIdError)) throw error;
        }
      }),
    );
  });

  it("takes no number that is none", () => {
    const tooLarge = JSON.parse('{"n":1e400}');
    expect(readInPlace(zod.looseObject({ n: zod.number() }), tooLarge)).toBeUndefined();
  });

  it("makes no copy", () => {
    const row = { id: 7, name: "Ana", more: [1] };
    const schema = zod.looseObject({
      rows: zod.array(zod.looseObject({ id: id })),
    });
    const read = readInPlace(schema, { rows: [row] });
    expect(read?.data.rows[0]).toBe(row);
    expect(row).toEqual({ id: "7", name: "Ana", more: [1] });
  });
});
