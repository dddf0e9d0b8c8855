import { defineCreate, defineInputFields } from "zapier-platform-core";
import {
  projectMemberInputs,
  projectMemberOutputFields,
  projectMemberSample,
  projectRoleInputs,
  toProjectMember,
  toProjectMemberFields,
} from "../resources/projectMember.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([...projectMemberInputs, ...projectRoleInputs]);

/** PUT /projects/{id}/update_members (Hubstaff API v2, "Update project members"). */
export default defineCreate({
  key: "add_project_member",
  noun: "Project Member",
  display: {
    label: "Add Project Member",
    description: "Adds a member of the organization to a project, or changes their role in it.",
  },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) => {
      const member = toProjectMemberFields(input);
      await client.projects.setMember(input.project_id, member);
      return toProjectMember(input, member);
    }),
    outputFields: projectMemberOutputFields,
    sample: projectMemberSample,
  },
});
