import * as zod from "zod/mini";
import english from "zod/v4/locales/en.js";

// zod/mini loads in a sixth of the time but has no error messages of its own.
zod.config(english());

/** Reads a value by `schema` and converts it. `make` reports a value it cannot convert as an issue of the context. */
export const mapped = <Schema extends zod.ZodMiniType, Made>(
  schema: Schema,
  make: (value: zod.output<Schema>, context: zod.core.ParsePayload) => Made,
) => zod.pipe(schema, zod.transform(make));

/** Reports inside {@link mapped} why a value can't be converted; `path` leads to the part that is wrong. */
export const refuse = (
  context: zod.core.ParsePayload,
  input: unknown,
  message: string,
  path: string[] = [],
): never => {
  context.issues.push({ code: "custom", message, path, input });
  return zod.NEVER;
};

/** Reads a value by `schema` that also has to pass `fits`; otherwise the issue is `message`. */
export const fitting = <Schema extends zod.ZodMiniType>(
  schema: Schema,
  fits: (value: zod.output<Schema>) => boolean,
  message: string,
) =>
  mapped(
    schema,
    (value, context): zod.output<Schema> => (fits(value) ? value : refuse(context, value, message)),
  );

/** Whether a number is too large for JavaScript to hold exactly. */
export const isInexact = (value: unknown): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);

/** Thrown while an answer is read: one of its IDs is above 2^53 and has been rounded to another one. */
export class InexactIdError extends Error {
  override name = "InexactIdError";
}

const toId = (number: number): string => {
  if (isInexact(number)) throw new InexactIdError(`${number} is not the ID that was sent`);
  return String(number);
};

/** IDs are text, whether the vendor quotes them or not. */
export const id = zod.union([zod.string(), mapped(zod.number(), toId)]);

/** A field that may be missing, null or of an undocumented type: it is then null, and the rest of the row is read. */
export const orNull = <Schema extends zod.ZodMiniType>(schema: Schema) =>
  zod.catch(zod._default(zod.nullable(schema), null), null);

/** Like {@link orNull}, but a missing field stays missing, which makes a poll of many rows cheaper. */
export const maybe = <Schema extends zod.ZodMiniType>(schema: Schema) => zod.catch(zod.nullish(schema), null);

/** A time as vendors write it: ISO text, or milliseconds since 1970. */
export const time = zod.union([zod.string(), zod.number()]);

/** Converts a {@link time} to ISO 8601 in UTC. */
export const toIso = (value: string | number, context: zod.core.ParsePayload): string => {
  if (typeof value === "string" && value.length === LENGTH_WITH_MILLISECONDS && ISO.test(value)) return value;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? refuse(context, value, "it is no time") : date.toISOString();
};

/** Whether a text is a valid date. */
export const isTime = (value: string): boolean => ISO.test(value) || !Number.isNaN(Date.parse(value));

/** Fast path: these strings are valid dates without parsing them. Days stop at the 28th, which every month has. */
const ISO = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,6}Z$/;

/** A longer text has more digits of a second than a Date writes, so it has to be rewritten. */
const LENGTH_WITH_MILLISECONDS = "2026-03-24T08:15:30.880Z".length;

/** A moment as ISO 8601 in UTC. */
export const moment = mapped(time, toIso);

/** A value that reports a failure: anything but null, undefined and false. */
export const failure = fitting(zod.unknown(), (value) => value != null && value !== false, "no failure");

/** Text; {@link maybe}. */
export const text = maybe(zod.string());

/** Yes or no; {@link maybe}. */
export const flag = maybe(zod.boolean());

/** Any value at all. Without `orNull`, zod would require the key. */
export const anything = orNull(zod.unknown());
