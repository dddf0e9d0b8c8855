import { differing as differingFields } from "../http/index.ts";
import { tidy } from "../text/index.ts";

/** A key and value stored with a row. The vendor removes a key if its value is null. */
export interface HubstaffMetadata {
  key: string;
  value: string;
}

/** Whether a row has this key and value. Both are compared as text, because another app may have stored a number. */
export const holds = (
  row: { metadata: Record<string, unknown> },
  { key, value }: HubstaffMetadata,
): boolean => {
  const held = row.metadata[key];
  return held != null && tidy(String(held)) === tidy(value);
};

/**
 * The changes that the row does not already have. A request that changes nothing is not sent, because the vendor might
 * count it as an update: a Zap that answers an updated client by writing to that client would never end.
 */
export const differing = <Changes extends { metadata?: HubstaffMetadata[] | undefined }>(
  row: { metadata: Record<string, unknown> },
  { metadata, ...fields }: Changes,
): Record<string, unknown> => {
  const pairs = metadata?.filter((pair) => !holds(row, pair));
  return { ...differingFields(row, fields), ...(pairs?.length && { metadata: pairs }) };
};
