import { defineCreate } from "zapier-platform-core";
import {
  projectMemberInputs,
  projectMemberSample,
  toProjectMemberFields,
} from "../resources/projectMember.ts";
import { hubstaff } from "../vendor.ts";

/** PUT /projects/{id}/update_members with the role `remove` (Hubstaff API v2, "Update project members"). */
export default defineCreate({
  key: "remove_project_member",
  noun: "Project Member",
  display: {
    label: "Remove Project Member",
    description: "Removes a member from a project. Their tracked time stays.",
  },
  operation: {
    inputFields: projectMemberInputs,
    perform: hubstaff.create(projectMemberInputs, async ({ client, input }) => {
      await client.projects.setMember(input.project_id, toProjectMemberFields(input, "remove"));
      return { project_id: input.project_id, user_id: input.user_id, removed: true };
    }),
    outputFields: [
      { key: "project_id", label: "Project ID", type: "string", primary: true },
      { key: "user_id", label: "Member ID", type: "string", primary: true },
      { key: "removed", label: "Removed", type: "boolean" },
    ],
    sample: {
      project_id: projectMemberSample.project_id,
      user_id: projectMemberSample.user_id,
      removed: true,
    },
  },
});
