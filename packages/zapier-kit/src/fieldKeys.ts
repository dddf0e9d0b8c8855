const ESCAPED = /-([0-9a-f]+)-/g;

/**
 * The key of a dynamic field, whatever the vendor calls it: `field_Size-20-`. No two names share a key. ASCII letters
 * and digits stay as they are; anything else becomes its UTF-8 bytes in hex. A key therefore never has `__`, which
 * Zapier reads as nesting, or `{{`, which it reads as a mapped value.
 *
 * @param prefix - Separates these keys from those of the operation's own inputs.
 */
export const encodeKey = <const Prefix extends string>(
  prefix: Prefix,
  name: string,
): `${Prefix}_${string}` => {
  const ofPrefix = keys.get(prefix);
  const known = ofPrefix?.get(name);
  if (known !== undefined) return known as `${Prefix}_${string}`;
  const encoded = name.replace(/[^A-Za-z0-9]+/g, (run) => `-${Buffer.from(run).toString("hex")}-`);
  const key = `${prefix}_${encoded}` as const;
  if (ofPrefix && ofPrefix.size < MOST_NAMES) ofPrefix.set(name, key);
  else keys.set(prefix, new Map([[name, key]]));
  return key;
};

/** Cached by prefix and name, because every row of a poll has the same fields. */
const keys = new Map<string, Map<string, string>>();
const MOST_NAMES = 1000;

/** The name that {@link encodeKey} encoded. Undefined if the key has another prefix. */
export const decodeKey = (prefix: string, key: string): string | undefined =>
  key.startsWith(`${prefix}_`)
    ? key.slice(prefix.length + 1).replace(ESCAPED, (_, hex: string) => Buffer.from(hex, "hex").toString())
    : undefined;
