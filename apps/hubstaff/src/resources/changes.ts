import { InputError } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** The input that archives a client or a project, or restores it. */
export const statusInput = defineInputField({
  key: "status",
  label: "Status",
  type: "string",
  choices: { active: "Active", archived: "Archived" },
  helpText: "Leave blank to keep the current status.",
});

/**
 * The fields, if there are any.
 *
 * @throws {InputError} if nothing is filled in
 */
export const toChanges = <Fields extends object>(fields: Fields): Fields => {
  if (Object.keys(fields).length > 0) return fields;
  throw new InputError("id", "nothing to change. Fill in at least one of the other fields.");
};
