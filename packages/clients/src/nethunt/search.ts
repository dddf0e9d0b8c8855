import { comparable } from "../text/index.ts";
import type { NethuntRecord } from "./schemas.ts";

/**
 * The query for records with this value in this field: `"Field name":"value with spaces"`. A query can't contain a
 * quotation mark. In the value, a space replaces it, which matches at least as much; a field with one in its name is
 * left out.
 */
export const fieldQuery = (name: string, value: string): string => {
  const phrase = `"${value.replaceAll(/["\\]/g, " ")}"`;
  return /["\\]/.test(name) ? phrase : `"${name}":${phrase}`;
};

/**
 * Whether a field of a record has this value, alone or among others. Not case-sensitive. For an email address with a
 * name, `John Doe <john@example.com>`, the address alone also matches.
 */
export const holds = ({ fields }: NethuntRecord, name: string, value: string): boolean => {
  const wanted = comparable(value);
  return [fields?.[name]].flat().some((held) => forms(String(held ?? "")).includes(wanted));
};

const forms = (held: string): string[] => {
  const [, address] = /<([^<>\s@]+@[^<>\s@]+)>\s*$/.exec(held) ?? [];
  return [held, ...(address ? [address] : [])].map(comparable);
};
