import { allOf, type HubstaffList } from "./pages.ts";

interface Row {
  status?: string | null | undefined;
}

/** The vendor has no search: the whole list is read. What was deleted is not there; active rows come first. */
export const findIn = async <T extends Row>(
  list: HubstaffList<T>,
  fits: (row: T) => boolean,
): Promise<T[]> => {
  const found = (await allOf(list)).filter((row) => !isDeleted(row) && fits(row));
  return [...found.filter(isActive), ...found.filter((row) => !isActive(row))];
};

/** The rows that can be chosen. */
export const activeIn = async <T extends Row>(list: HubstaffList<T>): Promise<T[]> =>
  (await allOf(list)).filter(isActive);

/** Some lists hold what was deleted. */
export const isDeleted = ({ status }: Row): boolean => status === "deleted";

const isActive = ({ status }: Row): boolean => status === "active";
