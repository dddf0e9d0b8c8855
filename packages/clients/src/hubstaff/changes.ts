import { differing as differingFields } from "../http/index.ts";
import { tidy } from "../text/index.ts";

/** A pair to keep under a row; the vendor forgets a key whose value is null. */
export interface HubstaffMetadata {
  key: string;
  value: string;
}

/** Whether a pair is kept under a row; both are compared as text, for other apps may have kept a number. */
export const holds = (
  row: { metadata: Record<string, unknown> },
  { key, value }: HubstaffMetadata,
): boolean => {
  const held = row.metadata[key];
  return held != null && tidy(String(held)) === tidy(value);
};

/**
 * Those of the changes that the row does not have already. A change that changes nothing is not sent, because it might
 * count as one: a Zap that answers a client's update by writing to that client would never end.
 */
export const differing = <Changes extends { metadata?: HubstaffMetadata[] | undefined }>(
  row: { metadata: Record<string, unknown> },
  { metadata, ...fields }: Changes,
): Record<string, unknown> => {
  const pairs = metadata?.filter((pair) => !holds(row, pair));
  return { ...differingFields(row, fields), ...(pairs?.length && { metadata: pairs }) };
};
