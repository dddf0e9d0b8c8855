import type { HubstaffInvite, HubstaffInviteFields } from "@integrations/clients/hubstaff";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData, type OutputFields } from "zapier-platform-core";
import { idNumbers } from "./ids.ts";
import { organizationInput } from "./organization.ts";

export const inviteInputs = defineInputFields([
  {
    key: "email",
    label: "Email",
    type: "string",
    required: true,
    meta: kind("email"),
    helpText: "Hubstaff sends the invitation to this address. Someone who has an account joins at once.",
  },
  organizationInput,
  {
    key: "role",
    label: "Role",
    type: "string",
    choices: {
      organization_manager: "Organization Manager",
      project_manager: "Project Manager",
      project_user: "Project User",
      project_viewer: "Project Viewer",
    },
    helpText: "Anyone without projects becomes a viewer, except organization managers.",
  },
  {
    key: "project_ids",
    label: "Projects",
    type: "string",
    list: true,
    dynamic: "project_list.id.name",
    helpText: "The projects the person joins after accepting.",
  },
  {
    key: "pay_rate",
    label: "Pay Rate",
    type: "number",
    meta: kind("number", { min: 0 }),
    helpText: "Per hour, in the currency of the organization.",
  },
]);

type InviteInput = InferInputData<typeof inviteInputs>;

/** The fields of an invite to send. @throws {InputError} */
export const toInviteFields = (input: InviteInput): HubstaffInviteFields => ({
  email: input.email,
  role: input.role,
  project_ids: idNumbers("project_ids", input.project_ids),
  pay_rate: input.pay_rate,
});

/** An invite as a Zap sees it. */
export const toInvite = (invite: HubstaffInvite) => ({
  id: invite.id,
  email: invite.email ?? null,
  role: invite.role ?? null,
  status: invite.status ?? null,
  project_ids: invite.project_ids ?? [],
  pay_rate: invite.pay_rate ?? null,
  accepted_at: invite.accepted_at ?? null,
  created_at: invite.created_at ?? null,
  updated_at: invite.updated_at ?? null,
});

export const inviteOutputFields = [
  { key: "id", label: "Invite ID", type: "string", primary: true },
  { key: "email", label: "Email", type: "string" },
  { key: "role", label: "Role", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "project_ids", label: "Project IDs", type: "string", list: true },
  { key: "pay_rate", label: "Pay Rate", type: "string" },
  { key: "accepted_at", label: "Accepted At", type: "datetime" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const inviteSample: ReturnType<typeof toInvite> = {
  id: "50312",
  email: "ivo.marin@example.com",
  role: "project_user",
  status: "pending",
  project_ids: ["90417"],
  pay_rate: "20.0",
  accepted_at: null,
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T08:15:30.123456Z",
};
