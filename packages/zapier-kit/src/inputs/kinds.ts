import type { PlainInputField } from "zapier-platform-core";

/**
 * What an input means, which decides how its value is read (see the table in CONTRIBUTING.md, "Declare what a field
 * is"). Zapier's own types don't tell enough: an email address, a name to look for and a note are all "string".
 */
export type Kind =
  /** An ID that the vendor assigned, typed or mapped. */
  | "id"
  /** An ID that another app assigned, such as an external ID. */
  | "key"
  /** A value for machines: a currency, a time zone, a URL. */
  | "code"
  /** The path of a request. */
  | "path"
  | "email"
  | "phone"
  /** A name to look for or compare, such as a list's, or a tag. */
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
  /** Text for people. It is sent exactly as typed. */
  | "text";

/** Further rules for some kinds. */
export type Limits = {
  /** For a number: the smallest value allowed. */
  min?: number;
  /** For a number: the largest value allowed. */
  max?: number;
  /** For an option: only the choices are allowed. Otherwise other values are sent, and the vendor decides. */
  closed?: boolean;
  /** For a moment: a date without a time is accepted, as its midnight, or as its last millisecond ("end"). */
  takesDay?: boolean | "end";
};

/**
 * Declares what an input means: `{ key: "email", type: "string", meta: kind("email") }`. Zapier keeps `meta` in the
 * compiled definition, so tools can read it there.
 */
export const kind = (name: Kind, limits: Limits = {}): { kind: Kind } & Limits => ({ kind: name, ...limits });

/** The declared kind of an input. Default: what its other properties imply. */
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
