/** The words of a key, label or text in lower case: `apiKey`, `api_key` and "API key" have the same two. */
export const words = (text: string): string[] =>
  text
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A sentence without the signs and blanks that end it. */
export const withoutEnd = (sentence: string): string => {
  let end = sentence.length;
  while (end > 0 && /[.!?…\s]/u.test(sentence.charAt(end - 1))) end--;
  return sentence.slice(0, end);
};

/** `"a" and "b"`: few names in a sentence, of many the first ones. */
export const quoted = (names: string[], most = 3): string => {
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  return names.length > most
    ? `${shown.join(", ")} and ${names.length - most} more`
    : shown.join(", ").replace(/, (?=[^,]*$)/, " and ");
};

/** How many letters have to change to make one text of the other (Levenshtein), as far as that is within a limit. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  // The cost of each beginning of b, for one beginning of a after the other.
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  const cost = (costs: number[], at: number): number => costs[at] as number;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = cost(row, j - 1) + Number(a[i - 1] !== b[j - 1]);
      next[j] = Math.min(cost(row, j) + 1, cost(next, j - 1) + 1, change);
    }
    if (Math.min(...next) > limit) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return cost(row, b.length);
};

/** Longer names, and more of them, than people write would take minutes to compare. */
const LONGEST_NAME = 64;
const MOST_NAMES = 500;

/** The name that somebody may have meant, if one is near enough to be a slip of the pen. */
export const nearest = (name: string, among: string[]): string | undefined => {
  if (name.length > LONGEST_NAME || among.length > MOST_NAMES) return undefined;
  const limit = Math.max(2, Math.min(6, Math.floor(name.length / 3)));
  const [best] = among
    .map((other) => ({ other, far: distance(name, other, limit) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= limit ? best.other : undefined;
};

/** Values by what they have in common. `Map.groupBy` came with Node 21; this runs on Node 20 too. */
export const groupBy = <Value, Key>(values: Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};
