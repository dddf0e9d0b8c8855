import * as zod from "zod";
import { route } from "../route.ts";
import type { Backend } from "../vendor.ts";
import { toNote } from "./answers.ts";
import { newNote, noteChanges } from "./noteFields.ts";
import type { NewvendorState } from "./state.ts";

const text = zod.string().trim().min(1, "must not be blank");
const moment = zod.iso.datetime({ offset: true }).transform((value) => Date.parse(value));
const wholeNumber = (most: number) =>
  zod
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value <= most, `must be at most ${most}`);

/** New Vendor API, "List notes". */
const listQuery = zod.strictObject({
  created_since: moment.default(0),
  updated_since: moment.default(0),
  title: text.exactOptional(),
  limit: wholeNumber(100).default(50),
  offset: wholeNumber(Number.MAX_SAFE_INTEGER).default(0),
});

/** The endpoints of New Vendor, over one account's data. */
export const routes = (state: NewvendorState): Backend["routes"] => ({
  "GET /me": route({}, () => ({ status: 200, body: { account: state.account } })),

  "GET /notes": route({ query: listQuery }, ({ query }) => {
    const found = state.notes.filter(
      (note) =>
        note.createdAt >= query.created_since &&
        note.updatedAt >= query.updated_since &&
        (query.title ?? note.title) === note.title,
    );
    const page = found.slice(query.offset, query.offset + query.limit);
    return { status: 200, body: { notes: page.map(toNote) } };
  }),

  "POST /notes": route({ body: newNote }, ({ body }) => ({
    status: 201,
    body: toNote(state.createNote(body)),
  })),

  "PATCH /notes/:id": route({ body: noteChanges }, ({ param, body }) => ({
    status: 200,
    body: toNote(state.changeNote(param("id"), body)),
  })),
});
