import type { MetadataChanges } from "../fields/account.ts";

/** Writes pairs under a row; null takes a key away. */
export const writeMetadata = (
  row: { metadata: Record<string, string> },
  changes: MetadataChanges = [],
): void => {
  for (const { key, value } of changes) {
    if (value === null) delete row.metadata[key];
    else row.metadata[key] = value;
  }
};
