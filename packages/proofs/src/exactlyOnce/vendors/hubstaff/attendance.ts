import type { TriggerFacts } from "../../triggerFacts.ts";
import { atHome, type Facts, type Hubstaff, inputs, LABORATORY, onChange, onCreation } from "./common.ts";

const DAY_MS = 24 * 60 * 60_000;
const dayIn = ({ state }: Hubstaff, days: number): string => state.day(state.clock.now() + days * DAY_MS);

/** The schedules of the days that the app looks at: further ahead it does not know of them yet. */
const schedulesIn = (sandbox: Hubstaff) =>
  atHome(sandbox, sandbox.state.schedules).filter(({ start_date }) => start_date <= dayIn(sandbox, 30));

const schedulesHappen: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_schedules(batch),
  createDelayed: ({ actions }, { batch }) =>
    actions.create_schedules({ ...batch, storedAfterSeconds: 20 * 60 }),
  createFarAhead: (sandbox, { batch }) =>
    sandbox.actions.create_schedules({ ...batch, start_date: dayIn(sandbox, 60) }),
  createElsewhere: ({ actions }, { batch }) =>
    actions.create_schedules({ ...batch, organization: LABORATORY }),
  touch: (sandbox, { each }) =>
    each(schedulesIn(sandbox), ({ id }) => sandbox.actions.update_schedule({ schedule: id })),
};

const shiftsIn = (sandbox: Hubstaff) => atHome(sandbox, sandbox.state.shifts);
const issues = ["late", "missed", "abandoned"];

const requestsIn = (sandbox: Hubstaff) => atHome(sandbox, sandbox.state.timeOffRequests);
const decide =
  (decision: { status: string; response?: string }): Facts["happens"][string] =>
  (sandbox, { each }) =>
    each(requestsIn(sandbox), ({ id, status }) => {
      if (status !== decision.status) sandbox.actions.decide_time_off({ request: id, ...decision });
    });
const timeOffHappens: Facts["happens"] = {
  request: ({ actions }, { batch }) => actions.request_time_off(batch),
  requestDelayed: ({ actions }, { batch }) =>
    actions.request_time_off({ ...batch, storedAfterSeconds: 20 * 60 }),
  requestElsewhere: ({ actions }, { batch }) =>
    actions.request_time_off({ ...batch, organization: LABORATORY }),
  approve: decide({ status: "approved" }),
  deny: decide({ status: "denied", response: "Too many are away" }),
};

/** Shifts and time off. */
export const attendanceFacts: Record<string, TriggerFacts<"hubstaff">> = {
  new_schedule: onCreation(schedulesHappen, schedulesIn),
  updated_schedule: onChange(schedulesHappen, schedulesIn, "schedule_id"),
  shift_issue: {
    inputs,
    happens: {
      late: ({ actions }, { batch }) => actions.create_shifts({ ...batch, status: "late" }),
      onTime: ({ actions }, { batch }) => actions.create_shifts({ ...batch, status: "on_time" }),
      missed: (sandbox, { each }) =>
        each(shiftsIn(sandbox), ({ id }) =>
          sandbox.actions.set_shift_status({ shift: id, status: "missed" }),
        ),
      abandoned: (sandbox, { each }) =>
        each(shiftsIn(sandbox), ({ id }) =>
          sandbox.actions.set_shift_status({ shift: id, status: "abandoned" }),
        ),
      touch: (sandbox, { each }) =>
        each(atHome(sandbox, sandbox.state.shifts), ({ id, status }) =>
          sandbox.actions.set_shift_status({ shift: id, status }),
        ),
    },
    // An issue of the last days is due at once; the app need not look at older shifts.
    events: (sandbox) => {
      const yesterday = dayIn(sandbox, -1);
      return shiftsIn(sandbox).flatMap(({ id, status, date }) =>
        issues.includes(status) ? [{ name: `${id} ${status}`, ...(date < yesterday && { at: 0 }) }] : [],
      );
    },
    nameOf: ({ shift_id, status }) => `${shift_id} ${status}`,
  },
  time_off_requested: onCreation(timeOffHappens, requestsIn),
  time_off_decided: {
    inputs,
    happens: timeOffHappens,
    events: (sandbox) =>
      requestsIn(sandbox).flatMap(({ id, status, approved_at, denied_at }) => {
        const at = status === "approved" ? approved_at : denied_at;
        return status !== "submitted" && at ? [{ name: `${id} ${status}`, at: Date.parse(at) }] : [];
      }),
    nameOf: ({ time_off_id, status }) => `${time_off_id} ${status}`,
  },
};
