import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { agoSeconds, secondsAgo } from "../batch.ts";
import { lengthOf } from "./appointments.ts";
import { calendars } from "./data.ts";
import { text } from "./fields.ts";
import type { HighlevelState } from "./state.ts";

const DAY_MS = 24 * 60 * 60_000;

/** What people do with appointments while a Zap is running. */
export const appointmentActions = (state: HighlevelState) => ({
  create_appointments: defineAction(
    "Books count appointments for the contact with this contactId, all agoSeconds ago, for so many days from now.",
    zod.strictObject({
      count: zod.int().min(1).max(10_000).default(1),
      agoSeconds,
      inDays: zod.number().default(3),
      contactId: text.exactOptional(),
      calendarId: text.default(calendars[0]?.id ?? ""),
      title: text.default("Check-up"),
      appointmentStatus: text.default("confirmed"),
    }),
    ({ count, agoSeconds, inDays, contactId = [...state.contacts][0]?.id ?? "", ...fields }) => {
      const now = state.clock.now();
      const startAt = now + Math.round(inDays * DAY_MS);
      const endAt = startAt + lengthOf(fields.calendarId);
      const contact = state.contact(contactId);
      const at = secondsAgo(state.clock, agoSeconds);
      return Array.from(
        { length: count },
        () => state.appointments.create({ ...fields, startAt, endAt, contact }, at).id,
      );
    },
  ),
  update_appointment: defineAction(
    "Changes the appointment with this id; without fields it is only touched.",
    zod.strictObject({ id: text, title: text.exactOptional(), appointmentStatus: text.exactOptional() }),
    ({ id, ...changes }) => state.appointments.change(state.appointment(id), changes),
  ),
});
