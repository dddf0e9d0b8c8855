import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { one } from "../answers.ts";
import { newProject, projectChanges, projectMembers } from "../fields/account.ts";
import { statusQuery } from "../fields/queries.ts";
import type { StoredProject } from "../records/account.ts";
import { changeProject, changeProjectMembers, createProject } from "../rules/projects.ts";
import type { HubstaffState } from "../state.ts";
import { idIn, listed, organizationIn } from "./shared.ts";

export const projectRoutes = (state: HubstaffState): Backend["routes"] => ({
  "GET /organizations/:organization/projects": route({ query: statusQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    const isListed = ({ organization_id, status }: StoredProject) =>
      organization_id === organization && ["all", status].includes(query.status);
    return listed(state, "projects", state.projects, query, isListed);
  }),
  "POST /organizations/:organization/projects": route({ body: newProject }, ({ param, body }) =>
    one("project", createProject(state, organizationIn(state, param), body), 201),
  ),
  "GET /projects/:id": route({}, ({ param }) => one("project", state.project(idIn(param)))),
  "PUT /projects/:id": route({ body: projectChanges }, ({ param, body }) => {
    const stored = state.project(idIn(param));
    changeProject(state, stored, body);
    return one("project", stored);
  }),
  "PUT /projects/:id/update_members": route({ body: projectMembers }, ({ param, body }) => {
    changeProjectMembers(state, state.project(idIn(param)), body);
    return { status: 200, body: { success: true } };
  }),
});
