import type { Field } from "./definition.ts";
import { OperationError } from "./operationError.ts";

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === "";

/**
 * What Zapier's server does with inputs before it calls an operation: an input that is not there gets its field's
 * default, and a required one that is blank fails the step without a call.
 */
export const completeInputs = (fields: Field[], inputs: Record<string, unknown>): Record<string, unknown> => {
  const defaults = fields
    .filter((field) => field.default !== undefined)
    .map((field) => [field.key, field.default]);
  const complete = { ...Object.fromEntries(defaults), ...inputs };
  const missing = fields.filter(({ key, required }) => required && isBlank(complete[key]));
  if (missing.length > 0) {
    const names = missing.map(({ key, label }) => (label ? `"${label}" (${key})` : key)).join(", ");
    throw new OperationError("MissingInputError", `Required input missing: ${names}.`);
  }
  return complete;
};
