const ESCAPED = /-([0-9a-f]+)-/g;

/**
 * The key of a dynamic field, for a thing the vendor calls by any name: `field_Size-20-`. Two names never share a key.
 * Letters and digits of ASCII stay, a run of anything else becomes its UTF-8 bytes in hex, so that no `__` appears,
 * which Zapier takes for nesting, and no `{{`, which it takes for a mapped value.
 *
 * @param prefix - Tells these keys from those of the operation's own inputs.
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

/** By prefix and name: every row of a poll has the same. */
const keys = new Map<string, Map<string, string>>();
const MOST_NAMES = 1000;

/** The name behind a key that {@link encodeKey} made; undefined for a key with another prefix. */
export const decodeKey = (prefix: string, key: string): string | undefined =>
  key.startsWith(`${prefix}_`)
    ? key.slice(prefix.length + 1).replace(ESCAPED, (_, hex: string) => Buffer.from(hex, "hex").toString())
    : undefined;
