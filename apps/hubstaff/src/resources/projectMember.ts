import type { HubstaffProjectMember } from "@integrations/clients/hubstaff";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData, type OutputFields } from "zapier-platform-core";
import { idNumber } from "./ids.ts";
import { memberInput } from "./member.ts";
import { organizationInput } from "./organization.ts";
import { projectOfInput } from "./project.ts";

/** The inputs for a member and a project. */
export const projectMemberInputs = defineInputFields([projectOfInput, memberInput, organizationInput]);

const rate = { type: "number", meta: kind("number", { min: 0 }) } as const;

/** The inputs for a member's role in a project and their rates. */
export const projectRoleInputs = defineInputFields([
  {
    key: "role",
    label: "Role",
    type: "string",
    choices: { viewer: "Viewer", user: "User", manager: "Manager" },
    default: "user",
    helpText: "Users track time, viewers see reports, and managers do both and manage the project.",
  },
  {
    key: "pay_rate",
    label: "Pay Rate",
    ...rate,
    helpText: "Per hour. Leave blank to keep the current rate.",
  },
  {
    key: "bill_rate",
    label: "Bill Rate",
    ...rate,
    helpText: "Per hour, for the client. Leave blank to keep the current rate.",
  },
]);

type ProjectMemberInput = InferInputData<typeof projectMemberInputs> &
  Partial<InferInputData<typeof projectRoleInputs>>;

/** The fields of a member of a project to send. @throws {InputError} */
export const toProjectMemberFields = (
  input: ProjectMemberInput,
  role = input.role ?? "user",
): HubstaffProjectMember => ({
  user_id: idNumber("user_id", input.user_id),
  role,
  pay_rate: input.pay_rate,
  bill_rate: input.bill_rate,
});

/** A project member as a Zap sees it: what was sent, because the answer has no member in it. */
export const toProjectMember = (
  { project_id, user_id }: ProjectMemberInput,
  sent: HubstaffProjectMember,
) => ({
  project_id,
  user_id,
  role: sent.role,
  pay_rate: sent.pay_rate ?? null,
  bill_rate: sent.bill_rate ?? null,
});

export const projectMemberOutputFields = [
  { key: "project_id", label: "Project ID", type: "string", primary: true },
  { key: "user_id", label: "Member ID", type: "string", primary: true },
  { key: "role", label: "Role", type: "string" },
  { key: "pay_rate", label: "Pay Rate", type: "number" },
  { key: "bill_rate", label: "Bill Rate", type: "number" },
] satisfies OutputFields;

export const projectMemberSample: ReturnType<typeof toProjectMember> = {
  project_id: "90417",
  user_id: "9021",
  role: "user",
  pay_rate: 20,
  bill_rate: 60,
};
