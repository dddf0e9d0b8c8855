import type { HighlevelAppointmentFields } from "@integrations/clients/highlevel";
import { kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import type { assignedToInput } from "./user.ts";

export const calendarInput = defineInputField({
  key: "calendar_id",
  label: "Calendar",
  type: "string",
  dynamic: "calendar_list.id.name",
});

/**
 * The input for an existing appointment. There is no dropdown, because the API lists appointments only by calendar or
 * contact.
 */
export const appointmentInput = defineInputField({
  key: "appointment_id",
  label: "Appointment",
  type: "string",
  required: true,
  search: "find_appointment.id",
  meta: kind("id"),
  helpText: "Map the appointment ID from an earlier step, such as Find Appointment.",
});

export const startTimeInput = defineInputField({
  key: "start_time",
  label: "Start Time",
  type: "datetime",
  helpText: "A date and time, such as 2026-03-31 09:30, in your Zap's time zone.",
});

export const endTimeInput = defineInputField({ key: "end_time", label: "End Time", type: "datetime" });

export const appointmentStatusInput = defineInputField({
  key: "status",
  label: "Status",
  type: "string",
  choices: {
    new: "New",
    confirmed: "Confirmed",
    cancelled: "Cancelled",
    showed: "Showed",
    noshow: "No-show",
    invalid: "Invalid",
  },
});

/** The same for a trigger, which would silently wait for a status that does not exist. */
export const appointmentStatusFilter = defineInputField({
  ...appointmentStatusInput,
  meta: kind("option", { closed: true }),
  helpText: "Only appointments with this status. Leave blank for all.",
});

export const appointmentFieldInputs = defineInputFields([
  { key: "title", label: "Title", type: "string" },
  {
    key: "address",
    label: "Address",
    type: "string",
    helpText: "Where it takes place, or a link to the meeting.",
  },
  { key: "notes", label: "Notes", type: "text" },
  appointmentStatusInput,
  {
    key: "ignore_free_slots",
    label: "Ignore Free Slots",
    type: "boolean",
    helpText: "If yes, HighLevel doesn't check whether the time is free.",
  },
  {
    key: "run_automations",
    label: "Run Automations",
    type: "boolean",
    helpText:
      "If no, HighLevel doesn't run automations, such as reminders, for this appointment. They run by default.",
  },
]);

type AppointmentInput = InferInputData<
  [typeof assignedToInput, typeof startTimeInput, typeof endTimeInput, ...typeof appointmentFieldInputs]
> & { calendar_id?: string | undefined };

/** The fields of an appointment to send: only those filled in. */
export const toAppointmentFields = (input: AppointmentInput): HighlevelAppointmentFields =>
  withoutBlanks({
    calendarId: input.calendar_id,
    startTime: input.start_time,
    endTime: input.end_time,
    title: input.title,
    address: input.address,
    description: input.notes,
    appointmentStatus: input.status,
    assignedUserId: input.assigned_to,
    ignoreFreeSlotValidation: input.ignore_free_slots,
    toNotify: input.run_automations,
  });
