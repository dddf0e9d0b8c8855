import type { PlainInputField } from "zapier-platform-core";

/**
 * What an input is, which decides how its value is read (the table is in CONTRIBUTING.md, "Declare what a field is").
 * Zapier's own types are too few for it: an email address, a name to look for and a note are all "string".
 */
export type Kind =
  /** The vendor's ID of a thing, typed or mapped. */
  | "id"
  /** What another app knows a thing by, such as an external ID. */
  | "key"
  /** A word that machines read: a currency, a time zone, a URL. */
  | "code"
  /** The path of a request that the person writes. */
  | "path"
  | "email"
  | "phone"
  /** A name that is looked for or compared, such as a list's or a tag. */
  | "name"
  /** One of `choices`. */
  | "option"
  | "number"
  | "yes or no"
  /** A date without a time. */
  | "day"
  | "time of day"
  /** A date with its time. */
  | "moment"
  /** What people write for people. It goes out exactly as typed. */
  | "text";

/** What can be said of some kinds beside their name. */
export type Limits = {
  /** Of a number, the least that is taken. */
  min?: number;
  /** Of a number, the most that is taken. */
  max?: number;
  /** Of an option, that nothing else is taken. Otherwise another value is for the vendor to judge. */
  closed?: boolean;
  /** Of a moment, that a day alone is taken, as its beginning. */
  takesDay?: boolean;
};

/**
 * Declares what an input is: `{ key: "email", type: "string", meta: kind("email") }`. Zapier keeps `meta` as it is, so that
 * it can be read from the compiled definition as well.
 */
export const kind = (name: Kind, limits: Limits = {}): { kind: Kind } & Limits => ({ kind: name, ...limits });

/** What an input is: as declared, or else as its other properties say. */
export const kindOf = ({ meta, dynamic, choices, type = "string" }: PlainInputField): Kind => {
  if (meta?.kind) return meta.kind as Kind;
  if (dynamic) return "id";
  if (choices) return "option";
  return kindOfType[type] ?? "text";
};

const kindOfType: Partial<Record<NonNullable<PlainInputField["type"]>, Kind>> = {
  integer: "number",
  number: "number",
  boolean: "yes or no",
  datetime: "moment",
};
