import { Refusal } from "../refusal.ts";

/** What a field holds. The API tells names alone (NetHunt API documentation, "List folder fields"). */
export type FieldKind = "text" | "number" | "boolean" | "date";
export const fieldKinds = ["text", "number", "boolean", "date"] as const satisfies FieldKind[];

export interface Field {
  name: string;
  kind: FieldKind;
  /** Whether it holds several values, which are then written as a list. */
  several: boolean;
}

export type Value = string | number | boolean;

/** The values of a record by the name of their field, in lists whatever the field; a field without values is not in it. */
export type Values = Map<string, Value[]>;

/**
 * The values of one field from JSON. The document does not say whether text counts as a number or a truth value; its
 * `timeZone` is of use only to something that reads texts, so a text that reads as one does here.
 *
 * @throws {Refusal} 400
 */
export const readValues = (field: Field, json: unknown): Value[] => {
  if (Array.isArray(json) && !field.several) {
    throw new Refusal(400, `Field "${field.name}" holds a single value, not a list`);
  }
  return [json].flat().map((one) => readValue(field, one));
};

const readValue = ({ name, kind }: Field, json: unknown): Value => {
  const value = readers[kind](json);
  if (value === undefined)
    throw new Refusal(400, `Field "${name}" takes a ${kind}, not ${JSON.stringify(json)}`);
  return value;
};

const readers: Record<FieldKind, (json: unknown) => Value | undefined> = {
  text: (json) => (typeof json === "string" && json.trim() !== "" ? json : undefined),
  number: (json) => {
    const isNumeric = typeof json === "string" && /^-?\d+(\.\d+)?$/.test(json);
    return typeof json === "number" || isNumeric ? Number(json) : undefined;
  },
  boolean: (json) => ({ true: true, false: false })[String(json)],
  date: (json) =>
    typeof json === "string" && /^\d{4}-\d{2}-\d{2}$/.test(json) && !Number.isNaN(Date.parse(json))
      ? json
      : undefined,
};

/** The values of a field as answers show them: a list for a field of several, else the one there is. */
export const toJson = ({ several }: Field, values: readonly Value[]): Value | Value[] | undefined =>
  several ? [...values] : values[0];
