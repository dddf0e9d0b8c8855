import * as zod from "zod";

/** Text that says something; stored exactly as it comes. */
export const text = zod
  .string({ error: "must be text that is not blank" })
  .refine((value) => value.trim() !== "", "must be text that is not blank");

/** An id as JSON carries it. */
export const id = zod.int({ error: "must be an id" }).min(1, "must be an id");

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  zod.enum(values, { error: `must be one of ${values.join(", ")}` });

/** A pair to keep under a row; null takes the key away (Hubstaff API v2, "Update client metadata"). */
const metadata = zod.array(
  zod.strictObject({
    key: zod
      .string({ error: "must be 2 to 30 lowercase letters, digits or underscores" })
      .regex(/^[a-z0-9_]{2,30}$/, "must be 2 to 30 lowercase letters, digits or underscores"),
    value: zod
      .string({ error: "must be text of at most 200 characters" })
      .max(200, "must be text of at most 200 characters")
      .nullable(),
  }),
  { error: "must be a list of keys and values" },
);
export type MetadataChanges = zod.output<typeof metadata>;

const clientFields = {
  emails: zod.array(zod.email({ error: "must be an email address" })).exactOptional(),
  phone: text.exactOptional(),
  address: text.exactOptional(),
  project_ids: zod.array(id).exactOptional(),
  net_terms: zod.int({ error: "must be a number of days" }).exactOptional(),
  invoice_notes: text.exactOptional(),
  metadata: metadata.exactOptional(),
};

/** Hubstaff API v2, "Create client". Budgets are left out. */
export const newClient = zod.strictObject({ name: text, ...clientFields });
/** Hubstaff API v2, "Update client". */
export const clientChanges = zod.strictObject({
  name: text.exactOptional(),
  status: choice(["active", "archived"]).exactOptional(),
  ...clientFields,
});

const projectFields = {
  description: text.exactOptional(),
  client_id: id.exactOptional(),
  billable: zod.boolean({ error: "must be true or false" }).exactOptional(),
};

/** Hubstaff API v2, "Create project". Members, rates and budgets are left out. */
export const newProject = zod.strictObject({
  name: text,
  ...projectFields,
  metadata: metadata.exactOptional(),
});
/** Hubstaff API v2, "Update project". */
export const projectChanges = zod.strictObject({
  name: text.exactOptional(),
  status: choice(["active", "archived"]).exactOptional(),
  ...projectFields,
});

const taskFields = {
  assignee_id: id.exactOptional(),
  assignee_ids: zod.array(id).exactOptional(),
  metadata: metadata.exactOptional(),
};

/** Hubstaff API v2, "Create task". */
export const newTask = zod.strictObject({ summary: text, ...taskFields });
/** Hubstaff API v2, "Update task". */
export const taskChanges = zod.strictObject({
  lock_version: zod.int({ error: "must be a whole number" }),
  summary: text.exactOptional(),
  status: choice(["active", "completed"]).exactOptional(),
  ...taskFields,
});

/** A moment with its offset. */
const moment = zod.iso.datetime({ offset: true, error: "must be a time in ISO 8601" });

/** Hubstaff API v2, "Create time entry". */
export const newTimeEntry = zod.strictObject({
  project_id: id,
  start_time: moment,
  tracked: zod.int({ error: "must be a number of seconds" }).min(1, "must be a number of seconds"),
  note: text.exactOptional(),
  task_id: id.exactOptional(),
  billable: zod.boolean({ error: "must be true or false" }).exactOptional(),
});
export type NewTimeEntry = zod.output<typeof newTimeEntry>;

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

/** A list in a query, its values parted by commas: what Swagger 2.0 says of an array that names no other form. */
const listOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  zod
    .string()
    .transform((value) => value.split(","))
    .pipe(zod.array(choice(values)))
    .exactOptional();

export const pageQuery = zod.strictObject(page);
/** Clients and projects: active ones only, unless another status is asked for. */
export const statusQuery = zod.strictObject({
  ...page,
  status: choice(["active", "archived", "all"]).default("active"),
});
export const taskQuery = zod.strictObject({ ...page, status: listOf(["active", "completed", "deleted"]) });
export const memberQuery = zod.strictObject({
  ...page,
  "search[email]": text.exactOptional(),
  include: listOf(["users"]),
});

const MOST_DAYS = 31;

export const noteQuery = zod
  .strictObject({ ...page, "time_slot[start]": moment, "time_slot[stop]": moment })
  .refine(
    (query) =>
      Date.parse(query["time_slot[stop]"]) - Date.parse(query["time_slot[start]"]) <= MOST_DAYS * 86_400_000,
    { path: ["time_slot"], message: `must not be longer than ${MOST_DAYS} days` },
  );
