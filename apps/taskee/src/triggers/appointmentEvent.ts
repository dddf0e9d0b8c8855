import { defineTrigger } from "zapier-platform-core";
import { appointmentEvents } from "../resources/appointmentEvents.ts";
import { directions, onEvents } from "../resources/event.ts";

/** POST https://hooks.zapier.com/… with `AppointmentCreate` and so on (Taskee Portal API guide, "Appointment Events"). */
export default defineTrigger({
  key: "appointment_event",
  noun: "Appointment",
  display: {
    label: "Appointment Event",
    description: "Triggers when an appointment is created, updated, or deleted.",
    directions: directions("appointments"),
  },
  operation: onEvents(appointmentEvents),
});
