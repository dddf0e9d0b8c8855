import * as zod from "zod/mini";
import { countedRows, mapped, maybe, moment, text } from "../http/index.ts";

/** A note (New Vendor API, "Notes"). */
export const noteSchema = zod.object({
  id: zod.string(),
  title: text,
  text,
  status: text,
  priority: maybe(zod.number()),
  author_email: text,
  created_at: maybe(moment),
  updated_at: maybe(moment),
});
export type NewvendorNote = zod.infer<typeof noteSchema>;

/** GET /notes */
export const noteListSchema = mapped(zod.object({ notes: countedRows(noteSchema) }), ({ notes }) => notes);

/** GET /me */
export const meSchema = zod.object({ account: zod.object({ name: zod.string() }) });

/** Any failure (New Vendor API, "Errors"). */
export const errorSchema = mapped(zod.object({ error: zod.string() }), ({ error }) => error);
