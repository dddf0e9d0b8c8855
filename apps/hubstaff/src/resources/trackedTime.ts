import { countDays, type HubstaffDays, type HubstaffTrackedTime } from "@integrations/clients/hubstaff";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData, type OutputFields } from "zapier-platform-core";
import { duration, durationFields } from "./durations.ts";
import { memberFilter } from "./member.ts";
import { organizationInput } from "./organization.ts";
import { projectFilter } from "./project.ts";

export const trackedTimeInputs = defineInputFields([
  {
    key: "from",
    label: "From",
    type: "datetime",
    required: true,
    meta: kind("day"),
    helpText: "The first day, in the organization's time zone.",
  },
  {
    key: "to",
    label: "To",
    type: "datetime",
    required: true,
    meta: kind("day"),
    helpText: "The last day to include. At most 366 days after the first.",
  },
  { ...memberFilter, search: "find_member.id" },
  { ...projectFilter, search: "find_project.id" },
  {
    key: "task_id",
    label: "Task",
    type: "string",
    dynamic: "task_list.id.summary",
    search: "find_task.id",
    helpText: "Leave blank to include every task.",
  },
  organizationInput,
]);

/** A year that has a February 29. */
const MOST_DAYS = 366;

/** The days in the inputs. @throws {InputError} */
export const toDays = ({ from, to }: InferInputData<typeof trackedTimeInputs>): HubstaffDays => {
  const days = { start: from, stop: to };
  if (to < from) throw new InputError("to", `enter a day that is not before ${from}.`);
  if (countDays(days) > MOST_DAYS) {
    throw new InputError("to", `choose at most ${MOST_DAYS} days. These are ${countDays(days)}.`);
  }
  return days;
};

const totalsOf = (rows: readonly HubstaffTrackedTime[]) => {
  const sum = (key: "tracked" | "billable" | "manual" | "overall") =>
    rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  return {
    ...duration("tracked", sum("tracked")),
    ...duration("billable", sum("billable")),
    ...duration("manual", sum("manual")),
    ...duration("overall", sum("overall")),
  };
};

/** The tracked time of some days as a Zap sees it: in total, and for each day that has any. */
export const toTrackedTime = (days: HubstaffDays, rows: readonly HubstaffTrackedTime[]) => ({
  id: `${days.start}/${days.stop}`,
  from: days.start,
  to: days.stop,
  ...totalsOf(rows),
  days: [...Map.groupBy(rows, ({ date }) => date ?? "")]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ofDay]) => ({ date: date || null, ...totalsOf(ofDay) })),
});

const totalFields = [
  ...durationFields("tracked", "Tracked"),
  ...durationFields("billable", "Billable"),
  ...durationFields("manual", "Manual"),
  ...durationFields("overall", "Active"),
];

export const trackedTimeOutputFields = [
  { key: "id", label: "Period", type: "string", primary: true },
  { key: "from", label: "From", type: "string" },
  { key: "to", label: "To", type: "string" },
  ...totalFields,
  {
    key: "days",
    label: "Days",
    children: [{ key: "date", label: "Date", type: "string" }, ...totalFields],
  },
] satisfies OutputFields;

const sampleRow = (date: string, tracked: number): HubstaffTrackedTime => ({
  id: "659120",
  date,
  tracked,
  billable: tracked,
  manual: 0,
  overall: Math.floor(tracked / 2),
  user_name: "Ana Silva",
  project_name: "Heating",
  task_summary: null,
  created_at: `${date}T08:15:30.123456Z`,
  updated_at: `${date}T16:15:30.123456Z`,
});

export const trackedTimeSample = toTrackedTime({ start: "2026-03-23", stop: "2026-03-29" }, [
  sampleRow("2026-03-23", 27_000),
  sampleRow("2026-03-24", 28_800),
]);
