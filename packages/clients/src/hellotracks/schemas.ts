import * as zod from "zod";

/** Ids travel as text, whether the vendor writes them quoted or not. */
const id = zod.union([zod.string(), zod.number()]).transform(String);
const text = zod.string().nullish();

/** Milliseconds since 1970, as far as a Date reaches. */
const timestamp = zod.number().min(0).max(8.64e15);

/** A job as actions answer it (Hellotracks no-code API, "Job Object"). */
export const jobSchema = zod.looseObject({
  id,
  externalId: text,
  title: text,
  /** `scheduled`, `success`, `failed`; the document does not say that these are all. */
  progress: text,
  /** `YYYY-MM-DD` */
  date: text,
  createdAt: timestamp.nullish(),
  updatedAt: timestamp.nullish(),
  address: text,
  assignee: zod.looseObject({ id: id.nullish(), username: text, email: text, name: text }).nullish(),
  contact: zod.looseObject({ name: text, phone: text, email: text }).nullish(),
});
export type HellotracksJob = zod.infer<typeof jobSchema>;

/** A job as a trigger needs it: without its times nobody knows whether it is new. */
export const datedJobSchema = jobSchema.extend({ createdAt: timestamp, updatedAt: timestamp });
export type HellotracksDatedJob = zod.infer<typeof datedJobSchema>;

/** A member (Hellotracks no-code API, "Members"). */
export const memberSchema = zod.looseObject({ id, username: text, email: text, name: text });
export type HellotracksMember = zod.infer<typeof memberSchema>;

/** GET /auth/whoami */
export const whoamiSchema = zod
  .looseObject({ data: zod.looseObject({ company: zod.looseObject({ name: text }).nullish() }) })
  .transform(({ data }) => data);

/** Lists: `{"data":{"items":[…]}}` (Hellotracks no-code API, "Response Format"). */
export const listOf = <Item extends zod.ZodType>(item: Item) =>
  zod
    .looseObject({ data: zod.looseObject({ items: zod.array(item) }) })
    .transform(({ data }): zod.output<Item>[] => data.items);

/**
 * One record: the first of `data.items`, or `data` itself, because the document does not show which of the two
 * `GET /jobs/{id}` answers. Undefined when the vendor answers an empty list.
 */
export const oneOf = <Item extends zod.ZodType>(item: Item) =>
  zod.union([
    listOf(item).transform((items) => items[0]),
    zod.looseObject({ data: item }).transform(({ data }) => data as zod.output<Item>),
  ]);

/** Any failure: `{"error":{"message":"…"}}`, at times with a 2xx status (Hellotracks no-code API, "Error Format"). */
export const errorSchema = zod.looseObject({
  error: zod.union([
    zod.string(),
    zod.looseObject({ message: zod.string() }).transform(({ message }) => message),
    // An error of another shape is a failure too, one without words.
    zod
      .unknown()
      .refine((error) => error != null && error !== false)
      .transform(() => ""),
  ]),
});
