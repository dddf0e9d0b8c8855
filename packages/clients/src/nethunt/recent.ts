import type { Query } from "../http/index.ts";

/** The parameters of every list of recent records. */
export interface NethuntRecent {
  /** Milliseconds since 1970: only what is later. The vendor's own default is 24 hours ago. */
  since: number;
  /** Leaves out the oldest ones beyond this number. Default: no limit. */
  limit?: number | undefined;
}

export const toQuery = ({ since, limit }: NethuntRecent) =>
  ({ since: new Date(since).toISOString(), limit }) satisfies Query;
