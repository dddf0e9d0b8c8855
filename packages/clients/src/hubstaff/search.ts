import { allOf, type HubstaffList } from "./pages.ts";

interface Row {
  status?: string | null | undefined;
}

/**
 * Finds rows by reading the whole list, because the vendor has no search. Deleted rows are left out, and active ones
 * come first.
 */
export const findIn = async <T extends Row>(
  list: HubstaffList<T>,
  fits: (row: T) => boolean,
): Promise<T[]> => {
  const found = (await allOf(list)).filter((row) => !isDeleted(row) && fits(row));
  return [...found.filter(isActive), ...found.filter((row) => !isActive(row))];
};

/** The active rows of a list. */
export const activeIn = async <T extends Row>(list: HubstaffList<T>): Promise<T[]> =>
  (await allOf(list)).filter(isActive);

/** Some lists include deleted rows. */
export const isDeleted = ({ status }: Row): boolean => status === "deleted";

const isActive = ({ status }: Row): boolean => status === "active";
