import * as zod from "zod";

/** Text that says something: an empty property is refused like an unknown one. */
export const text = zod
  .string("must be a string")
  .refine((value) => value.trim() !== "", "should not be empty");

export const flag = zod.boolean("must be a boolean value");

export const moment = zod.iso.datetime({
  offset: true,
  local: true,
  error: "must be a valid ISO 8601 date string",
});

/** An object with these properties and no others. */
export const objectOf = <Shape extends zod.core.$ZodLooseShape>(shape: Shape) =>
  zod.strictObject(shape, { error: "must be an object" });

/** E.164; the document shows numbers with blanks and dashes, which are stored without. */
export const phone = text
  .regex(/^\+[\d\s().-]+$/, "must be a valid phone number")
  .transform((value) => `+${value.replace(/\D/g, "")}`);

/** A parameter that is a whole number. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  zod
    .string()
    .regex(/^\d+$/, "must be a number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

/** The query of most lists. */
export const inLocation = zod.strictObject({ locationId: text });

/** A time as the API writes most of them. */
export const iso = (ms: number): string => new Date(ms).toISOString();
