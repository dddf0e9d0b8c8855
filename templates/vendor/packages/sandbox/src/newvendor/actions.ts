import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { noteFields } from "./noteFields.ts";
import type { NewvendorState } from "./state.ts";

const text = zod.string().min(1);

/** What people do at New Vendor while a Zap is running. */
export const actions = (state: NewvendorState) => ({
  create_notes: defineAction(
    "Creates count notes, all in the millisecond agoSeconds ago.",
    zod.strictObject({
      count: zod.int().min(1).max(10_000).default(1),
      agoSeconds: zod.number().min(0).default(0),
      ...noteFields,
      title: text.default("A note"),
    }),
    ({ count, agoSeconds, ...fields }) => {
      const at = state.clock.now() - Math.round(agoSeconds * 1000);
      return Array.from({ length: count }, () => state.createNote(fields, at));
    },
  ),
  update_note: defineAction(
    "Changes the note with this id.",
    zod.strictObject({ id: text, ...noteFields }),
    ({ id, ...changes }) => state.changeNote(id, changes),
  ),
  revoke_token: defineAction("Revokes the token: every request answers 401.", zod.strictObject({}), () => {
    state.isTokenRevoked = true;
  }),
});
