import { type Field, type Operation, sampleOf, staticFields } from "../definition.ts";
import { isRecord } from "../json.ts";

/** The keys of a record as a later step maps them: `title`, `contact__name`, and of line items `items[]sku`. */
const keysIn = (value: unknown, key: string): string[] => {
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, inner]) => keysIn(inner, key ? `${key}__${name}` : name));
  const [first] = Array.isArray(value) ? value : [];
  return isRecord(first)
    ? Object.entries(first).flatMap(([name, inner]) => keysIn(inner, `${key}[]${name}`))
    : [key];
};

const keysOf = (fields: Field[], parent = ""): string[] =>
  fields.flatMap(({ key, children }) => (children ? keysOf(children, `${parent}${key}[]`) : [parent + key]));

/** What a later step can map: the static output fields, and what else the sample shows. */
export const outputKeys = (operation: Operation): string[] => {
  const declared = keysOf(staticFields(operation.operation.outputFields));
  return [...new Set([...declared, ...keysIn(sampleOf(operation), "")])].filter((key) => key !== "");
};
