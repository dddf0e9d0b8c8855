import type { HubstaffTaskFields } from "@integrations/clients/hubstaff";
import { withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { idNumbers } from "./ids.ts";
import { metadataInput, toMetadata } from "./metadata.ts";

export const summaryInput = defineInputField({
  key: "summary",
  label: "Summary",
  type: "string",
  helpText: "What needs to be done, on one line.",
});

/** The other fields of a task that can be written (Hubstaff API v2, "Create task"). Details and due date can't be. */
export const taskFieldInputs = defineInputFields([
  {
    key: "assignee_ids",
    label: "Assignees",
    type: "string",
    list: true,
    dynamic: "member_list.id.name",
    helpText: "Who will do the task. These replace its current assignees.",
  },
  metadataInput,
]);

type TaskInput = InferInputData<[typeof summaryInput, ...typeof taskFieldInputs]>;

/**
 * The fields of a task to send: only those filled in.
 *
 * @throws {InputError}
 */
export const toTaskFields = (input: TaskInput): HubstaffTaskFields =>
  withoutBlanks({
    summary: input.summary,
    assignee_ids: idNumbers("assignee_ids", input.assignee_ids),
    metadata: toMetadata(input.metadata),
  });
