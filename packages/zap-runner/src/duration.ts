const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a duration such as "500ms", "60s", "5m" or "1h"; undefined when it is none. */
export const parseDuration = (text: string): number | undefined => {
  const [, count, unit] = /^(\d+)\s*(ms|s|m|h)$/.exec(text.trim()) ?? [];
  const length = Number(count) * (units[unit ?? ""] ?? Number.NaN);
  return length > 0 ? length : undefined;
};
