import type { Query } from "../http/index.ts";

/** What every list of recent things takes. */
export interface NethuntRecent {
  /** Milliseconds since 1970: only what is later. The vendor's own default is 24 hours ago. */
  since: number;
  /** Drops the oldest beyond so many. Default: none is dropped. */
  limit?: number | undefined;
}

export const toQuery = ({ since, limit }: NethuntRecent) =>
  ({ since: new Date(since).toISOString(), limit }) satisfies Query;
