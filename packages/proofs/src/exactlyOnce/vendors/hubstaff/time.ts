import type { TriggerFacts } from "../../triggerFacts.ts";
import {
  atHome,
  type Facts,
  type Hubstaff,
  homeOf,
  inputs,
  LABORATORY,
  moment,
  nameOf,
  whenCreated,
  whenTouched,
} from "./common.ts";

/** "Data may be delayed up to 20 minutes" (Hubstaff API v2, "List organization activities"). */
const delayed = { storedAfterSeconds: 20 * 60 };

const daysIn = (sandbox: Hubstaff) => atHome(sandbox, sandbox.state.dailyActivities);
const timesheetsIn = (sandbox: Hubstaff) => atHome(sandbox, sandbox.state.timesheets);

const timesheetsHappen: Facts["happens"] = {
  create: ({ actions }, { batch: { count } }) => actions.create_timesheets({ count }),
  createElsewhere: ({ actions }, { batch: { count } }) => {
    for (const { id } of actions.create_timesheets({ count, organization: LABORATORY })) {
      actions.submit_timesheet({ timesheet: id });
    }
  },
  submit: (sandbox, { each }) =>
    each(timesheetsIn(sandbox), ({ id, status }) => {
      if (status !== "approved") sandbox.actions.submit_timesheet({ timesheet: id });
    }),
  approve: (sandbox, { each }) =>
    each(timesheetsIn(sandbox), ({ id }) => sandbox.actions.approve_timesheet({ timesheet: id })),
  deny: (sandbox, { each }) =>
    each(timesheetsIn(sandbox), ({ id }) => sandbox.actions.deny_timesheet({ timesheet: id })),
  pay: (sandbox, { each }) =>
    each(timesheetsIn(sandbox), ({ id, status }) => {
      if (status === "approved") sandbox.actions.pay_timesheet({ timesheet: id });
    }),
};

/** Time, its approval and its payment, and the people whose time it is. */
export const timeFacts: Record<string, TriggerFacts<"hubstaff">> = {
  daily_time_updated: {
    inputs,
    happens: {
      track: ({ actions }, { batch }) => actions.create_daily_activities(batch),
      trackDelayed: ({ actions }, { batch }) => actions.create_daily_activities({ ...batch, ...delayed }),
      trackElsewhere: ({ actions }, { batch }) =>
        actions.create_daily_activities({ ...batch, project: "Water samples" }),
      trackMore: (sandbox, { each }) =>
        each(daysIn(sandbox), ({ id }) => sandbox.actions.track_time({ row: id, tracked: 600 })),
      trackMoreDelayed: (sandbox, { each }) =>
        each(daysIn(sandbox), ({ id }) => sandbox.actions.track_time({ row: id, tracked: 60, ...delayed })),
    },
    events: (sandbox) => daysIn(sandbox).map(whenTouched),
    nameOf: ({ daily_activity_id, updated_at }) => moment(daily_activity_id, updated_at),
  },
  new_time_edit: {
    inputs,
    happens: {
      edit: ({ actions }, { batch }) => actions.edit_time(batch),
      editDelayed: ({ actions }, { batch }) => actions.edit_time({ ...batch, ...delayed }),
      editElsewhere: ({ actions }, { batch }) => actions.edit_time({ ...batch, project: "Water samples" }),
    },
    events: (sandbox) => atHome(sandbox, sandbox.state.timeEdits).map(whenCreated),
    nameOf,
  },
  timesheet_submitted: {
    inputs,
    happens: timesheetsHappen,
    events: (sandbox) =>
      timesheetsIn(sandbox)
        .filter(({ status }) => status === "submitted")
        .map(whenTouched),
    nameOf: ({ timesheet_id, updated_at }) => moment(timesheet_id, updated_at),
  },
  timesheet_approved: {
    inputs,
    happens: timesheetsHappen,
    events: (sandbox) =>
      timesheetsIn(sandbox).flatMap(({ id, status, approved_on }) =>
        status === "approved" && approved_on
          ? [{ name: moment(id, approved_on), at: Date.parse(approved_on) }]
          : [],
      ),
    nameOf: ({ timesheet_id, approved_on }) => moment(timesheet_id, approved_on),
  },
  new_team_payment: {
    inputs,
    happens: {
      pay: ({ actions }, { batch }) => actions.create_team_payments(batch),
      payDelayed: ({ actions }, { batch }) => actions.create_team_payments({ ...batch, ...delayed }),
      payElsewhere: ({ actions }, { batch }) =>
        actions.create_team_payments({ ...batch, project: "Water samples" }),
    },
    events: (sandbox) => atHome(sandbox, sandbox.state.teamPayments).map(whenCreated),
    nameOf,
  },
  new_client_invoice: {
    inputs,
    remembers: true,
    happens: {
      create: ({ actions }, { batch }) => actions.create_client_invoices(batch),
      createStoredLate: ({ actions }, { batch }) =>
        actions.create_client_invoices({ ...batch, storedAfterSeconds: 50 * 60 }),
      createOfLastYear: ({ actions }, { batch }) =>
        actions.create_client_invoices({ ...batch, issue_date: "2025-01-31" }),
      createElsewhere: ({ actions }, { batch }) =>
        actions.create_client_invoices({ ...batch, client: "Coast Guard" }),
    },
    events: (sandbox) => atHome(sandbox, sandbox.state.clientInvoices).map(whenCreated),
    nameOf,
  },
  new_member: {
    inputs,
    happens: {
      add: ({ actions }, { batch }) => actions.add_members(batch),
      addDelayed: ({ actions }, { batch }) => actions.add_members({ ...batch, ...delayed }),
      addElsewhere: ({ actions }, { batch }) => actions.add_members({ ...batch, organization: LABORATORY }),
    },
    events: (sandbox) => {
      const { members } = sandbox.state;
      const home = homeOf(sandbox)?.id ?? 0;
      return [...members]
        .filter((member) => member.organization_ids.includes(home) && members.isStored(member))
        .map(whenCreated);
    },
    nameOf,
  },
};
