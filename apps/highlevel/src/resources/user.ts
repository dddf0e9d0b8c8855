import { defineInputField } from "zapier-platform-core";

/** The input that names a user of the sub-account. */
export const assignedToInput = defineInputField({
  key: "assigned_to",
  label: "Assigned User",
  type: "string",
  dynamic: "user_list.id.name",
  helpText: "Choose a user of the sub-account, or map the user ID from an earlier step.",
});
