import type {
  Hellotext,
  HellotextDay,
  HellotextProfile,
  HellotextProperty,
} from "@integrations/clients/hellotext";
import { decodeKey, encodeKey, InputError, kind, readInput } from "@integrations/zapier-kit";
import type { PlainInputField } from "zapier-platform-core";
import { hellotext } from "../vendor.ts";

/** The Zapier type for one kind of property, and how to convert its values. */
interface Kind {
  input: Pick<PlainInputField, "list" | "meta"> & { type: "string" | "number" | "boolean" | "datetime" };
  help: string;
  /** Converts an input that was read to what the vendor takes. */
  toVendor(value: unknown): unknown;
  toZap(value: unknown): unknown;
}

const asIs = (value: unknown): unknown => value;

/** Converts `YYYY-MM-DD` to the vendor's three numbers (Hellotext API reference, "Properties values"). */
export const toDay = (written: string): HellotextDay => {
  const [year = 0, month = 0, day = 0] = written.split("-").map(Number);
  return { year, month, day };
};

/** Converts the vendor's three numbers to `YYYY-MM-DD`; null for anything else. */
export const dayOf = (value: unknown): string | null => {
  const { year, month, day } = { ...(value as Partial<HellotextDay> | undefined) };
  if (!year || !month || !day) return null;
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
};

const day: Kind = {
  input: { type: "datetime", meta: kind("day") },
  help: "Enter a date.",
  toVendor: (value) => toDay(String(value)),
  toZap: dayOf,
};
const plain = (input: Kind["input"], help: string): Kind => ({ input, help, toVendor: asIs, toZap: asIs });
const text = plain({ type: "string" }, "Enter text.");

/**
 * The kinds of properties that any profile can have a value for. Emails, phones and addresses belong to one profile
 * each and have inputs of their own.
 */
const kinds: Record<string, Kind> = {
  birthday: day,
  checkbox: plain({ type: "boolean" }, "Choose yes or no."),
  company: text,
  date: day,
  gender: text,
  mercadolibre: text,
  number: plain({ type: "number" }, "Enter a number."),
  tags: plain(
    { type: "string", list: true, meta: kind("name") },
    "Enter one tag per line. They replace the current tags.",
  ),
  text,
  url: plain({ type: "string", meta: kind("code") }, "Enter a URL, such as `https://www.example.com`."),
};

/** Every business has one property of each of these kinds, without a name. They have inputs and outputs of their own. */
const BUILT_IN = ["birthday", "company", "gender"];

/** The key of a property's input and output. It has the kind in it, which never changes, but not the name, which may. */
const keyOf = ({ id, kind }: { id: string; kind: string }): string => encodeKey(`property_${kind}`, id);

/** The kind of a custom property; undefined for any other property. */
const customKind = (property: { kind: string; name?: string | null | undefined }): Kind | undefined =>
  property.name || !BUILT_IN.includes(property.kind) ? kinds[property.kind] : undefined;

/** The custom properties that all profiles of the business have. */
const customProperties = async (client: Hellotext): Promise<(HellotextProperty & { is: Kind })[]> => {
  const found: (HellotextProperty & { is: Kind })[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await client.properties.page({ after });
    for (const property of rows) {
      const is = customKind(property);
      if (is && !property.profile) found.push({ ...property, is });
    }
    after = next;
  } while (after !== undefined);
  return found.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
};

const labelOf = ({ name, kind }: HellotextProperty): string =>
  name || `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** The group of custom properties in the form. */
export const propertyGroup = { key: "custom_properties", label: "Custom Properties" };

/** An input for each custom property. */
export const propertyInputs = hellotext.dynamicFields([], async ({ client }) =>
  (await customProperties(client)).map((property) => {
    const { input, help } = property.is;
    return {
      key: keyOf(property),
      label: labelOf(property),
      ...input,
      group: propertyGroup.key,
      helpText: `${help} This is a custom property.`,
    };
  }),
);

/** An output for each custom property. */
export const propertyOutputFields = hellotext.dynamicFields([], async ({ client }) =>
  (await customProperties(client)).map((property) => {
    const { type, list } = property.is.input;
    // A day has no time, so its output is not a Zapier datetime.
    const shown = type === "datetime" ? "string" : type;
    return { key: keyOf(property), label: labelOf(property), type: shown, ...(list && { list }) };
  }),
);

/** The values of a profile's custom properties, by the keys of their outputs. */
export const toPropertyValues = (properties: HellotextProfile["properties"]): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const property of properties) {
    const kind = customKind(property);
    if (kind) values[keyOf(property)] = kind.toZap(property.value);
  }
  return values;
};

/**
 * Converts the inputs of custom properties to the vendor's parameters: `"property_by_id[gVlpOkwJ]"`.
 *
 * @param dynamic - The inputs from {@link propertyInputs}.
 * @throws {InputError} with the property's name, which is requested only then
 */
export const toPropertyParameters = async (
  client: Hellotext,
  dynamic: Record<string, unknown>,
  timezone: string | null,
): Promise<Record<`property_by_id[${string}]`, unknown>> => {
  try {
    const parameters: Record<`property_by_id[${string}]`, unknown> = {};
    for (const [key, value] of Object.entries(dynamic)) {
      for (const [name, { input, toVendor }] of Object.entries(kinds)) {
        const id = decodeKey(`property_${name}`, key);
        if (id === undefined) continue;
        const read = await readInput({ key, ...input }, value, timezone);
        parameters[`property_by_id[${id}]`] = toVendor(read);
      }
    }
    return parameters;
  } catch (error) {
    throw error instanceof InputError ? await withName(client, error) : error;
  }
};

/** Adds the property's name to an error, because no static field has its label. */
const withName = async (client: Hellotext, { field, message }: InputError): Promise<InputError> => {
  const property = (await customProperties(client)).find((one) => keyOf(one) === field);
  return new InputError(field, message, property && labelOf(property));
};
