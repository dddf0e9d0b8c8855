import type {
  Highlevel,
  HighlevelContactFields,
  HighlevelNewContactFields,
} from "@integrations/clients/highlevel";
import { type ContactInput, contactInputs, toContactFields } from "@integrations/highlevel";
import { type Context, InputError, kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { toCustomFields } from "./customFields.ts";
import { assignedToInput } from "./user.ts";

/** The fields of any contact that can be written (HighLevel API 2.0, "Update Contact"). */
export const changeableInputs = defineInputFields([
  ...contactInputs,
  {
    key: "website",
    label: "Website",
    type: "string",
    group: "details",
    meta: kind("code"),
    helpText: "Enter the full URL.",
  },
  {
    key: "timezone",
    label: "Time Zone",
    type: "string",
    group: "details",
    meta: kind("code"),
    helpText: "The IANA name of a time zone, such as America/Chicago.",
  },
  {
    key: "date_of_birth",
    label: "Date of Birth",
    type: "datetime",
    group: "details",
    meta: kind("day"),
    helpText: "A date such as 1990-09-25. A date with a time becomes the day in your Zap's time zone.",
  },
  { ...assignedToInput, group: "details" },
  {
    key: "dnd",
    label: "Do Not Disturb",
    type: "boolean",
    group: "details",
    helpText: "If yes, HighLevel won't send this contact any messages.",
  },
]);

/** "Update Contact" accepts it, though the document does not list it there. */
export const companyInput = defineInputField({
  key: "company_name",
  label: "Company Name",
  type: "string",
  group: "details",
});

/** The fields that only a new contact can have (HighLevel API 2.0, "Create Contact"). */
export const genderInput = defineInputField({
  key: "gender",
  label: "Gender",
  type: "string",
  group: "details",
  choices: { male: "Male", female: "Female" },
  helpText: "Leave blank if you don't know it.",
});

type ChangeableInput = ContactInput & InferInputData<[...typeof changeableInputs, typeof companyInput]>;
type Given<Input> = Pick<Context<Highlevel, Input>, "client" | "input" | "dynamic" | "meta">;

/**
 * The fields of a contact to send, including custom fields: only those filled in.
 *
 * @throws {InputError}
 */
export const toChanges = async (context: Given<ChangeableInput>): Promise<HighlevelContactFields> => {
  const { input } = context;
  return withoutBlanks({
    ...(await toContactFields(input)),
    companyName: input.company_name,
    website: input.website,
    timezone: timezone(input.timezone),
    dateOfBirth: input.date_of_birth,
    assignedTo: input.assigned_to,
    dnd: input.dnd,
    customFields: await toCustomFields("contact", context),
  });
};

/** The fields of a new contact to send. @throws {InputError} */
export const toNewContact = async (
  context: Given<ChangeableInput & InferInputData<[typeof genderInput]>>,
): Promise<HighlevelNewContactFields> =>
  withoutBlanks({
    ...(await toChanges(context)),
    gender: context.input.gender,
  });

const timezone = (name: string | undefined): string | undefined => {
  if (name === undefined || isTimezone(name)) return name;
  throw new InputError("timezone", `enter the name of a time zone such as America/Chicago, not "${name}".`);
};

const isTimezone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
