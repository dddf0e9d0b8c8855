import * as zod from "zod";
import { choice, id, text, yesOrNo } from "./values.ts";

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
  net_terms: zod.int({ error: "must be a number of days" }).exactOptional(),
  invoice_notes: text.exactOptional(),
  metadata: metadata.exactOptional(),
};

/** An id as text, where the document says so. */
const idAsText = zod
  .string({ error: "must be an id as text" })
  .regex(/^[1-9]\d*$/, "must be an id as text")
  .transform(Number);

/** Hubstaff API v2, "Create client", where the ids of projects are text. Budgets are left out. */
export const newClient = zod.strictObject({
  name: text,
  project_ids: zod.array(idAsText).exactOptional(),
  ...clientFields,
});
/** Hubstaff API v2, "Update client", where the ids of projects are numbers. */
export const clientChanges = zod.strictObject({
  name: text.exactOptional(),
  project_ids: zod.array(id).exactOptional(),
  status: choice(["active", "archived"]).exactOptional(),
  ...clientFields,
});

const projectFields = {
  description: text.exactOptional(),
  client_id: id.exactOptional(),
  billable: yesOrNo.exactOptional(),
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

const rate = zod.number({ error: "must be a number" }).min(0, "must be a number");

/** Hubstaff API v2, "Update project members"; null takes a rate away. */
export const projectMembers = zod.strictObject({
  members: zod
    .array(
      zod.strictObject({
        user_id: id,
        role: choice(["viewer", "user", "manager", "remove"]).exactOptional(),
        pay_rate: rate.nullable().exactOptional(),
        bill_rate: rate.nullable().exactOptional(),
      }),
      { error: "must be a list of members" },
    )
    .min(1, "must be a list of members"),
});

/** Hubstaff API v2, "Create invite". */
export const newInvite = zod.strictObject({
  email: zod.email({ error: "must be an email address" }),
  role: choice(["organization_manager", "project_manager", "project_user", "project_viewer"]).exactOptional(),
  pay_rate: rate.exactOptional(),
  project_ids: zod.array(id).exactOptional(),
  trackable: yesOrNo.exactOptional(),
  view_only: yesOrNo.exactOptional(),
});
