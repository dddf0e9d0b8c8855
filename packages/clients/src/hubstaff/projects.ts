import { type Http, path } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { differing, type HubstaffMetadata } from "./changes.ts";
import { type HubstaffList, rowsOf } from "./pages.ts";
import { done, type HubstaffProject, oneOf, projectSchema } from "./schemas.ts";
import { activeIn, findIn } from "./search.ts";

/**
 * The fields of a project that can be written (Hubstaff API v2, "Create project"). `status` only in an update,
 * `metadata` only when it is created.
 */
export interface HubstaffProjectFields {
  name?: string | undefined;
  description?: string | undefined;
  client_id?: number | undefined;
  billable?: boolean | undefined;
  status?: string | undefined;
  metadata?: HubstaffMetadata[] | undefined;
}

/** A member's role in a project (Hubstaff API v2, "Update project members"). */
export interface HubstaffProjectMember {
  user_id: number | undefined;
  /** `viewer`, `user` or `manager`; `remove` removes the member. */
  role: string;
  pay_rate?: number | undefined;
  bill_rate?: number | undefined;
}

const answer = oneOf("project", projectSchema);

export const createProjects = (http: Http) => {
  const get = (id: string): Promise<HubstaffProject> =>
    http.send({ method: "GET", path: path`/projects/${id}`, answer });

  const pages = (organizationId: string): HubstaffList<HubstaffProject> =>
    rowsOf(http, path`/organizations/${organizationId}/projects`, ["projects", projectSchema], {
      status: "all",
    });

  return {
    /** GET /organizations/{id}/projects: page by page, including archived ones. */
    pages,

    /** GET /projects/{id} */
    get,

    /** All projects with this name. */
    find: (organizationId: string, name: string): Promise<HubstaffProject[]> =>
      findIn(pages(organizationId), (project) => isSameName(project.name, name)),

    /** The projects that are not archived. */
    listActive: (organizationId: string): Promise<HubstaffProject[]> => activeIn(pages(organizationId)),

    /** POST /organizations/{id}/projects */
    create: (organizationId: string, fields: HubstaffProjectFields): Promise<HubstaffProject> =>
      http.send({
        method: "POST",
        path: path`/organizations/${organizationId}/projects`,
        body: fields,
        answer,
      }),

    /** PUT /projects/{id} with what differs; nothing is sent if nothing does. */
    update: async (id: string, fields: HubstaffProjectFields): Promise<HubstaffProject> => {
      const project = await get(id);
      const body = differing(project, fields);
      if (Object.keys(body).length === 0) return project;
      return http.send({ method: "PUT", path: path`/projects/${id}`, body, answer });
    },

    /** PUT /projects/{id}/update_members with this member; the others stay. */
    setMember: async (id: string, member: HubstaffProjectMember): Promise<void> => {
      await http.send({
        method: "PUT",
        path: path`/projects/${id}/update_members`,
        body: { members: [member] },
        answer: done,
      });
    },
  };
};
