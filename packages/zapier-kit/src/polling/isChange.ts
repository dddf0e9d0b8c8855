/** A creation may write two times some milliseconds apart: Hubstaff's are up to 76 ms. */
const CREATION_MS = 1000;

/**
 * Whether a row was changed after it was created, so that a trigger on updates has an event to tell of.
 *
 * @param version - How often the row was written, where the vendor counts that. Without one the two times decide.
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
