import * as zod from "zod/mini";
import { failure, fitting, id, mapped, text } from "../http/index.ts";

/** Milliseconds since 1970, as far as a Date reaches. */
const timestamp = fitting(zod.number(), (ms) => ms >= 0 && ms <= 8.64e15, "not a time");

/** A job as actions answer it (Hellotracks no-code API, "Job Object"). */
export const jobSchema = zod.looseObject({
  id,
  externalId: text,
  title: text,
  /** `scheduled`, `success`, `failed`; the document does not say that these are all. */
  progress: text,
  /** `YYYY-MM-DD` */
  date: text,
  createdAt: zod.nullish(timestamp),
  updatedAt: zod.nullish(timestamp),
  address: text,
  assignee: zod.nullish(zod.looseObject({ id: zod.nullish(id), username: text, email: text, name: text })),
  contact: zod.nullish(zod.looseObject({ name: text, phone: text, email: text })),
});
export type HellotracksJob = zod.infer<typeof jobSchema>;

/** A job as a trigger needs it: without its times nobody knows whether it is new. */
export const datedJobSchema = zod.extend(jobSchema, { createdAt: timestamp, updatedAt: timestamp });
export type HellotracksDatedJob = zod.infer<typeof datedJobSchema>;

/** A member (Hellotracks no-code API, "Members"). */
export const memberSchema = zod.looseObject({ id, username: text, email: text, name: text });
export type HellotracksMember = zod.infer<typeof memberSchema>;

/** GET /auth/whoami */
export const whoamiSchema = mapped(
  zod.looseObject({ data: zod.looseObject({ company: zod.nullish(zod.looseObject({ name: text })) }) }),
  ({ data }) => data,
);

/** Lists: `{"data":{"items":[…]}}` (Hellotracks no-code API, "Response Format"). */
export const listOf = <Item extends zod.ZodMiniType>(item: Item) =>
  mapped(
    zod.looseObject({ data: zod.looseObject({ items: zod.array(item) }) }),
    ({ data }): zod.output<Item>[] => data.items,
  );

/**
 * One record: the first of `data.items`, or `data` itself, because the document does not show which of the two
 * `GET /jobs/{id}` answers. Undefined when the vendor answers an empty list.
 */
export const oneOf = <Item extends zod.ZodMiniType>(item: Item) =>
  zod.union([
    mapped(listOf(item), (items) => items[0]),
    mapped(zod.looseObject({ data: item }), (answer) => (answer as { data: zod.output<Item> }).data),
  ]);

/** Any failure: `{"error":{"message":"…"}}`, at times with a 2xx status (Hellotracks no-code API, "Error Format"). */
export const errorSchema = mapped(
  zod.looseObject({
    error: zod.union([
      zod.string(),
      mapped(zod.looseObject({ message: zod.string() }), ({ message }) => message),
      // An error of another shape is a failure too, one without words.
      mapped(failure, () => ""),
    ]),
  }),
  ({ error }) => error,
);
