import * as zod from "zod/mini";
import { countedRows, failure, fitting, id, mapped, maybe, type Rows, text } from "../http/index.ts";

/** Milliseconds since 1970 within a Date's range. */
const timestamp = fitting(zod.number(), (ms) => ms >= 0 && ms <= 8.64e15, "not a time");

/** A job (Hellotracks no-code API, "Job Object"). The vendor's own example has no times. */
export const jobSchema = zod.object({
  id,
  externalId: text,
  title: text,
  /** `scheduled`, `success`, `failed`; the document does not say whether there are others. */
  progress: text,
  /** `YYYY-MM-DD` */
  date: text,
  createdAt: maybe(timestamp),
  updatedAt: maybe(timestamp),
  address: text,
  assignee: maybe(zod.object({ id: maybe(id), username: text, email: text, name: text })),
  contact: maybe(zod.object({ name: text, phone: text, email: text })),
});
export type HellotracksJob = zod.infer<typeof jobSchema>;

/** A member (Hellotracks no-code API, "Members"). */
export const memberSchema = zod.object({ id, username: text, email: text, name: text });
export type HellotracksMember = zod.infer<typeof memberSchema>;

/** GET /auth/whoami */
export const whoamiSchema = mapped(
  zod.object({ data: zod.object({ company: maybe(zod.object({ name: text })) }) }),
  ({ data }) => data,
);

/** Lists: `{"data":{"items":[…]}}` (Hellotracks no-code API, "Response Format"). */
export const listOf = <Item>(item: zod.ZodMiniType<Item>) =>
  mapped(
    zod.object({ data: zod.object({ items: countedRows(item) }) }),
    ({ data }): Rows<Item> => data.items,
  );

/**
 * Reads one record: the first of `data.items`, or `data` itself, because the document does not show which of the two
 * `GET /jobs/{id}` returns. Undefined if the list is empty.
 */
export const oneOf = <Item>(item: zod.ZodMiniType<Item>) =>
  zod.union([
    mapped(listOf(item), ({ rows }) => rows[0]),
    mapped(zod.object({ data: item }), ({ data }) => data),
  ]);

/** A failure: `{"error":{"message":"…"}}`, sometimes with a 2xx status (Hellotracks no-code API, "Error Format"). */
export const errorSchema = mapped(
  zod.object({
    error: zod.union([
      zod.string(),
      mapped(zod.object({ message: zod.string() }), ({ message }) => message),
      // An error of another shape is a failure without a message.
      mapped(failure, () => ""),
    ]),
  }),
  ({ error }) => error,
);
