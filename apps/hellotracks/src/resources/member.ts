import type { HellotracksMember } from "@integrations/clients/hellotracks";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A member as a Zap sees it. */
export const toMember = (member: HellotracksMember) => ({
  id: member.id,
  username: member.username ?? null,
  name: member.name ?? null,
  email: member.email ?? null,
});

export const memberOutputFields = [
  { key: "id", label: "Member ID", type: "string", primary: true },
  { key: "username", label: "Username", type: "string" },
  { key: "name", label: "Name", type: "string" },
  { key: "email", label: "Email", type: "string" },
] satisfies OutputFields;

export const memberSample: ReturnType<typeof toMember> = {
  id: "m51c09be4",
  username: "ana.silva@example.com",
  name: "Ana Silva",
  email: "ana.silva@example.com",
};

/**
 * The input for the member that a job is assigned to. The vendor takes the username here, never the ID (Hellotracks
 * no-code API, "Create a job").
 */
export const assigneeInput = defineInputField({
  key: "assignee_username",
  label: "Assignee",
  type: "string",
  dynamic: "member_list.id.name",
  search: "find_member.username",
  helpText: "Choose a member, or map the username from an earlier step.",
});
