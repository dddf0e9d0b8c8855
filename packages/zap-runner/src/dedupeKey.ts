import { type Operation, staticFields } from "./definition.ts";

/** The values of the primary keys: output fields marked `primary`, else `id`. Zapier compares them as text. */
export const dedupeKey = (record: Record<string, unknown>, trigger: Operation | undefined): string => {
  const marked = staticFields(trigger?.operation.outputFields ?? []).filter(({ primary }) => primary);
  const keys = marked.length > 0 ? marked.map(({ key }) => key) : ["id"];
  const values = keys.map((key) => String(record[key]));
  return values.length === 1 ? values.join() : JSON.stringify(values);
};
