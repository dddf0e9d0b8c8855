import * as zod from "zod";

/** Ids travel as text, whether the vendor writes them quoted or not. */
const id = zod.union([zod.string(), zod.number()]).transform(String);
const ids = zod
  .array(id)
  .nullish()
  .transform((list) => list ?? []);
const text = zod.string().nullish();

/** ISO 8601 with microseconds, in UTC; left as it comes, because a Date knows no microseconds. */
const moment = zod.string().refine((value) => !Number.isNaN(Date.parse(value)), "not a time");

/** What our apps keep under a row; the vendor takes it as a list of pairs and answers an object. */
const metadata = zod
  .record(zod.string(), zod.unknown())
  .nullish()
  .transform((pairs) => pairs ?? {});

const row = { id, created_at: moment, updated_at: moment };

/** (Hubstaff API v2, "Client") */
export const clientSchema = zod.looseObject({
  ...row,
  organization_id: id.nullish(),
  name: text,
  emails: zod
    .array(zod.string())
    .nullish()
    .transform((list) => list ?? []),
  phone: text,
  address: text,
  project_ids: ids,
  /** `active` or `archived` */
  status: text,
  metadata,
});
export type HubstaffClient = zod.infer<typeof clientSchema>;

/** (Hubstaff API v2, "Project") */
export const projectSchema = zod.looseObject({
  ...row,
  name: text,
  description: text,
  client_id: id.nullish(),
  billable: zod.boolean().nullish(),
  /** `active`, `archived` or `deleted` */
  status: text,
  metadata,
});
export type HubstaffProject = zod.infer<typeof projectSchema>;

/** (Hubstaff API v2, "Task") */
export const taskSchema = zod.looseObject({
  ...row,
  project_id: id,
  summary: text,
  details: text,
  /** `active`, `completed` or `deleted`, or one of these in an archived project. */
  status: text,
  assignee_ids: ids,
  /** Which version of the task this is: a change has to name the one it was made from. */
  lock_version: zod.number().nullish(),
  completed_at: moment.nullish(),
  due_at: moment.nullish(),
  metadata,
});
export type HubstaffTask = zod.infer<typeof taskSchema>;

/** What somebody wrote while a timer ran (Hubstaff API v2, "Note"). */
export const noteSchema = zod.looseObject({
  ...row,
  note: text,
  user_id: id.nullish(),
  project_id: id.nullish(),
  task_id: id.nullish(),
  /** When the ten minutes began that the note belongs to. */
  time_slot: moment.nullish(),
  recorded_at: moment.nullish(),
});
export type HubstaffNote = zod.infer<typeof noteSchema>;

/** (Hubstaff API v2, "User") */
export const userSchema = zod.looseObject({ id, name: text, email: text });
export type HubstaffUser = zod.infer<typeof userSchema>;

/** A person's place in an organization (Hubstaff API v2, "List organization members"). */
export const memberSchema = zod.looseObject({
  user_id: id,
  membership_role: text,
  user: userSchema.nullish(),
});

/** (Hubstaff API v2, "Organization") */
export const organizationSchema = zod.looseObject({ id, name: text });

const paged = zod.looseObject({
  pagination: zod.looseObject({ next_page_start_id: zod.number().nullish() }).nullish(),
});

/** A page: `{"clients":[…],"pagination":{"next_page_start_id":7}}`, the last one without `pagination`. */
export const pageOf = <Row>(name: string, row: zod.ZodType<Row>) => {
  const page: zod.ZodType<{ rows: Row[]; next?: number | undefined }> = zod.object({
    rows: zod.array(row),
    next: zod.number().optional(),
  });
  return paged
    .transform((body): unknown => ({
      rows: body[name],
      next: body.pagination?.next_page_start_id ?? undefined,
    }))
    .pipe(page);
};

/** People come beside the memberships: `{"members":[…],"users":[…]}`. */
export const memberPage = zod
  .looseObject({ ...paged.shape, members: zod.array(memberSchema), users: zod.array(userSchema).nullish() })
  .transform(({ members, users, pagination }) => ({
    rows: members.map(({ user_id, membership_role, user }) => ({
      ...(user ?? users?.find(({ id }) => id === user_id) ?? { id: user_id }),
      role: membership_role,
    })),
    next: pagination?.next_page_start_id ?? undefined,
  }));
export type HubstaffMember = HubstaffUser & { role?: string | null | undefined };

/** One row: `{"client":{…}}`. */
export const oneOf = <Row extends zod.ZodType>(name: string, row: Row) =>
  zod
    .looseObject({})
    .transform((body): unknown => body[name])
    .pipe(row);

/** What is wrong with a value is told as one sentence, or as several. */
const reasons = zod.union([zod.string(), zod.array(zod.string()).transform((list) => list.join(", "))]);

/**
 * A failure: `{"code":…,"error":…,"details":[{"attribute":…,"error":…}]}`, or of a wrong token
 * `{"error":…,"error_description":…}`. In words: "attribute: reason".
 */
export const errorSchema = zod
  .looseObject({
    error: zod.string(),
    error_description: text,
    details: zod
      .array(zod.looseObject({ attribute: text, error: reasons }))
      .nullish()
      .catch(undefined),
  })
  .transform(({ error, error_description, details }) =>
    details?.length
      ? details.map((one) => (one.attribute ? `${one.attribute}: ${one.error}` : one.error)).join("; ")
      : (error_description ?? error),
  );
