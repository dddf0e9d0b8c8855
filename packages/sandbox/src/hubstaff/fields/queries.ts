import * as zod from "zod";
import { choice, day, moment, text } from "./values.ts";

const integer = (least: number, most: number) => {
  const error = `must be an integer from ${least} to ${most}`;
  return zod
    .string({ error })
    .regex(/^\d+$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
};

const page = {
  page_start_id: integer(0, Number.MAX_SAFE_INTEGER).default(0),
  page_limit: integer(1, 500).default(100),
};

/**
 * A query of exactly these parameters and a page. A list comes as `user_ids[]=1&user_ids[]=2`, as the document's sentences
 * and its users write it, or as `user_ids=1,2`, which is what Swagger 2.0 says of its tables.
 */
const query = <Single extends zod.ZodRawShape, Lists extends zod.ZodRawShape = Record<never, never>>(
  single: Single,
  lists: Lists = {} as Lists,
) => {
  const gathered = (given: unknown) =>
    Object.fromEntries(
      Object.entries(given as Record<string, string | string[]>).map(([name, value]) => {
        const bare = name.replace(/\[\]$/, "");
        if (!(bare in lists)) return [name, value];
        return [bare, name === bare && typeof value === "string" ? value.split(",") : [value].flat()];
      }),
    );
  return zod.preprocess(gathered, zod.strictObject({ ...page, ...single, ...lists }));
};

const ids = zod.array(integer(1, Number.MAX_SAFE_INTEGER)).exactOptional();
const choices = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  zod.array(choice(values)).exactOptional();
const flag = choice(["true", "false"]).exactOptional();

export const pageQuery = query({});
/** Clients and projects: active ones only, unless another status is asked for. */
export const statusQuery = query({ status: choice(["active", "archived", "all"]).default("active") });
export const taskQuery = query({}, { status: choices(["active", "completed", "deleted"]) });
export const memberQuery = query(
  {
    "search[email]": text.exactOptional(),
    "search[name]": text.exactOptional(),
    "created_at[start]": moment.exactOptional(),
    "created_at[stop]": moment.exactOptional(),
  },
  { include: choices(["users"]), user_ids: ids },
);
export const inviteQuery = query({
  email: text.exactOptional(),
  status: choice(["all", "pending", "accepted", "expired"]).default("pending"),
});

const DAY_MS = 24 * 60 * 60_000;
const MOST_DAYS = 31;
const TOO_LONG = `must not be longer than ${MOST_DAYS} days`;

/** Whether two moments are at most 31 days apart; of two days, the last one is one of the 31. */
const isShort = (start: string, stop: string): boolean => {
  const days = (Date.parse(stop) - Date.parse(start)) / DAY_MS;
  return start.includes("T") ? days <= MOST_DAYS : days < MOST_DAYS;
};

export const noteQuery = query({ "time_slot[start]": moment, "time_slot[stop]": moment }).refine(
  (asked) => isShort(asked["time_slot[start]"], asked["time_slot[stop]"]),
  { path: ["time_slot"], message: TOO_LONG },
);

const days = { "date[start]": day, "date[stop]": day };
const someDays = { "date[start]": day.exactOptional(), "date[stop]": day.exactOptional() };
const rows = { user_ids: ids, project_ids: ids, task_ids: ids };
const withRows = { include: choices(["users", "projects", "tasks"]) };

export const dailyQuery = query(days, { ...rows, ...withRows }).refine(
  (asked) => isShort(asked["date[start]"], asked["date[stop]"]),
  { path: ["date"], message: TOO_LONG },
);
export const dailyUpdatesQuery = query(
  { "updated[start]": moment, "updated[stop]": moment.exactOptional() },
  { ...rows, ...withRows },
);
export const timeEditQuery = query(
  { "created[start]": moment, "created[stop]": moment },
  { ...rows, ...withRows },
).refine((asked) => isShort(asked["created[start]"], asked["created[stop]"]), {
  path: ["created"],
  message: TOO_LONG,
});
export const timesheetQuery = query(
  {
    ...someDays,
    "approved[start]": day.exactOptional(),
    status: choice(["open", "submitted", "approved", "denied"]).exactOptional(),
  },
  { include: choices(["users"]) },
);
export const paymentQuery = query(
  { "created[start]": moment.exactOptional(), "created[stop]": moment.exactOptional() },
  { user_ids: ids, project_ids: ids, include: choices(["users", "projects"]) },
);
export const invoiceQuery = query(
  {
    "issue_date[start]": day.exactOptional(),
    "issue_date[stop]": day.exactOptional(),
    status: choice(["draft", "open", "closed"]).exactOptional(),
    include_line_items: flag,
  },
  { client_ids: ids, include: choices(["users", "clients", "projects", "tasks"]) },
);
export const scheduleQuery = query(days, { include: choices(["users"]) });
export const shiftQuery = query(days, { include: choices(["users", "attendance_schedules"]) }).refine(
  (asked) => isShort(asked["date[start]"], asked["date[stop]"]),
  { path: ["date"], message: TOO_LONG },
);
export const timeOffQuery = query(
  {
    "created[start]": moment.exactOptional(),
    "created[stop]": moment.exactOptional(),
    "approved_at[start]": moment.exactOptional(),
    "approved_at[stop]": moment.exactOptional(),
    "starts_at[start]": moment.exactOptional(),
    "starts_at[stop]": moment.exactOptional(),
  },
  { user_ids: ids, include: choices(["users", "time_off_policies"]) },
);
