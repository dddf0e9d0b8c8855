import { defineInputFields, defineSearch } from "zapier-platform-core";
import {
  appointmentOutputFields,
  appointmentSample,
  isUpcoming,
  nextFirst,
  toAppointment,
  withTimezone,
} from "../resources/appointment.ts";
import { calendarInput } from "../resources/appointmentInputs.ts";
import { contactInput } from "../resources/contactInput.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  { ...calendarInput, helpText: "Only appointments in this calendar. Leave blank for all." },
  {
    key: "upcoming_only",
    label: "Upcoming Only",
    type: "boolean",
    helpText: "If yes, leaves out appointments that are over or canceled.",
  },
]);

/** GET /contacts/{id}/appointments and GET /locations/{locationId} (HighLevel API 2.0, "Get Appointments for Contact"). */
export default defineSearch({
  key: "find_appointment",
  noun: "Appointment",
  display: {
    label: "Find Appointment",
    description: "Finds the appointments of a contact: the next one first, past ones last.",
  },
  operation: {
    inputFields,
    perform: highlevel.search(inputFields, async ({ client, input }) => {
      const { contact_id, calendar_id, upcoming_only } = input;
      const all = await client.appointments.ofContact(contact_id);
      const appointments = all.filter(
        ({ calendarId }) => calendar_id === undefined || calendarId === calendar_id,
      );
      if (appointments.length === 0) return [];
      const { timezone } = await client.location();
      const found = await Promise.all(
        appointments.map(async (one) => toAppointment(await withTimezone(one, timezone))),
      );
      return nextFirst(upcoming_only ? found.filter(isUpcoming) : found);
    }),
    outputFields: appointmentOutputFields,
    sample: appointmentSample,
  },
});
