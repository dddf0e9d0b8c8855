import { contactInput } from "@integrations/highlevel";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import {
  appointmentOutputFields,
  appointmentSample,
  nextFirst,
  onClockOf,
  toAppointment,
} from "../resources/appointment.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput]);

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
      const appointments = await client.appointments.ofContact(input.contact_id);
      if (appointments.length === 0) return [];
      const { timezone } = await client.location();
      return nextFirst(
        await Promise.all(appointments.map(async (one) => toAppointment(await onClockOf(one, timezone)))),
      );
    }),
    outputFields: appointmentOutputFields,
    sample: appointmentSample,
  },
});
