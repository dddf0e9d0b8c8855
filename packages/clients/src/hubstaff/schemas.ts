import * as zod from "zod/mini";
import { fitting, flag, id, isTime, listIn, mapped, maybe, rowsOf, text } from "../http/index.ts";

const ids = listIn(id);

/**
 * ISO 8601 with microseconds, in UTC. It stays text, because a Date has no microseconds. A time that is only passed on,
 * such as a due date, is {@link text}.
 */
export const moment = fitting(zod.string(), isTime, "not a time");

/** What our apps store with a row. The vendor takes a list of pairs and returns an object. */
const metadata = mapped(maybe(zod.record(zod.string(), zod.unknown())), (pairs) => pairs ?? {});

/** The fields that every row has. */
export const dated = { id, created_at: maybe(moment), updated_at: maybe(moment) };

/** A client (Hubstaff API v2, "Client"). */
export const clientSchema = zod.object({
  ...dated,
  organization_id: maybe(id),
  name: text,
  emails: listIn(zod.string()),
  phone: text,
  address: text,
  project_ids: ids,
  /** Only compared with what is to be written: the vendor sends both numbers and text. */
  net_terms: zod.optional(zod.unknown()),
  invoice_notes: text,
  /** `active` or `archived` */
  status: text,
  metadata,
});
export type HubstaffClient = zod.infer<typeof clientSchema>;

/** A project (Hubstaff API v2, "Project"). */
export const projectSchema = zod.object({
  ...dated,
  name: text,
  description: text,
  client_id: maybe(id),
  billable: flag,
  /** `active`, `archived` or `deleted` */
  status: text,
  metadata,
});
export type HubstaffProject = zod.infer<typeof projectSchema>;

/** A task (Hubstaff API v2, "Task"). */
export const taskSchema = zod.object({
  ...dated,
  project_id: maybe(id),
  summary: text,
  details: text,
  /** `active`, `completed` or `deleted`, also in an archived project. */
  status: text,
  assignee_ids: ids,
  /** The version of the task. A change has to name the version it is based on. */
  lock_version: maybe(zod.number()),
  completed_at: maybe(moment),
  due_at: text,
  metadata,
});
export type HubstaffTask = zod.infer<typeof taskSchema>;

/** A note written while a timer ran (Hubstaff API v2, "Note"). */
export const noteSchema = zod.object({
  ...dated,
  note: text,
  user_id: maybe(id),
  project_id: maybe(id),
  task_id: maybe(id),
  /** When the ten minutes that the note belongs to began. */
  time_slot: text,
  recorded_at: text,
});
export type HubstaffNote = zod.infer<typeof noteSchema>;

/** A user (Hubstaff API v2, "User"). */
export const userSchema = zod.object({ id, name: text, email: text });
export type HubstaffUser = zod.infer<typeof userSchema>;

/** A person's membership in an organization (Hubstaff API v2, "List organization members"). */
export const memberSchema = zod.object({
  user_id: id,
  membership_role: text,
  /** When they joined the organization. */
  created_at: maybe(moment),
  user: maybe(userSchema),
});

/** An organization (Hubstaff API v2, "Organization"). */
export const organizationSchema = zod.object({ id, name: text });

export const paged = {
  pagination: zod.nullish(zod.object({ next_page_start_id: zod.nullish(zod.number()) })),
};

/** A page: `{"clients":[…],"pagination":{"next_page_start_id":7}}`. The last one has no `pagination`. */
export const pageOf = <Row>(name: string, row: zod.ZodMiniType<Row>) =>
  mapped(zod.object({ ...paged, [name]: rowsOf(row) }), ({ pagination, ...answer }) => ({
    rows: (answer as Record<string, Row[]>)[name] ?? [],
    next: pagination?.next_page_start_id ?? undefined,
  }));

/** A page of memberships, with the people alongside: `{"members":[…],"users":[…]}`. */
export const memberPage = mapped(
  zod.object({ ...paged, members: rowsOf(memberSchema), users: listIn(userSchema) }),
  ({ members, users, pagination }) => ({
    rows: members.map(({ user_id, membership_role, created_at, user }) => ({
      ...(user ?? users.find(({ id }) => id === user_id) ?? { id: user_id }),
      role: membership_role,
      created_at,
    })),
    next: pagination?.next_page_start_id ?? undefined,
  }),
);
export type HubstaffMember = HubstaffUser & {
  role?: string | null | undefined;
  /** When they joined the organization. The user account may be older. */
  created_at?: string | null | undefined;
};

/** A single row: `{"client":{…}}`. */
export const oneOf = <Row extends zod.ZodMiniType>(name: string, row: Row) =>
  mapped(zod.object({ [name]: row }), (body) => body[name] as zod.output<Row>);

/** `{"success":true}` or an empty body: the document shows none for these answers. */
export const done = zod.nullish(zod.object({ success: zod.optional(zod.literal(true)) }));

/** The problem with a value: one sentence, or several. */
const reasons = zod.union([zod.string(), mapped(zod.array(zod.string()), (list) => list.join(", "))]);

/**
 * A failure: `{"code":…,"error":…,"details":[{"attribute":…,"error":…}]}`, or for a wrong token
 * `{"error":…,"error_description":…}`. Read as "attribute: reason".
 */
export const errorSchema = mapped(
  zod.object({
    error: zod.string(),
    error_description: text,
    details: zod.catch(zod.nullish(zod.array(zod.object({ attribute: text, error: reasons }))), undefined),
  }),
  ({ error, error_description, details }) =>
    details?.length
      ? details.map((one) => (one.attribute ? `${one.attribute}: ${one.error}` : one.error)).join("; ")
      : (error_description ?? error),
);
