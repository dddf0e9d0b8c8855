import type { HubstaffClient } from "@integrations/clients/hubstaff";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A client as a Zap sees it, the same from every trigger, create and search. What Hubstaff leaves out is null. */
export const toClient = (client: HubstaffClient) => ({
  id: client.id,
  organization_id: client.organization_id ?? null,
  name: client.name ?? null,
  email: client.emails[0] ?? null,
  emails: client.emails,
  phone: client.phone ?? null,
  address: client.address ?? null,
  project_ids: client.project_ids,
  status: client.status ?? null,
  metadata: client.metadata,
  created_at: client.created_at ?? null,
  updated_at: client.updated_at ?? null,
});

export const clientOutputFields = [
  { key: "id", label: "Client ID", type: "string", primary: true },
  { key: "organization_id", label: "Organization ID", type: "string" },
  { key: "name", label: "Name", type: "string" },
  { key: "email", label: "Email", type: "string" },
  { key: "emails", label: "Emails", type: "string", list: true },
  { key: "phone", label: "Phone", type: "string" },
  { key: "address", label: "Address", type: "string" },
  { key: "project_ids", label: "Project IDs", type: "string", list: true },
  { key: "status", label: "Status", type: "string" },
  { key: "metadata", label: "Metadata", dict: true },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const clientSample: ReturnType<typeof toClient> = {
  id: "48213",
  organization_id: "2701",
  name: "Harbour Brewery",
  email: "office@example.com",
  emails: ["office@example.com"],
  phone: "+44 1482 123456",
  address: "18 Harbour Street, Hull",
  project_ids: ["90417"],
  status: "active",
  metadata: {},
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T09:02:11.654321Z",
};

/** The input for an existing client, chosen or mapped from an earlier step. */
export const clientInput = defineInputField({
  key: "id",
  label: "Client",
  type: "string",
  required: true,
  dynamic: "client_list.id.name",
  search: "find_client.id",
  helpText: "Choose a client, or map the client ID from an earlier step.",
});

/** The input for the client that a project belongs to. */
export const clientOfProjectInput = defineInputField({
  key: "client_id",
  label: "Client",
  type: "string",
  dynamic: "client_list.id.name",
  search: "find_client.id",
  helpText: "The client this project belongs to. Choose one, or map the client ID from an earlier step.",
});
