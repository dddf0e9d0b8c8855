import * as zod from "zod";

/** Text that says something; stored exactly as it comes. */
export const text = zod
  .string({ error: "must be text that is not blank" })
  .refine((value) => value.trim() !== "", "must be text that is not blank");

export const flag = zod.boolean({ error: "must be true or false" });

export const amount = zod.number({ error: "must be a number" });

/** An object with these keys and no others. */
export const objectOf = <Shape extends zod.core.$ZodLooseShape>(shape: Shape) =>
  zod.strictObject(shape, { error: "must be an object" });

export const url = zod.url({ protocol: /^https?$/, error: "must be a URL" });

/** `"email[work]"`: the kind, and the name or id between the brackets. */
export const bracketed = /^(\w+)\[(.+)\]$/s;
