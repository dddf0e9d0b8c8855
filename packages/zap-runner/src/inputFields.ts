import type { Field } from "./definition.ts";
import { asText } from "./mapping.ts";
import { OperationError } from "./operationError.ts";

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === "";

const isText = ({ type = "string", dict, children }: Field): boolean =>
  ["string", "text"].includes(type) && !dict && !children;

/** A number or a boolean as a text field gets it, and a list as one that takes a single value does. */
const convert = (value: unknown, { list }: Field): unknown => {
  if (Array.isArray(value)) return list ? value.map(asText) : asText(value);
  return typeof value === "number" || typeof value === "boolean" ? asText(value) : value;
};

/**
 * What Zapier's server does with inputs before it calls an operation: an input that is not there gets its field's
 * default, what goes into a text field becomes text, and a required input that is blank fails the step without a
 * call. Fields of another type, line items and maps get their values as they are.
 */
export const completeInputs = (fields: Field[], inputs: Record<string, unknown>): Record<string, unknown> => {
  const defaults = fields
    .filter((field) => field.default !== undefined)
    .map((field) => [field.key, field.default]);
  const complete: Record<string, unknown> = { ...Object.fromEntries(defaults), ...inputs };
  for (const field of fields.filter(isText)) {
    if (Object.hasOwn(complete, field.key)) complete[field.key] = convert(complete[field.key], field);
  }
  const missing = fields.filter(({ key, required }) => required && isBlank(complete[key]));
  if (missing.length > 0) {
    const names = missing.map(({ key, label }) => (label ? `"${label}" (${key})` : key)).join(", ");
    throw new OperationError("MissingInputError", `Required input missing: ${names}.`);
  }
  return complete;
};

/** Refuses an input that is none of the fields: Zapier's editor would not show it, and the app would not send it. */
export const refuseUnknown = (operation: string, fields: Field[], inputs: Record<string, unknown>): void => {
  const known = fields.map(({ key }) => key);
  const unknown = Object.keys(inputs).filter((key) => !known.includes(key));
  if (unknown.length === 0) return;
  const names = unknown.map((key) => `"${key}"`).join(", ");
  throw new OperationError(
    "UnknownInputError",
    `${operation} has no input ${names} (it has: ${known.join(", ")}).`,
  );
};
