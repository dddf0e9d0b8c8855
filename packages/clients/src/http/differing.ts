import { isObject } from "./isObject.ts";

/**
 * Those of the changes that a record does not show already. What it does not show at all differs.
 *
 * Text and numbers are the same where they read the same, since vendors write IDs and amounts in both ways; dates, where
 * they are the same moment. Of an object only the named properties count, and it is sent whole if one of them differs.
 */
export const differing = <Changes extends object>(record: object, changes: Changes): Partial<Changes> => {
  const shown = new Map<string, unknown>(Object.entries(record));
  const different = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && !isSame(shown.get(key), value),
  );
  return Object.fromEntries(different) as Partial<Changes>;
};

/**
 * Sends the changes that a record does not show, and gives what comes of it: the record itself if nothing differs. A write
 * that changes nothing counts as an update for most vendors, so that a Zap that answers "Updated X" with "Update X" would
 * never end. Reading the record first costs one request.
 *
 * @param send - Gets only what differs.
 * @param shown - The record by the names that are written, where they are others.
 */
export const sendDiffering = async <Record extends object, Changes extends object>(
  record: Record,
  changes: Changes,
  send: (different: Partial<Changes>) => Promise<Record>,
  shown: object = record,
): Promise<Record> => {
  const different = differing(shown, changes);
  return Object.keys(different).length > 0 ? send(different) : record;
};

/** Whether a value that a record shows is the one that is to be written. */
export const isSame = (shown: unknown, wanted: unknown): boolean => {
  if (shown === undefined || shown === null) return false;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(shown) &&
      shown.length === wanted.length &&
      wanted.every((one, index) => isSame(shown[index], one))
    );
  }
  if (isObject(wanted)) return isObject(shown) && Object.keys(differing(shown, wanted)).length === 0;
  return String(shown) === String(wanted) || isSameMoment(shown, wanted);
};

const DATE = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

const isSameMoment = (shown: unknown, wanted: unknown): boolean =>
  typeof wanted === "string" && DATE.test(wanted) && msOf(shown) === Date.parse(wanted);

/** NaN, which equals nothing, for what is no date. */
const msOf = (value: unknown): number => {
  if (typeof value === "number") return value;
  return typeof value === "string" && DATE.test(value) ? Date.parse(value) : Number.NaN;
};
