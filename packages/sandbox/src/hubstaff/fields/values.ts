import * as zod from "zod";

/** Text that says something; stored exactly as it comes. */
export const text = zod
  .string({ error: "must be text that is not blank" })
  .refine((value) => value.trim() !== "", "must be text that is not blank");

/** An id as JSON carries it. */
export const id = zod.int({ error: "must be an id" }).min(1, "must be an id");

export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  zod.enum(values, { error: `must be one of ${values.join(", ")}` });

export const yesOrNo = zod.boolean({ error: "must be true or false" });

/** A moment with its offset. */
export const moment = zod.iso.datetime({ offset: true, error: "must be a time in ISO 8601" });

/** A day: `2026-03-31`. */
export const day = zod.iso.date({ error: "must be a date in ISO 8601" });

/** How long something takes. */
export const seconds = zod
  .int({ error: "must be a number of seconds" })
  .min(1, "must be a number of seconds")
  .max(2_147_483_647, "must be a number of seconds");
