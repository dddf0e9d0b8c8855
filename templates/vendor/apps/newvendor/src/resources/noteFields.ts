import type { NewvendorNoteFields, NewvendorStatus } from "@integrations/clients/newvendor";
import { InputError, kind, oneOf, unlessEmpty } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";

/** The states of a note (New Vendor API, "Notes"). */
const statuses = { open: "Open", archived: "Archived" } satisfies Record<NewvendorStatus, string>;

/** What can be written to a note (New Vendor API, "Create a note"). Each input says what it is: CONTRIBUTING.md. */
export const noteFieldInputs = defineInputFields([
  { key: "title", label: "Title", type: "string", helpText: "What the note is about, on one line." },
  { key: "text", label: "Text", type: "text" },
  {
    key: "status",
    label: "Status",
    type: "string",
    choices: statuses,
    meta: kind("option", { closed: true }),
  },
  {
    key: "priority",
    label: "Priority",
    type: "integer",
    meta: kind("number", { min: 1, max: 5 }),
    helpText: "From 1, the highest, to 5.",
  },
  {
    key: "author_email",
    label: "Author Email",
    type: "string",
    meta: kind("email"),
    helpText: "Leave blank if the note has no author.",
  },
]);

/**
 * What is sent for the inputs of a note: only what is filled in, undefined when that is nothing.
 *
 * @throws {InputError} for a priority of an archived note, which New Vendor drops ("Notes")
 */
export const toNoteFields = (
  input: InferInputData<typeof noteFieldInputs>,
): NewvendorNoteFields | undefined => {
  const { title, text, priority, author_email } = input;
  const status = oneOf("status", input.status, statuses);
  if (status === "archived" && priority !== undefined) {
    throw new InputError("priority", "leave this blank for an archived note.");
  }
  return unlessEmpty({ title, text, status, priority, author_email });
};
