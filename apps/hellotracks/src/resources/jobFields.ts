import type { HellotracksJobFields } from "@integrations/clients/hellotracks";
import { InputError, kind, unlessEmpty, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { assigneeInput } from "./member.ts";

export const titleInput = defineInputField({
  key: "title",
  label: "Title",
  type: "string",
  helpText: "What the member needs to do.",
});

/** Of a job that is created; an update says something else of it. */
export const externalIdInput = defineInputField({
  key: "external_id",
  label: "External ID",
  type: "string",
  meta: kind("key"),
  helpText:
    "The ID of this job in the app it comes from. Hellotracks keeps one job per external ID. If you use the same ID again, it updates that job instead of creating another.",
});

/** What else can be written to a job (Hellotracks no-code API, "Create a job"). */
export const jobFieldInputs = defineInputFields([
  { key: "address", label: "Address", type: "string", helpText: "Where the job takes place, on one line." },
  { key: "notes", label: "Notes", type: "text", helpText: "Instructions for the member." },
  {
    key: "date",
    label: "Date",
    type: "datetime",
    meta: kind("day"),
    helpText: "The day of the job in your time zone. For a time of day, use Earliest Start and Latest End.",
  },
  assigneeInput,
  {
    key: "priority",
    label: "Priority",
    type: "integer",
    meta: kind("number", { min: 0, max: 10 }),
    helpText: "A whole number from 0 to 10.",
  },
  {
    key: "contact_name",
    label: "Contact Name",
    type: "string",
    helpText: "The person the member will meet.",
  },
  {
    key: "contact_phone",
    label: "Contact Phone",
    type: "string",
    meta: kind("phone"),
    helpText: "Include the country code.",
  },
  {
    key: "contact_email",
    label: "Contact Email",
    type: "string",
    meta: kind("email"),
    helpText: "Enter one email address.",
  },
  {
    key: "time_window_start",
    label: "Earliest Start",
    type: "string",
    meta: kind("time of day"),
    helpText: "A time of day in your time zone, such as 09:30 or 2 pm.",
  },
  {
    key: "time_window_end",
    label: "Latest End",
    type: "string",
    meta: kind("time of day"),
    helpText: "A time of day in your time zone, later than Earliest Start.",
  },
  {
    key: "place_id",
    label: "Place ID",
    type: "string",
    meta: kind("id"),
    helpText: "Use this only for a place that already exists in Hellotracks. Otherwise, fill in Address.",
  },
]);

type JobInput = InferInputData<[typeof titleInput, typeof externalIdInput, ...typeof jobFieldInputs]>;

/**
 * What goes out for a job: only what was filled in, and `contact` and `timeWindow` only when something is in them,
 * because the vendor refuses blanks.
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
