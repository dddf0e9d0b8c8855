import type { StoredMember, StoredNote, StoredTask } from "./account.ts";
import type { StoredClientInvoice } from "./time.ts";

export const toTask = (task: StoredTask) => ({ ...task, project_type: "project" });

export const toNote = ({ organization_id: _, ...note }: StoredNote) => note;

export const toMember = ({ id, membership_role, created_at, updated_at }: StoredMember) => ({
  user_id: id,
  membership_role,
  membership_status: "active",
  created_at,
  updated_at,
  last_client_activity: null,
  trackable: "true",
  effective_role: membership_role === "user" ? "project_user" : membership_role,
  metadata: {},
  view_only: false,
});

export const toUser = ({ id, name, email, created_at, updated_at }: StoredMember) => {
  const [first_name = "", last_name = ""] = name.split(" ");
  return {
    id,
    name,
    first_name,
    last_name,
    email,
    time_zone: "Europe/London",
    ip_address: "192.0.2.1",
    status: "active",
    created_at,
    updated_at,
  };
};

/** A row without the organization, which the document does not list among its fields. */
export const toOwn = <T extends { organization_id: number }>({ organization_id: _, ...row }: T) => row;

export const toInvoice = ({ line_items, ...invoice }: StoredClientInvoice, withLineItems: boolean) => ({
  ...invoice,
  ...(withLineItems && { line_items }),
});
