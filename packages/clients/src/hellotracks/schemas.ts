import * as zod from "zod";

/** Ids travel as text, whether the vendor writes them quoted or not. */
const id = zod.union([zod.string(), zod.number()]).transform(String);
const text = zod.string().nullish();

/** Milliseconds since 1970 (vendor facts: createdAt and updatedAt are integers). */
const timestamp = zod.number();

/** A job as lists and actions answer it (seed 000, "Job Object"). */
export const jobSchema = zod.looseObject({
  id,
  externalId: text,
  title: text,
  /** `scheduled`, `success`, `failed`; the document does not say that these are all. */
  progress: text,
  /** `YYYY-MM-DD` */
  date: text,
  createdAt: timestamp,
  updatedAt: timestamp,
  address: text,
  assignee: zod.looseObject({ id: id.nullish(), username: text, email: text, name: text }).nullish(),
  contact: zod.looseObject({ name: text, phone: text, email: text }).nullish(),
});
export type HellotracksJob = zod.infer<typeof jobSchema>;

/** A member (seed 000, "Members"). */
export const memberSchema = zod.looseObject({ id, username: text, email: text, name: text });
export type HellotracksMember = zod.infer<typeof memberSchema>;

/** GET /auth/whoami */
export const whoamiSchema = zod
  .looseObject({ data: zod.looseObject({ company: zod.looseObject({ name: text }).nullish() }) })
  .transform(({ data }) => data);

/** Lists: `{"data":{"items":[…]}}` (seed 000, "Response Format"). */
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

/** Any failure: `{"error":{"message":"…"}}`, at times with a 2xx status (seed 000, "Error Format"). */
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
