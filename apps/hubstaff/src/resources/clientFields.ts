import type { HubstaffClientFields } from "@integrations/clients/hubstaff";
import { kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { idNumbers } from "./ids.ts";
import { metadataInput, toMetadata } from "./metadata.ts";

export const clientNameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
  helpText: "The name shown in Hubstaff and on invoices.",
});

/** The fields of a client that can be written, except name and status (Hubstaff API v2, "Create client"). */
export const clientFieldInputs = defineInputFields([
  {
    key: "emails",
    label: "Emails",
    type: "string",
    list: true,
    meta: kind("email"),
    helpText: "Where to send invoices. These replace the client's current addresses.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    meta: kind("phone"),
    helpText: "Include the country code.",
  },
  { key: "address", label: "Address", type: "text", helpText: "As it should appear on invoices." },
  {
    key: "project_ids",
    label: "Projects",
    type: "string",
    list: true,
    dynamic: "project_list.id.name",
    helpText: "All projects of the client. These replace the current ones.",
  },
  {
    key: "net_terms",
    label: "Net Terms",
    type: "integer",
    meta: kind("number", { min: 0, max: 3650 }),
    helpText: "The number of days the client has to pay an invoice.",
  },
  {
    key: "invoice_notes",
    label: "Invoice Notes",
    type: "text",
    helpText: "Shown on each of the client's invoices.",
  },
  metadataInput,
]);

type ClientInput = InferInputData<[typeof clientNameInput, ...typeof clientFieldInputs]> & {
  status?: string | undefined;
};

/**
 * The fields of a client to send: only those filled in.
 *
 * @throws {InputError}
 */
export const toClientFields = (input: ClientInput): HubstaffClientFields =>
  withoutBlanks({
    name: input.name,
    emails: input.emails,
    phone: input.phone,
    address: input.address,
    project_ids: idNumbers("project_ids", input.project_ids),
    net_terms: input.net_terms,
    invoice_notes: input.invoice_notes,
    status: input.status,
    metadata: toMetadata(input.metadata),
  });
