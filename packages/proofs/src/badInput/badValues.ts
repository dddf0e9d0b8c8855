import type { Field, Operation } from "@integrations/integration-checks";
import fc from "fast-check";
import { asCopied, isText, kindOf } from "./kinds.ts";

/** Inputs by their keys that stand in for good ones; undefined leaves one out. */
export type BadInputs = Record<string, unknown>;

/** All at once that a path, a query, JSON and Zapier's own mapping take for something else than text. */
export const COCKTAIL =
  "../..\\%2e%2e%2f?admin=true&a[]=1#top;%00 +\"'`<b> {{bundle.inputData.id}} {{bundle.authData.token}} {{process.env.PATH}} $x é😀\u0301\u202eאב\u0000\u001f\u2028.";
const LONG = "x".repeat(15_000);
const BLANK = " \u200b\t";

const words = (text: string): string[] => text.split(" ");
const climbing = words(". .. ../ / ../../v1 ..%2f.. %2e%2e%2f a/../b //elsewhere.invalid/x ?a=1 #a &b=2");
const mapped = words("{{bundle.inputData.x}} {{bundle.authData.access_token}} {{ }} {{x}}");
const odd = words("\ud83d a\udc00b e\u0301 \u202eright_to_left \ufeff \u0000 a\r\nb __proto__ constructor");
const numbers = words("0 -1 1.5 3.0 1e3 0x10 007 1,5 ٣ 9007199254740993 Infinity NaN");
const answers = words("true false yes no 1 null [] {}");
const dates = words(
  "2026-02-30 0000-00-00 2026-03-31 2026-03-31T09:00:00Z 2026-03-31T25:61:00+99:00 31/03/2026 +275760-09-13 tomorrow",
);
const blank = ["", " ", "\t\n", "\u00a0"];
const long = ["x".repeat(100_000), "ä😀".repeat(30_000)];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...climbing, ...mapped, ...odd, COCKTAIL) },
  { weight: 2, arbitrary: fc.constantFrom(...blank, ...numbers, ...answers, ...dates) },
  { weight: 1, arbitrary: fc.constantFrom(...long) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }).map((middle) => ` ${middle} `) },
);

/** One value of a type that was not asked for. */
const scalar = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER + 1),
  text,
);

const key = fc.oneof(fc.constantFrom("__proto__", "constructor", "", " ", "a.b", "id"), text);
const map = (value: fc.Arbitrary<unknown>) => fc.dictionary(key, value, { maxKeys: 3 });
const list = (value: fc.Arbitrary<unknown>) => fc.array(value, { maxLength: 3 });

/** What nobody expects where one value belongs, and many do where several belong. */
const structure = fc.oneof(list(scalar), map(scalar), list(map(scalar)), list(list(scalar)));

/** Rows whose cells may be missing, and columns of unequal lengths: what is left of line items with gaps. */
const lineItems = (columns: Field[]): fc.Arbitrary<unknown> => {
  const cells = (value: fc.Arbitrary<unknown>) =>
    fc.record(Object.fromEntries(columns.map((column) => [column.key, value])), { requiredKeys: [] });
  return fc.oneof(list(fc.oneof(cells(scalar), fc.constant(null))), cells(list(scalar)), cells(scalar));
};

const shapeFor = ({ children, list: isList, dict }: Field): fc.Arbitrary<unknown> => {
  if (children) return lineItems(children);
  if (isList) return list(scalar);
  return dict ? map(scalar) : scalar;
};

/** Bad values for one or two of the fields. */
export const badInputs = (fields: Field[]): fc.Arbitrary<BadInputs> =>
  fc.subarray(fields, { minLength: 1, maxLength: Math.min(2, fields.length) }).chain((chosen) => {
    const valueFor = (field: Field) =>
      fc.oneof(
        { weight: 4, arbitrary: shapeFor(field) },
        { weight: 1, arbitrary: fc.oneof(scalar, structure) },
      );
    return fc.record(Object.fromEntries(chosen.map((field) => [field.key, valueFor(field)])));
  });

/** Line items with a cell in each column, and with gaps: a row that is missing, a column that begins later. */
const rowsOf = (columns: Field[]): unknown[] => {
  const row = (fields: Field[], text: string) => Object.fromEntries(fields.map((field) => [field.key, text]));
  return [[row(columns, COCKTAIL)], [row(columns.slice(0, 1), "a"), null, row(columns.slice(1), "b")]];
};

/**
 * What every field is tried with: the whole cocktail in each place where a text can stand, what a path or a URL cannot
 * carry, and a text that is longer than anybody expects. And all together, since nothing need refuse it: each free text
 * so long, and all that may be left out with nothing that shows.
 */
export const badInputsOfEach = (fields: Field[]): BadInputs[] => {
  const single = fields.filter(({ children, list: isList, dict }) => !children && !isList && !dict);
  const free = single.filter((field) => kindOf(field) === "text");
  const blank = single.filter((field) => !field.required && isText(kindOf(field)));
  return [
    ...fields.flatMap((field) => {
      const { key: name, children, list: isList, dict, required } = field;
      const long = free.includes(field) ? [] : [LONG];
      const values = children ? rowsOf(children) : isList ? [[COCKTAIL, "a,b"], [LONG]] : [COCKTAIL, ...long];
      const maps = values.map((text) => (dict ? { a: text, [COCKTAIL]: text } : text));
      return [...maps, required ? ".." : "a\ud83d"].map((value) => ({ [name]: value }));
    }),
    Object.fromEntries(free.map(({ key: name }) => [name, LONG])),
    Object.fromEntries(blank.map(({ key: name }) => [name, BLANK])),
  ];
};

/**
 * The good texts in the forms that their fields' kinds must bear: of a search one at a time, since it uses one of them, and
 * else all together.
 */
export const copiesOf = (
  fields: Field[],
  good: Record<string, unknown>,
  kind: Operation["kind"],
): BadInputs[] => {
  const copies = fields.flatMap((field) => {
    const value = good[field.key];
    const [first, ...rest] = [value].flat();
    if (field.children || field.dict || typeof first !== "string" || first === "") return [];
    return asCopied(kindOf(field), first).map((copy, index) => ({
      index,
      inputs: { [field.key]: Array.isArray(value) ? [copy, ...rest] : copy },
    }));
  });
  if (kind === "searches") return copies.map(({ inputs }) => inputs);
  const together = Map.groupBy(copies, ({ index }) => index);
  return [...together.values()].map((same) => Object.assign({}, ...same.map(({ inputs }) => inputs)));
};
