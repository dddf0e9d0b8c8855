import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { appointmentSample } from "../resources/appointment.ts";
import { calendarInput } from "../resources/appointmentInputs.ts";
import { freeSlots } from "../resources/freeSlots.ts";
import { assignedToInput } from "../resources/user.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...calendarInput, required: true },
  {
    key: "start_time",
    label: "From",
    type: "datetime",
    meta: kind("moment", { takesDay: true }),
    helpText: "Leave blank to start from the current time.",
  },
  {
    key: "end_time",
    label: "To",
    type: "datetime",
    meta: kind("moment", { takesDay: "end" }),
    helpText: "Enter only a date to include that whole day. Leave blank to search one week from the start.",
  },
  {
    key: "timezone",
    label: "Time Zone",
    type: "string",
    meta: kind("code"),
    helpText: "The time zone to show the slots in, such as America/Chicago. Leave blank for your Zap's.",
  },
  { ...assignedToInput, helpText: "Only this user's slots. Leave blank for all." },
]);

/** GET /calendars/{calendarId}/free-slots, once for each 31 days (HighLevel API 2.0, "Get Free Slots"). */
export default defineSearch({
  key: "find_free_slots",
  noun: "Free Slot",
  display: {
    label: "Find Free Slots",
    description: "Finds the first free slot of a calendar, and all of them as line items.",
  },
  operation: {
    inputFields,
    perform: highlevel.search(inputFields, async ({ client, input, meta }) => {
      const { calendar_id: calendarId, start_time: from, end_time: to, assigned_to: userId } = input;
      const timezone = input.timezone ?? meta.timezone ?? undefined;
      const slots = await freeSlots(client, { calendarId, from, to, timezone, userId });
      return slots.slice(0, 1).map((start_time) => ({
        id: `${calendarId}-${Date.parse(start_time)}`,
        calendar_id: calendarId,
        start_time,
        count: slots.length,
        slots: slots.map((slot) => ({ start_time: slot })),
      }));
    }),
    outputFields: [
      { key: "id", label: "Slot ID", type: "string", primary: true },
      { key: "calendar_id", label: "Calendar ID", type: "string" },
      { key: "start_time", label: "Start Time", type: "datetime" },
      { key: "count", label: "Number of Slots", type: "integer" },
      {
        key: "slots",
        label: "Slots",
        children: [{ key: "start_time", label: "Start Time", type: "datetime" }],
      },
    ],
    sample: {
      id: `${appointmentSample.calendar_id}-1774537200000`,
      calendar_id: appointmentSample.calendar_id ?? "",
      start_time: "2026-03-26T10:00:00-05:00",
      count: 2,
      slots: [{ start_time: "2026-03-26T10:00:00-05:00" }, { start_time: "2026-03-26T11:00:00-05:00" }],
    },
  },
});
