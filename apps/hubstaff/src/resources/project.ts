import type { HubstaffProject } from "@integrations/clients/hubstaff";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A project as a Zap sees it. */
export const toProject = (project: HubstaffProject) => ({
  id: project.id,
  name: project.name ?? null,
  description: project.description ?? null,
  client_id: project.client_id ?? null,
  billable: project.billable ?? null,
  status: project.status ?? null,
  metadata: project.metadata,
  created_at: project.created_at ?? null,
  updated_at: project.updated_at ?? null,
});

export const projectOutputFields = [
  { key: "id", label: "Project ID", type: "string", primary: true },
  { key: "name", label: "Name", type: "string" },
  { key: "description", label: "Description", type: "string" },
  { key: "client_id", label: "Client ID", type: "string" },
  { key: "billable", label: "Billable", type: "boolean" },
  { key: "status", label: "Status", type: "string" },
  { key: "metadata", label: "Metadata", dict: true },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const projectSample: ReturnType<typeof toProject> = {
  id: "90417",
  name: "Heating",
  description: "All boilers",
  client_id: "48213",
  billable: true,
  status: "active",
  metadata: {},
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T09:02:11.654321Z",
};

/** The input for an existing project, chosen or mapped from an earlier step. */
export const projectInput = defineInputField({
  key: "id",
  label: "Project",
  type: "string",
  required: true,
  dynamic: "project_list.id.name",
  search: "find_project.id",
  helpText: "Choose a project, or map the project ID from an earlier step.",
});

/** The input for the project that something belongs to. */
export const projectOfInput = defineInputField({ ...projectInput, key: "project_id" });

/**
 * The input that limits a trigger, a list or a search to one project. It has no search, because a trigger has no step
 * before it.
 */
export const projectFilter = defineInputField({
  key: "project_id",
  label: "Project",
  type: "string",
  dynamic: "project_list.id.name",
  helpText: "Only in this project. Leave blank for all projects.",
});
