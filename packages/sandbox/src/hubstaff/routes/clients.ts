import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { one } from "../answers.ts";
import { clientChanges, newClient } from "../fields/account.ts";
import { statusQuery } from "../fields/queries.ts";
import type { StoredClient } from "../records/account.ts";
import { changeClient, createClient, projectIdsOf } from "../rules/clients.ts";
import type { HubstaffState } from "../state.ts";
import { idIn, listed, organizationIn } from "./shared.ts";

export const clientRoutes = (state: HubstaffState): Backend["routes"] => {
  const toClient = (client: StoredClient) => ({ ...client, project_ids: projectIdsOf(state, client) });

  return {
    "GET /organizations/:organization/clients": route({ query: statusQuery }, ({ param, query }) => {
      const organization = organizationIn(state, param);
      const isListed = ({ organization_id, status }: StoredClient) =>
        organization_id === organization && ["all", status].includes(query.status);
      const { status: _, ...page } = query;
      return listed(state, "clients", state.clients, page, isListed, toClient);
    }),
    "POST /organizations/:organization/clients": route({ body: newClient }, ({ param, body }) =>
      one("client", toClient(createClient(state, organizationIn(state, param), body))),
    ),
    "GET /clients/:id": route({}, ({ param }) => one("client", toClient(state.client(idIn(param))))),
    "PUT /clients/:id": route({ body: clientChanges }, ({ param, body }) => {
      const stored = state.client(idIn(param));
      changeClient(state, stored, body);
      return one("client", toClient(stored));
    }),
  };
};
