/** A vendor may write the two times of a new row some milliseconds apart: Hubstaff up to 76 ms. */
const CREATION_MS = 1000;

/**
 * Whether a row was changed after it was created. If not, it is no event for a trigger on updates.
 *
 * @param version - How often the row was written, if the vendor counts that. Without it, the two times decide.
 */
export const isChange = (
  created: string | number | null | undefined,
  updated: string | number | null | undefined,
  version?: number | null,
): boolean => {
  if (updated == null) return false;
  if (version != null) return version > 1;
  return created == null || Math.abs(msOf(updated) - msOf(created)) > CREATION_MS;
};

const msOf = (time: string | number): number => new Date(time).getTime();
