import { isSame } from "../http/index.ts";

/** A value of a custom field, as it is written. */
export interface HighlevelCustomValue {
  id: string;
  field_value: string | number | readonly string[];
}

/** Those of the values that a record does not have already: undefined where it has all. Options have no order. */
export const differingValues = (
  held: readonly { id: string; value: unknown }[],
  wanted: readonly HighlevelCustomValue[] | undefined,
): HighlevelCustomValue[] | undefined => {
  const values = new Map(held.map(({ id, value }) => [id, value]));
  const different = wanted?.filter(
    ({ id, field_value }) => !isSame(inOrder(values.get(id)), inOrder(field_value)),
  );
  return different?.length ? different : undefined;
};

const inOrder = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).toSorted() : value);
