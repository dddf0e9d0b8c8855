import { isObject } from "./isObject.ts";

/**
 * The changes that a record does not already show. A field that the record does not show at all counts as different.
 *
 * Text and numbers are compared as text, because vendors write IDs and amounts either way. Dates are equal if they are
 * the same moment. Of an object, only the named properties are compared; if one differs, the whole object is sent.
 */
export const differing = <Changes extends object>(record: object, changes: Changes): Partial<Changes> => {
  const shown = new Map<string, unknown>(Object.entries(record));
  const different = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && !isSame(shown.get(key), value),
  );
  return Object.fromEntries(different) as Partial<Changes>;
};

/**
 * Sends the changes that a record does not already show, and returns the updated record, or the record itself if
 * nothing differs. Most vendors count a write that changes nothing as an update, so a Zap that answers "Updated X" with
 * "Update X" would never end. Reading the record first costs one request.
 *
 * @param send - Gets only what differs.
 * @param shown - The record under the names used for writing, if they are different.
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

/** Whether a record already shows the wanted value. */
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

/** NaN, which equals nothing, if the value is not a date. */
const msOf = (value: unknown): number => {
  if (typeof value === "number") return value;
  return typeof value === "string" && DATE.test(value) ? Date.parse(value) : Number.NaN;
};
