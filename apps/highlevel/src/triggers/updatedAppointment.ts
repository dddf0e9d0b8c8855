import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { appointmentChangeOutputFields, appointmentChangeSample } from "../resources/appointment.ts";
import { changedAppointments } from "../resources/appointmentEvents.ts";
import { appointmentStatusFilter, calendarInput } from "../resources/appointmentInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([{ ...calendarInput, required: true }, appointmentStatusFilter]);

/** GET /calendars/events?calendarId=…, from a week ago to a year ahead (HighLevel API 2.0, "Get Calendar Events"). */
export default defineTrigger({
  key: "updated_appointment",
  noun: "Appointment",
  display: {
    label: "Updated Appointment",
    description: "Triggers when an appointment in a calendar is moved, canceled, or updated in another way.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => changedAppointments(client, input)),
    outputFields: appointmentChangeOutputFields,
    sample: appointmentChangeSample,
  },
});
