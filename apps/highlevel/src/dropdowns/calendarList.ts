import { defineTrigger } from "zapier-platform-core";
import { appointmentSample } from "../resources/appointment.ts";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** GET /calendars/?locationId=…: the choices for fields that take a calendar. */
export default defineTrigger({
  key: "calendar_list",
  noun: "Calendar",
  display: {
    label: "List of Calendars",
    description: "Triggers when a list of calendars is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: highlevel.dropdown([], async ({ client, page }) =>
      page === 0 ? (await client.appointments.calendars()).map(toChoice) : [],
    ),
    sample: { id: appointmentSample.calendar_id ?? "", name: "Check-ups" },
  },
});
