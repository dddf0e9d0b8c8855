import type { HubstaffClientFields } from "@integrations/clients/hubstaff";
import { kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { idNumbers } from "./ids.ts";
import { metadataInput, toMetadata } from "./metadata.ts";

export const clientNameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
  helpText: "What the client is called in Hubstaff and on invoices.",
});

/** Everything but name and status that can be written to a client (Hubstaff API v2, "Create client"). */
export const clientFieldInputs = defineInputFields([
  {
    key: "emails",
    label: "Emails",
    type: "string",
    list: true,
    meta: kind("email"),
    helpText: "Where invoices go. These replace the addresses the client has.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    meta: kind("phone"),
    helpText: "Best with the country code.",
  },
  { key: "address", label: "Address", type: "text", helpText: "As it is to stand on invoices." },
  {
    key: "project_ids",
    label: "Projects",
    type: "string",
    list: true,
    dynamic: "project_list.id.name",
    helpText: "All projects of the client. These replace the ones it has.",
  },
  {
    key: "net_terms",
    label: "Net Terms",
    type: "integer",
    meta: kind("number", { min: 0, max: 3650 }),
    helpText: "Days in which an invoice is to be paid.",
  },
  {
    key: "invoice_notes",
    label: "Invoice Notes",
    type: "text",
    helpText: "Shown on each invoice of the client.",
  },
  metadataInput,
]);

type ClientInput = InferInputData<[typeof clientNameInput, ...typeof clientFieldInputs]> & {
  status?: string | undefined;
};

/**
 * What goes out for a client: only what was filled in.
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
