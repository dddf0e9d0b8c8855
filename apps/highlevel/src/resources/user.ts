import type { HighlevelUser } from "@integrations/clients/highlevel";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** The input for a user of the sub-account. */
export const assignedToInput = defineInputField({
  key: "assigned_to",
  label: "Assigned User",
  type: "string",
  dynamic: "user_list.id.name",
  helpText: "Choose a user of the sub-account, or map the user ID from an earlier step.",
});

/** A user as a Zap sees it. */
export const toUser = (user: HighlevelUser) => ({
  id: user.id,
  name: user.name,
  first_name: user.firstName,
  last_name: user.lastName,
  email: user.email,
  phone: user.phone || null,
  role: user.roles?.role ?? null,
});

export const userOutputFields = [
  { key: "id", label: "User ID", type: "string", primary: true },
  { key: "name", label: "Name", type: "string" },
  { key: "first_name", label: "First Name", type: "string" },
  { key: "last_name", label: "Last Name", type: "string" },
  { key: "email", label: "Email", type: "string" },
  { key: "phone", label: "Phone", type: "string" },
  { key: "role", label: "Role", type: "string" },
] satisfies OutputFields;

export const userSample = {
  id: "y0BeYjuRIlDwsDcOHOJo",
  name: "Maya Brandt",
  first_name: "Maya",
  last_name: "Brandt",
  email: "maya@harbour-dental.example",
  phone: "+12025550110",
  role: "admin",
};
