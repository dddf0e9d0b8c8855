import type { StoredTimesheet } from "../records/time.ts";
import type { HubstaffState } from "../state.ts";

export const createTimesheet = (
  state: HubstaffState,
  {
    at,
    ...fields
  }: Pick<StoredTimesheet, "organization_id" | "user_id" | "start_date" | "stop_date" | "tracked"> & {
    at?: number;
  },
): StoredTimesheet => {
  const created_at = state.moment(at);
  return state.timesheets.add((id) => ({
    id,
    status: "open",
    paid: false,
    locked: false,
    input_tracked: fields.tracked * 60,
    keyboard: 40,
    mouse: 35,
    overall: 62,
    created_at,
    updated_at: created_at,
    ...fields,
  }));
};

/** A member hands a timesheet in, again after it was denied. */
export const submitTimesheet = (state: HubstaffState, timesheet: StoredTimesheet): void =>
  change(state, timesheet, { status: "submitted", submitted_on: state.day(), locked: true });

export const approveTimesheet = (state: HubstaffState, timesheet: StoredTimesheet): void =>
  change(state, timesheet, {
    status: "approved",
    approved_on: state.day(),
    approved_by_id: state.me.id,
    locked: true,
  });

export const denyTimesheet = (state: HubstaffState, timesheet: StoredTimesheet): void => {
  delete timesheet.approved_on;
  change(state, timesheet, { status: "denied", locked: false });
};

/** A payment changes an approved timesheet once more. */
export const payTimesheet = (state: HubstaffState, timesheet: StoredTimesheet): void =>
  change(state, timesheet, { paid: true });

const change = (state: HubstaffState, timesheet: StoredTimesheet, fields: Partial<StoredTimesheet>): void => {
  Object.assign(timesheet, fields, { updated_at: state.moment() });
};
