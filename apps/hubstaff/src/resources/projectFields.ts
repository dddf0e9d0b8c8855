import type { HubstaffProjectFields } from "@integrations/clients/hubstaff";
import { withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { clientOfProjectInput } from "./client.ts";
import { idNumber } from "./ids.ts";
import type { metadataInput } from "./metadata.ts";
import { toMetadata } from "./metadata.ts";

export const projectNameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
});

/** The fields of a new or existing project that can be written (Hubstaff API v2, "Create project"). */
export const projectFieldInputs = defineInputFields([
  { key: "description", label: "Description", type: "text", helpText: "What the project is about." },
  clientOfProjectInput,
  {
    key: "billable",
    label: "Billable",
    type: "boolean",
    helpText: "If yes, time tracked on the project is billed. Projects are billable by default.",
  },
]);

type ProjectInput = InferInputData<[typeof projectNameInput, ...typeof projectFieldInputs]> & {
  status?: string | undefined;
} & Partial<InferInputData<[typeof metadataInput]>>;

/**
 * The fields of a project to send: only those filled in.
 *
 * @throws {InputError}
 */
export const toProjectFields = (input: ProjectInput): HubstaffProjectFields =>
  withoutBlanks({
    name: input.name,
    description: input.description,
    client_id: idNumber("client_id", input.client_id),
    billable: input.billable,
    status: input.status,
    metadata: toMetadata(input.metadata),
  });
