import { type Http, path } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { differing, type HubstaffMetadata, holds } from "./changes.ts";
import { type HubstaffList, rowsOf } from "./pages.ts";
import { clientSchema, type HubstaffClient, oneOf } from "./schemas.ts";
import { activeIn, findIn } from "./search.ts";

/** The fields of a client that can be written (Hubstaff API v2, "Create client"). `status` only in an update. */
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

/** What to find a client by. It has to match everything that is given. */
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
    /** GET /organizations/{id}/clients: page by page, including archived ones. */
    pages,

    /** GET /clients/{id} */
    get,

    /** All clients that match. */
    find: (organizationId: string, query: HubstaffClientQuery): Promise<HubstaffClient[]> =>
      findIn(pages(organizationId), (client) => fits(client, query)),

    /** The clients that are not archived. */
    listActive: (organizationId: string): Promise<HubstaffClient[]> => activeIn(pages(organizationId)),

    /** POST /organizations/{id}/clients. Project IDs are text here; PUT takes numbers (Hubstaff API v2, "Create client"). */
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

    /** PUT /clients/{id} with what differs; nothing is sent if nothing does. */
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
