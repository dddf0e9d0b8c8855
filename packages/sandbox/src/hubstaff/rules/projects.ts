import type * as zod from "zod";
import type { newProject, projectChanges, projectMembers } from "../fields/account.ts";
import type { StoredProject } from "../records/account.ts";
import { invalid } from "../refusals.ts";
import type { HubstaffState } from "../state.ts";
import { writeMetadata } from "./metadata.ts";

export const createProject = (
  state: HubstaffState,
  organizationId: number,
  fields: zod.output<typeof newProject>,
  at?: number,
): StoredProject => {
  checkClient(state, organizationId, fields.client_id);
  const { metadata, ...plain } = fields;
  const created_at = state.moment(at);
  const project: StoredProject = state.projects.add((id) => ({
    id,
    organization_id: organizationId,
    created_at,
    updated_at: created_at,
    status: "active",
    billable: true,
    metadata: {},
    ...plain,
  }));
  writeMetadata(project, metadata);
  return project;
};

export const changeProject = (
  state: HubstaffState,
  project: StoredProject,
  fields: zod.output<typeof projectChanges>,
): void => {
  checkClient(state, project.organization_id, fields.client_id);
  const isOnlyRestored = fields.status === "active" && Object.keys(fields).length === 1;
  if (project.status === "archived" && !isOnlyRestored) {
    throw invalid("status", "of an archived project is all that can be changed");
  }
  Object.assign(project, fields, { updated_at: state.moment() });
};

/** Only the named members change; the role `remove` takes one out (Hubstaff API v2, "Update project members"). */
export const changeProjectMembers = (
  state: HubstaffState,
  project: StoredProject,
  { members }: zod.output<typeof projectMembers>,
): void => {
  for (const { user_id } of members) state.checkMember("user_id", user_id, project.organization_id);
  const held = state.projectMembers.get(project.id) ?? new Map();
  state.projectMembers.set(project.id, held);
  for (const { user_id, role = "user", ...rates } of members) {
    if (role === "remove") held.delete(user_id);
    else held.set(user_id, { ...held.get(user_id), user_id, role, ...rates });
  }
};

const checkClient = (state: HubstaffState, organizationId: number, id: number | undefined): void => {
  if (id !== undefined && state.clients.get(id)?.organization_id !== organizationId) {
    throw invalid("client_id", "is not the id of a client");
  }
};
