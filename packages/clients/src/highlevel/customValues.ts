import { isSame } from "../http/index.ts";

/** The value of a custom field, to be written. */
export interface HighlevelCustomValue {
  id: string;
  field_value: string | number | readonly string[];
}

/** The values that a record does not already have; undefined if it has all of them. The order of options does not count. */
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
