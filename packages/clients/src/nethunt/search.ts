import { comparable } from "../text/index.ts";
import type { NethuntRecord } from "./schemas.ts";

/**
 * The query for records with this value in this field: `"Field name":"value with spaces"`. A quotation mark cannot be
 * written in it. In the value a space takes its place, which matches no less; a field whose name has one is left out.
 */
export const fieldQuery = (name: string, value: string): string => {
  const phrase = `"${value.replaceAll(/["\\]/g, " ")}"`;
  return /["\\]/.test(name) ? phrase : `"${name}":${phrase}`;
};

/**
 * Whether a field of a record holds this value, alone or among others, in any letter case. Of an e-mail address with
 * a name, `John Doe <john@example.com>`, the address alone will do.
 */
export const holds = ({ fields }: NethuntRecord, name: string, value: string): boolean => {
  const wanted = comparable(value);
  return [fields?.[name]].flat().some((held) => forms(String(held ?? "")).includes(wanted));
};

const forms = (held: string): string[] => {
  const [, address] = /<([^<>\s@]+@[^<>\s@]+)>\s*$/.exec(held) ?? [];
  return [held, ...(address ? [address] : [])].map(comparable);
};
