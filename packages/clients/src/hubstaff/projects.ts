import { type Http, path } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { differing, type HubstaffMetadata } from "./changes.ts";
import { type HubstaffList, rowsOf } from "./pages.ts";
import { done, type HubstaffProject, oneOf, projectSchema } from "./schemas.ts";
import { activeIn, findIn } from "./search.ts";

/** What can be written to a project (Hubstaff API v2, "Create project"); `status` only to one that exists, `metadata` only to a new one. */
export interface HubstaffProjectFields {
  name?: string | undefined;
  description?: string | undefined;
  client_id?: number | undefined;
  billable?: boolean | undefined;
  status?: string | undefined;
  metadata?: HubstaffMetadata[] | undefined;
}

/** What a member may do in a project (Hubstaff API v2, "Update project members"). */
export interface HubstaffProjectMember {
  user_id: number | undefined;
  /** `viewer`, `user` or `manager`; `remove` takes the member out. */
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
    /** GET /organizations/{id}/projects: page by page, archived ones too. */
    pages,

    /** GET /projects/{id} */
    get,

    /** All projects of this name. */
    find: (organizationId: string, name: string): Promise<HubstaffProject[]> =>
      findIn(pages(organizationId), (project) => isSameName(project.name, name)),

    /** The projects that can be chosen. */
    listActive: (organizationId: string): Promise<HubstaffProject[]> => activeIn(pages(organizationId)),

    /** POST /organizations/{id}/projects */
    create: (organizationId: string, fields: HubstaffProjectFields): Promise<HubstaffProject> =>
      http.send({
        method: "POST",
        path: path`/organizations/${organizationId}/projects`,
        body: fields,
        answer,
      }),

    /** PUT /projects/{id} with what differs; nothing is sent where nothing does. */
    update: async (id: string, fields: HubstaffProjectFields): Promise<HubstaffProject> => {
      const project = await get(id);
      const body = differing(project, fields);
      if (Object.keys(body).length === 0) return project;
      return http.send({ method: "PUT", path: path`/projects/${id}`, body, answer });
    },

    /** PUT /projects/{id}/update_members with this one; the others stay. */
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
