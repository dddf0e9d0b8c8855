import type { HubstaffMember } from "@integrations/clients/hubstaff";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A member as a Zap sees it. */
export const toMember = (member: HubstaffMember) => ({
  id: member.id,
  name: member.name ?? null,
  email: member.email ?? null,
  role: member.role ?? null,
  joined_at: member.created_at ?? null,
});

export const memberOutputFields = [
  { key: "id", label: "Member ID", type: "string", primary: true },
  { key: "name", label: "Name", type: "string" },
  { key: "email", label: "Email", type: "string" },
  { key: "role", label: "Role", type: "string" },
  { key: "joined_at", label: "Joined At", type: "datetime" },
] satisfies OutputFields;

export const memberSample: ReturnType<typeof toMember> = {
  id: "9021",
  name: "Ana Silva",
  email: "ana.silva@example.com",
  role: "user",
  joined_at: "2026-03-24T08:15:30.123456Z",
};

/** The input for the member who worked. */
export const memberInput = defineInputField({
  key: "user_id",
  label: "Member",
  type: "string",
  required: true,
  dynamic: "member_list.id.name",
  search: "find_member.id",
  helpText: "Choose a member, or map the member ID from an earlier step.",
});

/** The input that limits a trigger or a search to one member. It has no search, because a trigger has no step before it. */
export const memberFilter = defineInputField({
  key: "user_id",
  label: "Member",
  type: "string",
  dynamic: "member_list.id.name",
  helpText: "Leave blank to include every member.",
});
