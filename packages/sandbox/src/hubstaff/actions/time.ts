import * as zod from "zod";
import { defineAction } from "../../actions.ts";
import { day, seconds, text, yesOrNo } from "../fields/values.ts";
import { addMember } from "../rules/members.ts";
import { addDay, logTimeEdit, track, trackMore } from "../rules/time.ts";
import {
  approveTimesheet,
  createTimesheet,
  denyTimesheet,
  payTimesheet,
  submitTimesheet,
} from "../rules/timesheets.ts";
import type { HubstaffState } from "../state.ts";
import { batch, helpers, organization, rowId, which } from "./shared.ts";

const work = {
  project: which.default("Heating"),
  task: which.exactOptional(),
  member: which.default(902),
};

/** Members, the time they track, and its approval. */
export const timeActions = (state: HubstaffState) => {
  const { many, numbered, projectOf, taskOf, memberOf, organizationOf } = helpers(state);
  const workOf = (given: zod.output<zod.ZodObject<typeof work>>) => ({
    project: projectOf(given.project),
    user_id: memberOf(given.member).id,
    task_id: given.task === undefined ? undefined : taskOf(given.task).id,
  });
  const onTimesheet = (description: string, change: typeof submitTimesheet) =>
    defineAction(description, zod.strictObject({ timesheet: rowId }), ({ timesheet }) => {
      const stored = numbered(state.timesheets, "timesheet", timesheet);
      change(state, stored);
      return stored;
    });

  return {
    add_members: defineAction(
      "Lets count people join an organization, the last of them agoSeconds ago.",
      zod.strictObject({
        ...batch,
        organization,
        name: text.exactOptional(),
        email: text.exactOptional(),
        membership_role: text.default("user"),
      }),
      ({ organization, name, email, membership_role, ...given }) =>
        many(state.members, given, (at) => {
          const number = state.members.size + 1;
          const person = {
            name: name ?? `Member ${number}`,
            email: email ?? `member.${number}@northwind.example`,
          };
          return addMember(state, organizationOf(organization), { ...person, membership_role }, at);
        }),
    ),
    track_time: defineAction(
      "Adds time to a row, or to the row of its member, project, task and day.",
      zod.strictObject({
        row: rowId.exactOptional(),
        ...work,
        tracked: seconds.default(3600),
        date: day.exactOptional(),
        billable: yesOrNo.exactOptional(),
        agoSeconds: batch.agoSeconds,
        storedAfterSeconds: batch.storedAfterSeconds,
      }),
      ({ row, tracked, date, billable, agoSeconds, storedAfterSeconds, ...given }) => {
        const at = state.clock.now() - agoSeconds * 1000;
        const work = { ...workOf(given), tracked, date, billable, at };
        const changed =
          row === undefined
            ? track(state, work)
            : trackMore(state, numbered(state.dailyActivities, "daily activity", row), work);
        state.dailyActivities.hold(changed, storedAfterSeconds * 1000);
        return changed;
      },
    ),
    create_daily_activities: defineAction(
      "Creates count rows of a day, the last of them agoSeconds ago.",
      zod.strictObject({
        ...batch,
        ...work,
        tracked: seconds.default(3600),
        date: day.exactOptional(),
        billable: yesOrNo.exactOptional(),
      }),
      ({ project, task, member, tracked, date, billable, ...given }) => {
        const about = workOf({ project, member, ...(task !== undefined && { task }) });
        return many(state.dailyActivities, given, (at) =>
          addDay(state, { ...about, tracked, date, billable, at }),
        );
      },
    ),
    edit_time: defineAction(
      "Logs count changes by hand, the last of them agoSeconds ago; below zero, difference deletes seconds.",
      zod.strictObject({
        ...batch,
        ...work,
        action: text.default("add"),
        difference: zod.int().default(1800),
        reason: text.default("Forgot the timer"),
      }),
      ({ project, task, member, action, difference, reason, ...given }) => {
        const about = workOf({ project, member, ...(task !== undefined && { task }) });
        return many(state.timeEdits, given, (at) =>
          logTimeEdit(state, { ...about, action, difference, reason, at }),
        );
      },
    ),
    create_timesheets: defineAction(
      "Creates count open timesheets of the last week, the last of them agoSeconds ago; tracked is in minutes.",
      zod.strictObject({
        ...batch,
        organization,
        member: work.member,
        tracked: zod.int().min(0).default(2400),
      }),
      ({ organization, member, tracked, ...given }) =>
        many(state.timesheets, given, (at) =>
          createTimesheet(state, {
            organization_id: organizationOf(organization),
            user_id: memberOf(member).id,
            start_date: state.day(at - 7 * 86_400_000),
            stop_date: state.day(at - 86_400_000),
            tracked,
            at,
          }),
        ),
    ),
    submit_timesheet: onTimesheet("Hands a timesheet in for approval.", submitTimesheet),
    approve_timesheet: onTimesheet("Approves a timesheet.", approveTimesheet),
    deny_timesheet: onTimesheet("Denies a timesheet.", denyTimesheet),
    pay_timesheet: onTimesheet("Pays an approved timesheet, which changes it once more.", payTimesheet),
  };
};
