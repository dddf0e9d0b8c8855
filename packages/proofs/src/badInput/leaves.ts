/** The values in a value, however deep, as texts; the keys of its objects too. */
export const leaves = (value: unknown): string[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === "object") return Object.entries(value).flatMap(([key, one]) => [key, ...leaves(one)]);
  return [String(value)];
};
