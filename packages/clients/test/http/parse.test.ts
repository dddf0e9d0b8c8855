import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import * as zod from "zod";
import { parse } from "../../src/http/parse.ts";

const text = zod.string().nullish();
const id = zod.union([zod.string(), zod.number()]).transform(String);

/** Every kind of schema that is read without zod, and some that are left to it. */
const schemas: Record<string, zod.ZodType> = {
  text: zod.string(),
  flag: zod.boolean(),
  number: zod.number(),
  "number within bounds": zod.number().min(0).max(10),
  "number between bounds": zod.number().gt(0).lt(10),
  "whole number": zod.int(),
  "number from text": zod.coerce.number(),
  "text of a form": zod.string().regex(/^a/),
  "e-mail address": zod.email(),
  "text or nothing": text,
  "text or null": zod.string().nullable(),
  "text or a default": zod.string().default("x"),
  "default or nothing": zod.string().default("x").optional(),
  "text whatever comes": zod.string().catch("x"),
  anything: zod.unknown(),
  id,
  list: zod.array(id),
  "list with something in it": zod.array(text).min(1),
  "loose object": zod.looseObject({ a: text, b: id }),
  "strict object": zod.strictObject({ a: text }),
  "object without the rest": zod.object({
    a: text,
    b: zod.unknown(),
    c: zod.string().nullable().default(null),
  }),
  "object with a typed rest": zod.object({ a: text }).catchall(zod.number()),
  record: zod.record(zod.string(), zod.number()),
  "objects by their kind": zod.discriminatedUnion("a", [
    zod.object({ a: zod.literal("x"), b: zod.string() }),
    zod.object({ a: zod.literal("y"), b: zod.number() }),
  ]),
  "one of two objects": zod.union([zod.object({ b: zod.string() }), zod.looseObject({ a: id })]),
  "both objects": zod.intersection(zod.object({ a: id, c: text }), zod.object({ a: id, b: text })),
  "object with a check": zod.looseObject({ a: text }).refine(({ a }) => a !== "x", "not x"),
  "transformed with a context": id.transform((value, context) => {
    if (value !== "x") return value;
    context.issues.push({ code: "custom", message: "not x", input: value });
    return zod.NEVER;
  }),
  "transformed with an added issue": id.transform((value, context) => {
    if (value === "x") context.addIssue("not x");
    return value;
  }),
  "opened envelope": zod
    .looseObject({ a: zod.looseObject({ b: zod.array(zod.looseObject({ a: id })) }) })
    .transform(({ a }) => a.b),
  piped: zod.string().transform(Number).pipe(zod.number().min(1)),
};

/** Values as JSON has them, with few keys and texts, so that many of them fit. */
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("x", "y", "a", "1", "", null, true, 0, 1, 10, 2.5, -1),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "d", "__proto__"), tie("value"), { maxKeys: 4 }),
  ),
}));

it.each(Object.entries(schemas))("%s is read as zod reads it", (_name, schema) => {
  fc.assert(
    fc.property(json, (value) => {
      // Through JSON, since that makes the key `__proto__` an ordinary one.
      const read = parse(schema, JSON.parse(JSON.stringify(value)));
      const expected = schema.safeParse(JSON.parse(JSON.stringify(value)));
      expect(read.success).toBe(expected.success);
      expect(read.data).toStrictEqual(expected.data);
      expect(read.error?.issues).toStrictEqual(expected.error?.issues);
    }),
    { numRuns: 300 },
  );
});

it("a shape that holds itself is read to its end", () => {
  interface Tree {
    name: string;
    branches?: Tree[] | undefined;
  }
  const tree: zod.ZodType<Tree> = zod.object({
    name: zod.string(),
    get branches() {
      return zod.array(tree).optional();
    },
  });
  const value = { name: "a", branches: [{ name: "b", branches: [{ name: "c" }] }] };
  expect(parse(tree, value).data).toStrictEqual(value);
});

describe("rows that fit", () => {
  const rows = zod.array(zod.looseObject({ id, name: text }));

  it("are read without zod", () => {
    const safeParse = jest.spyOn(rows, "safeParse");
    expect(parse(rows, [{ id: "1", name: null, more: [1] }]).success).toBe(true);
    expect(safeParse).not.toHaveBeenCalled();
  });

  it("are not copied where nothing in them changes", () => {
    const row = { id: "1", name: "Ana" };
    const changed = { id: 1, name: "Ana" };
    const { data } = parse(rows, [row, changed]);
    expect(data?.[0]).toBe(row);
    expect(data?.[1]).toStrictEqual({ id: "1", name: "Ana" });
    expect(changed.id).toBe(1);
  });
});
