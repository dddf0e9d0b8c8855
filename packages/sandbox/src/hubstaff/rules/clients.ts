import type * as zod from "zod";
import type { clientChanges, newClient } from "../fields/account.ts";
import type { StoredClient } from "../records/account.ts";
import type { HubstaffState } from "../state.ts";
import { writeMetadata } from "./metadata.ts";

/** The projects a client has. */
export const projectIdsOf = (state: HubstaffState, client: StoredClient): number[] =>
  [...state.projects].filter(({ client_id }) => client_id === client.id).map(({ id }) => id);

export const createClient = (
  state: HubstaffState,
  organizationId: number,
  fields: zod.output<typeof newClient>,
  at?: number,
): StoredClient => {
  state.checkProjects(organizationId, fields.project_ids);
  const created_at = state.moment(at);
  const client = state.clients.add((id) => ({
    id,
    organization_id: organizationId,
    created_at,
    updated_at: created_at,
    name: fields.name,
    emails: [],
    phone: "",
    address: "",
    status: "active",
    metadata: {},
  }));
  writeClient(state, client, fields);
  return client;
};

export const changeClient = (
  state: HubstaffState,
  client: StoredClient,
  fields: zod.output<typeof clientChanges>,
): void => {
  state.checkProjects(client.organization_id, fields.project_ids);
  writeClient(state, client, fields);
  client.updated_at = state.moment();
};

const writeClient = (
  state: HubstaffState,
  client: StoredClient,
  fields: zod.output<typeof clientChanges>,
): void => {
  const { project_ids, metadata, net_terms, ...plain } = fields;
  Object.assign(client, plain);
  if (net_terms !== undefined) client.net_terms = String(net_terms);
  writeMetadata(client, metadata);
  if (!project_ids) return;
  for (const project of state.projects) {
    if (project_ids.includes(project.id)) project.client_id = client.id;
    else if (project.client_id === client.id) delete project.client_id;
  }
};
