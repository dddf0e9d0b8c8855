import * as zod from "zod/mini";
import english from "zod/v4/locales/en.js";

// zod/mini, which an app loads in a sixth of the time, comes without words for what is wrong with a value.
zod.config(english());

/** Reads what `schema` reads, and makes something else of it; what cannot be made is an issue of the context. */
export const mapped = <Schema extends zod.ZodMiniType, Made>(
  schema: Schema,
  make: (value: zod.output<Schema>, context: zod.core.ParsePayload) => Made,
) => zod.pipe(schema, zod.transform(make));

/** Says inside {@link mapped} why nothing can be made of a value; `path` leads from it to what is wrong. */
export const refuse = (
  context: zod.core.ParsePayload,
  input: unknown,
  message: string,
  path: string[] = [],
): never => {
  context.issues.push({ code: "custom", message, path, input });
  return zod.NEVER;
};

/** Reads what `schema` reads where it also `fits`; what does not is told as `message`. */
export const fitting = <Schema extends zod.ZodMiniType>(
  schema: Schema,
  fits: (value: zod.output<Schema>) => boolean,
  message: string,
) =>
  mapped(
    schema,
    (value, context): zod.output<Schema> => (fits(value) ? value : refuse(context, value, message)),
  );

/** A number in which JavaScript cannot hold what the document says. */
export const isInexact = (value: unknown): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);

/** Thrown while an answer is read: an ID in it is above 2^53, and another one by now. */
export class InexactIdError extends Error {
  override name = "InexactIdError";
}

const toId = (number: number): string => {
  if (isInexact(number)) throw new InexactIdError(`${number} is not the ID that was sent`);
  return String(number);
};

/** Ids travel as text, whether a vendor writes them quoted or not. */
export const id = zod.union([zod.string(), mapped(zod.number(), toId)]);

/** A field that may be missing, null or of another type than documented: it is null then, and its row is read all the same. */
export const orNull = <Schema extends zod.ZodMiniType>(schema: Schema) =>
  zod.catch(zod._default(zod.nullable(schema), null), null);

/** The same for a field that stays left out where it is, which costs a poll of many rows less. */
export const maybe = <Schema extends zod.ZodMiniType>(schema: Schema) => zod.catch(zod.nullish(schema), null);

/** A time as some vendors write it: as any ISO text, or as milliseconds since 1970. */
export const time = zod.union([zod.string(), zod.number()]);

/** What {@link time} reads as ISO 8601 in UTC. */
export const toIso = (value: string | number, context: zod.core.ParsePayload): string => {
  if (typeof value === "string" && value.length === LENGTH_WITH_MILLISECONDS && ISO.test(value)) return value;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? refuse(context, value, "it is no time") : date.toISOString();
};

/** Whether a Date can be made of it. */
export const isTime = (value: string): boolean => ISO.test(value) || !Number.isNaN(Date.parse(value));

/** What a Date reads, up to the 28th of a month: with it none has to be made for most rows of a poll. */
const ISO = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,6}Z$/;

/** What a Date would write the same again has no more digits than these. */
const LENGTH_WITH_MILLISECONDS = "2026-03-24T08:15:30.880Z".length;

/** A moment as ISO 8601 in UTC. */
export const moment = mapped(time, toIso);

/** A value that tells of a failure, whatever it is: neither null nor left out, nor false. */
export const failure = fitting(zod.unknown(), (value) => value != null && value !== false, "no failure");

/** Text; {@link maybe}. */
export const text = maybe(zod.string());

/** Yes or no; {@link maybe}. */
export const flag = maybe(zod.boolean());

/** Anything at all: zod asks for the key even of what may have any value. */
export const anything = orNull(zod.unknown());
