import type { Row } from "../rows.ts";
import type { Owned } from "./common.ts";

/** The time of one member, project, task and day; in seconds. */
export interface StoredDailyActivity extends Owned {
  readonly date: string;
  readonly user_id: number;
  readonly project_id: number;
  readonly task_id: number | null;
  tracked: number;
  keyboard: number;
  mouse: number;
  overall: number;
  input_tracked: number;
  manual: number;
  idle: number;
  resumed: number;
  billable: number;
  work_break: number;
}

/** Time that somebody added, changed or deleted by hand. */
export interface StoredTimeEdit extends Row {
  readonly organization_id: number;
  readonly created_at: string;
  readonly starts_at: string;
  readonly stops_at: string;
  readonly blame_user_id: number;
  readonly user_id: number;
  readonly project_id: number;
  readonly task_id?: number | undefined;
  readonly action: string;
  readonly added_duration: number;
  readonly deleted_duration: number;
  readonly replaced_duration: number;
  readonly reason: string;
}

/** The record by which a member's time of some days is approved. */
export interface StoredTimesheet extends Owned {
  readonly user_id: number;
  readonly start_date: string;
  readonly stop_date: string;
  status: string;
  paid: boolean;
  locked: boolean;
  /** Minutes; everything else that is no percentage is in seconds (Hubstaff API v2, "Timesheet"). */
  tracked: number;
  input_tracked: number;
  keyboard: number;
  mouse: number;
  overall: number;
  submitted_on?: string;
  approved_on?: string;
  approved_by_id?: number;
}

export interface StoredTeamPayment extends Owned {
  readonly start_date: string;
  readonly stop_date: string;
  readonly blame_user_id: number;
  readonly note: string;
  readonly tracked: number;
  readonly amount: string;
  readonly currency: string;
  readonly payment_source: string;
  readonly paid_via_payroll: boolean;
  readonly details: readonly { user_id: number; project_id: number; [more: string]: unknown }[];
}

export interface StoredClientInvoice extends Owned {
  readonly client_id: number;
  readonly author_id: number;
  readonly number: string;
  readonly po_number: string;
  readonly notes: string;
  readonly status: string;
  readonly currency: string;
  readonly grand_total: number;
  readonly paid_amount: number;
  readonly issue_date: string;
  readonly due_date: string;
  readonly viewer_url: string;
  readonly line_items: readonly Record<string, unknown>[];
}
