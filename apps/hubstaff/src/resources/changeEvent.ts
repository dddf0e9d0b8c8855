import type { OutputFields } from "zapier-platform-core";

type Change<Item, Key extends string> = Item & Record<Key, string>;

/**
 * A row's change as an event: `id` identifies the change, `key` the row. The milliseconds of a change are enough to
 * tell it from earlier ones.
 */
export const toChange = <Item extends { id: string }, const Key extends string>(
  item: Item,
  key: Key,
  updatedAt: string | null | undefined,
): Change<Item, Key> =>
  ({ ...item, id: `${item.id}-${Date.parse(updatedAt ?? "")}`, [key]: item.id }) as Change<Item, Key>;

/** The output fields of {@link toChange}. */
export const changeOutputFields = (key: string, label: string, outputFields: OutputFields) => [
  { key: "id", label: "Change ID", type: "string" as const, primary: true },
  { key, label, type: "string" as const },
  ...outputFields.slice(1),
];
