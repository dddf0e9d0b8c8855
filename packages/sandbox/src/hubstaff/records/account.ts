import type { Row } from "../rows.ts";
import type { Dated, Owned } from "./common.ts";

/** An organization that the token's member belongs to. */
export interface Organization extends Row {
  name: string;
}

/** A person and their place in one or more organizations; `id` is the user's. */
export interface StoredMember extends Dated {
  name: string;
  email: string;
  membership_role: string;
  readonly organization_ids: readonly number[];
}

export interface StoredInvite extends Owned {
  readonly email: string;
  readonly invited_by_id: number;
  readonly role: string;
  readonly project_ids: readonly number[];
  readonly pay_rate?: string | undefined;
  readonly trackable?: boolean | undefined;
  readonly status: string;
  readonly accepted_at?: string | undefined;
}

export interface StoredClient extends Owned {
  name: string;
  emails: string[];
  phone: string;
  address: string;
  net_terms?: string;
  invoice_notes?: string;
  status: string;
  metadata: Record<string, string>;
}

/** What a member may do in a project, and at which rates. */
export interface ProjectMembership {
  readonly user_id: number;
  readonly role: string;
  readonly pay_rate?: number | null | undefined;
  readonly bill_rate?: number | null | undefined;
}

export interface StoredProject extends Owned {
  name: string;
  description?: string;
  client_id?: number;
  billable: boolean;
  status: string;
  metadata: Record<string, string>;
}

export interface StoredTask extends Dated {
  readonly project_id: number;
  /** The tool the task comes from; only tasks without one can be written. */
  readonly integration_id?: number;
  status: string;
  summary: string;
  /** Written in Hubstaff alone, like the time it is due. */
  readonly details?: string | undefined;
  lock_version: number;
  assignee_ids: number[];
  completed_at?: string;
  readonly due_at?: string | undefined;
  metadata: Record<string, string>;
}

export interface StoredNote extends Owned {
  readonly date: string;
  readonly time_slot: string;
  readonly recorded_at: string;
  readonly note: string;
  readonly user_id: number;
  readonly project_id: number;
  readonly task_id?: number;
}
