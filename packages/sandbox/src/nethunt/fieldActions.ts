import { Refusal } from "../refusal.ts";
import { type Field, readValues, toJson, type Value } from "./fields.ts";

/** What is to be done with one field (NetHunt API documentation, "Update a record"). */
export interface FieldAction {
  overwrite?: boolean;
  remove?: unknown;
  add?: unknown;
}

/**
 * What a field holds after an action.
 *
 * @param overwrite - what counts where the action does not say it
 * @throws {Refusal} 400 for values that do not fit, `remove` with `overwrite`, and a second value for a single-value field
 */
export const applyAction = (
  field: Field,
  current: readonly Value[],
  action: FieldAction,
  overwrite: boolean,
): Value[] => {
  const overwrites = action.overwrite ?? overwrite;
  if (overwrites && action.remove !== undefined) {
    throw new Refusal(400, `Field "${field.name}": remove cannot be used with overwrite`);
  }
  const toRemove = action.remove === undefined ? [] : readValues(field, action.remove);
  const toAdd = action.add === undefined ? [] : readValues(field, action.add);
  const kept = overwrites ? [] : current.filter((value) => !toRemove.includes(value));
  if (!field.several && kept.length > 0 && toAdd.length > 0) {
    throw new Refusal(400, `Field "${field.name}" holds a value already: use remove or overwrite`);
  }
  return [...new Set([...kept, ...toAdd])];
};

/** What a change did to a field, as the history tells it; undefined when it is as it was. */
export const difference = (
  field: Field,
  before: readonly Value[],
  after: readonly Value[],
): { remove?: Value | Value[]; add?: Value | Value[] } | undefined => {
  const only = (these: readonly Value[], those: readonly Value[]) => {
    const values = these.filter((value) => !those.includes(value));
    return values.length === 0 ? undefined : toJson(field, values);
  };
  const remove = only(before, after);
  const add = only(after, before);
  if (remove === undefined && add === undefined) return undefined;
  return { ...(remove !== undefined && { remove }), ...(add !== undefined && { add }) };
};
