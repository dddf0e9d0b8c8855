import type { Http } from "../http/index.ts";
import { type HubstaffList, type HubstaffScope, pathOf, rowsOf } from "./pages.ts";
import { type HubstaffNote, noteSchema } from "./schemas.ts";

/** The time that a note is about: ISO 8601, at most 31 days. */
export interface HubstaffTimeSlot {
  start: string;
  /** Exclusive. */
  stop: string;
}

export const createNotes = (http: Http) => ({
  /** GET /organizations/{id}/notes or /projects/{id}/notes: page by page. */
  pages: (scope: HubstaffScope, slot: HubstaffTimeSlot): HubstaffList<HubstaffNote> =>
    rowsOf(http, `${pathOf(scope)}/notes`, ["notes", noteSchema], {
      "time_slot[start]": slot.start,
      "time_slot[stop]": slot.stop,
    }),
});
