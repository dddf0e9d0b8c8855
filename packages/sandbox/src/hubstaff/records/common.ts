import type { Row } from "../rows.ts";

/** A row with the times at which it was created and last changed. */
export interface Dated extends Row {
  readonly created_at: string;
  updated_at: string;
}

/** A row that belongs to an organization. */
export interface Owned extends Dated {
  readonly organization_id: number;
}
