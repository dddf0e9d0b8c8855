import type { HellotracksJobFields } from "@integrations/clients/hellotracks";
import { InputError, kind, unlessEmpty, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { assigneeInput } from "./member.ts";

/** The groups of a job's inputs in the form. */
export const jobGroups = [
  { key: "job", label: "Job" },
  { key: "place", label: "Place" },
  { key: "schedule", label: "Schedule" },
  { key: "contact", label: "Contact" },
];

export const titleInput = defineInputField({
  key: "title",
  label: "Title",
  type: "string",
  group: "job",
  helpText: "What the member needs to do.",
});

/** Only for a new job. The field has another help text in an update. */
export const externalIdInput = defineInputField({
  key: "external_id",
  label: "External ID",
  type: "string",
  group: "job",
  meta: kind("key"),
  helpText:
    "The ID of this job in the app it comes from. Hellotracks keeps one job per external ID. If you use the same ID again, it updates that job instead of creating another.",
});

/** The other fields of a job that can be written (Hellotracks no-code API, "Create a job"). */
export const jobFieldInputs = defineInputFields([
  { key: "notes", label: "Notes", type: "text", group: "job", helpText: "Instructions for the member." },
  { ...assigneeInput, group: "job" },
  {
    key: "priority",
    label: "Priority",
    type: "integer",
    group: "job",
    meta: kind("number", { min: 0, max: 10 }),
    helpText: "A whole number from 0 to 10.",
  },
  {
    key: "address",
    label: "Address",
    type: "string",
    group: "place",
    helpText: "Where the job takes place, on one line.",
  },
  {
    key: "place_id",
    label: "Place ID",
    type: "string",
    group: "place",
    meta: kind("id"),
    helpText: "Use this only for a place that already exists in Hellotracks. Otherwise, fill in Address.",
  },
  {
    key: "date",
    label: "Date",
    type: "datetime",
    group: "schedule",
    meta: kind("day"),
    helpText: "The day of the job in your time zone. For a time of day, use Earliest Start and Latest End.",
  },
  {
    key: "time_window_start",
    label: "Earliest Start",
    type: "string",
    group: "schedule",
    meta: kind("time of day"),
    helpText: "A time of day in your time zone, such as 09:30 or 2 pm.",
  },
  {
    key: "time_window_end",
    label: "Latest End",
    type: "string",
    group: "schedule",
    meta: kind("time of day"),
    helpText: "A time of day in your time zone, later than Earliest Start.",
  },
  {
    key: "contact_name",
    label: "Contact Name",
    type: "string",
    group: "contact",
    helpText: "The person the member will meet.",
  },
  {
    key: "contact_phone",
    label: "Contact Phone",
    type: "string",
    group: "contact",
    meta: kind("phone"),
    helpText: "Include the country code.",
  },
  {
    key: "contact_email",
    label: "Contact Email",
    type: "string",
    group: "contact",
    meta: kind("email"),
    helpText: "Enter one email address.",
  },
]);

type JobInput = InferInputData<[typeof titleInput, typeof externalIdInput, ...typeof jobFieldInputs]>;

/**
 * The fields of a job to send: only those filled in. `contact` and `timeWindow` are left out if they are empty, because
 * the vendor refuses blanks.
 *
 * @throws {InputError}
 */
export const toJobFields = (input: JobInput): HellotracksJobFields =>
  withoutBlanks({
    title: input.title,
    externalId: input.external_id,
    address: input.address,
    notes: input.notes,
    date: input.date,
    assigneeUsername: input.assignee_username,
    priority: input.priority,
    contact: unlessEmpty({
      name: input.contact_name,
      phone: input.contact_phone,
      email: input.contact_email,
    }),
    timeWindow: unlessEmpty(toTimeWindow(input)),
    placeId: input.place_id,
  });

const toTimeWindow = ({ time_window_start: start, time_window_end: end }: JobInput) => {
  if (start && end && end <= start) {
    throw new InputError(
      "time_window_end",
      `must be later than Earliest Start: ${end} is not after ${start}.`,
    );
  }
  return { start, end };
};
