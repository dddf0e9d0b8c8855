import type * as zod from "zod";

/** Reads a value by its schema, or says in words what does not fit. @throws {Error} */
export const readInWords = <Schema extends zod.ZodType>(
  schema: Schema,
  value: unknown,
): zod.output<Schema> => {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(result.error.issues.map(inWords).join("; "));
  return result.data;
};

const inWords = ({ path, message }: zod.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join(".")}: ${message}` : message;
