import * as zod from "zod";
import { Unprocessable } from "./answers.ts";
import { amount, flag, objectOf, text, url } from "./fields.ts";

const clearable = text.nullable().exactOptional();

/** The parts of an address that can be sent; where it is on the map, the vendor finds out itself. */
const address = objectOf({
  city: clearable,
  country: clearable,
  notes: clearable,
  postal_code: clearable,
  region: clearable,
  subregion: clearable,
  street: objectOf({ name: clearable, number: clearable }).exactOptional(),
});

const day = objectOf({
  day: zod.int("must be a whole number").min(1).max(31),
  month: zod.int("must be a whole number").min(1).max(12),
  year: zod.int("must be a whole number").min(1800).max(9999),
}).refine(
  (date) => new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDate() === date.day,
  "is no day of the calendar",
);

/** The value that each kind of property expects (Hellotext API reference, "Properties values"). */
const schemas: Record<string, zod.ZodType> = {
  address,
  birthday: day,
  checkbox: flag,
  company: text,
  date: day,
  email: zod.email({ error: "must be an email" }),
  gender: text,
  mercadolibre: text,
  number: amount,
  phone: text,
  tags: zod.array(text, { error: "must be a list of texts" }),
  text,
  url,
};

/** The country prefix of the business: Uruguay, as in the document's samples. */
const PREFIX = "598";

/** Checks a value and brings it into the form in which it is stored. @throws {Unprocessable} */
export const checkedValue = (parameter: string, kind: string, value: unknown): unknown => {
  const schema = schemas[kind];
  if (schema === undefined) throw new Unprocessable(parameter, "not_allowed", `A ${kind} cannot be set.`);
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = [parameter, ...(issue?.path ?? [])].join(".");
    throw new Unprocessable(where, "invalid", issue?.message ?? "is invalid");
  }
  return kind === "phone" ? e164(parameter, String(value)) : result.data;
};

/** E.164, or a local number of the country of the business (Hellotext API reference, "Creates a new profile"). */
const e164 = (parameter: string, phone: string): string => {
  if (/^\+[1-9]\d{6,14}$/.test(phone)) return phone;
  if (/^0?[1-9]\d{6,8}$/.test(phone)) return `+${PREFIX}${phone.replace(/^0/, "")}`;
  throw new Unprocessable(parameter, "invalid", "The phone is not valid.");
};

/** A one-line address, taken apart by the vendor; how well is its own business. */
export const suggestedAddress = (parameter: string, line: unknown) => {
  if (typeof line !== "string" || line.trim() === "")
    throw new Unprocessable(parameter, "invalid", "must be text that is not blank");
  const [street = "", city = null] = line.split(",").map((part) => part.trim());
  return { street: { name: street, number: null }, city };
};
