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

/** What else can be written to a task (Hubstaff API v2, "Create task"); details and due date cannot. */
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
 * What goes out for a task: only what was filled in.
 *
 * @throws {InputError}
 */
export const toTaskFields = (input: TaskInput): HubstaffTaskFields =>
  withoutBlanks({
    summary: input.summary,
    assignee_ids: idNumbers("assignee_ids", input.assignee_ids),
    metadata: toMetadata(input.metadata),
  });
