import { type Http, path } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { differing, type HubstaffMetadata, holds } from "./changes.ts";
import { type HubstaffList, rowsOf } from "./pages.ts";
import { clientSchema, type HubstaffClient, oneOf } from "./schemas.ts";
import { activeIn, findIn } from "./search.ts";

/** What can be written to a client (Hubstaff API v2, "Create client"); `status` only to one that exists. */
export interface HubstaffClientFields {
  name?: string | undefined;
  emails?: string[] | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  project_ids?: number[] | undefined;
  /** The number of days the client has to pay an invoice. */
  net_terms?: number | undefined;
  invoice_notes?: string | undefined;
  status?: string | undefined;
  metadata?: HubstaffMetadata[] | undefined;
}

/** What a client is looked for by; it has to have all that is given. */
export interface HubstaffClientQuery {
  name?: string | undefined;
  email?: string | undefined;
  metadata?: HubstaffMetadata | undefined;
}

const answer = oneOf("client", clientSchema);

export const createClients = (http: Http) => {
  const get = (id: string): Promise<HubstaffClient> =>
    http.send({ method: "GET", path: path`/clients/${id}`, answer });

  const pages = (organizationId: string): HubstaffList<HubstaffClient> =>
    rowsOf(http, path`/organizations/${organizationId}/clients`, ["clients", clientSchema], {
      status: "all",
    });

  return {
    /** GET /organizations/{id}/clients: page by page, archived ones too. */
    pages,

    /** GET /clients/{id} */
    get,

    /** All clients that fit. */
    find: (organizationId: string, query: HubstaffClientQuery): Promise<HubstaffClient[]> =>
      findIn(pages(organizationId), (client) => fits(client, query)),

    /** The clients that can be chosen. */
    listActive: (organizationId: string): Promise<HubstaffClient[]> => activeIn(pages(organizationId)),

    /** POST /organizations/{id}/clients, where the ids of projects are text; PUT takes numbers (Hubstaff API v2, "Create client"). */
    create: (
      organizationId: string,
      { project_ids, ...fields }: HubstaffClientFields,
    ): Promise<HubstaffClient> =>
      http.send({
        method: "POST",
        path: path`/organizations/${organizationId}/clients`,
        body: { ...fields, project_ids: project_ids?.map(String) },
        answer,
      }),

    /** PUT /clients/{id} with what differs; nothing is sent where nothing does. */
    update: async (id: string, fields: HubstaffClientFields): Promise<HubstaffClient> => {
      const client = await get(id);
      const body = differing(client, fields);
      if (Object.keys(body).length === 0) return client;
      return http.send({ method: "PUT", path: path`/clients/${id}`, body, answer });
    },
  };
};

const fits = (client: HubstaffClient, { name, email, metadata }: HubstaffClientQuery): boolean =>
  (name === undefined || isSameName(client.name, name)) &&
  (email === undefined || client.emails.some((one) => isSameName(one, email))) &&
  (metadata === undefined || holds(client, metadata));
