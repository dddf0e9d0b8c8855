import type { Row } from "../rows.ts";
import type { Owned } from "./common.ts";

/** A shift that a member is expected to work, once or again and again. */
export interface StoredSchedule extends Owned {
  readonly user_id: number;
  start_date: string;
  /** `hh:mm:ss` */
  start_time: string;
  duration: number;
  minimum_time: number;
  use_time_zone: string;
  repeat_schedule: string;
  repeat_until?: string;
  weekdays: string[];
  excluded_dates: string[];
}

/** A shift as it was worked, or not. */
export interface StoredShift extends Owned {
  readonly user_id: number;
  readonly attendance_schedule_id: number;
  readonly date: string;
  readonly start_time: string;
  readonly duration: number;
  readonly minimum_time: number;
  status: string;
  actual_start_time: string | null;
  actual_stop_time: string | null;
  actual_duration: number;
}

export interface TimeOffPolicy extends Row {
  readonly organization_id: number;
  readonly name: string;
}

export interface StoredTimeOff extends Owned {
  readonly user_id: number;
  readonly time_off_policy_id: number;
  readonly all_day: boolean;
  /** The clock of the user, like the time at which it ends. */
  readonly starts_at: string;
  readonly stops_at: string;
  readonly submitted_at: string;
  readonly paid: boolean;
  /** Seconds. */
  readonly amount_used: number;
  readonly message: string;
  readonly created_by_id: number;
  readonly time_off_request_days: readonly Record<string, unknown>[];
  status: string;
  response?: string;
  approved_at?: string;
  approved_by_id?: number;
  denied_at?: string;
  denied_by_id?: number;
}
