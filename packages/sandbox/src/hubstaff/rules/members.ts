import type * as zod from "zod";
import type { newInvite } from "../fields/account.ts";
import type { StoredInvite, StoredMember } from "../records/account.ts";
import type { HubstaffState } from "../state.ts";

/** Somebody joins an organization. */
export const addMember = (
  state: HubstaffState,
  organizationId: number,
  person: Pick<StoredMember, "name" | "email" | "membership_role">,
  at?: number,
): StoredMember => {
  const created_at = state.moment(at);
  return state.members.add((id) => ({
    id,
    ...person,
    organization_ids: [organizationId],
    created_at,
    updated_at: created_at,
  }));
};

/** An address that has an account accepts at once (Hubstaff API v2, "Create invite"). */
export const createInvite = (
  state: HubstaffState,
  organizationId: number,
  { email, role = "project_viewer", project_ids = [], pay_rate, trackable }: zod.output<typeof newInvite>,
): StoredInvite => {
  state.checkProjects(organizationId, project_ids);
  const created_at = state.moment();
  const hasAccount = [...state.members].some((one) => one.email.toLowerCase() === email.toLowerCase());
  // Without projects every project role is a viewer's (Hubstaff API v2, "Create invite").
  const isOfProjects = role.startsWith("project_");
  return state.invites.add((id) => ({
    id,
    organization_id: organizationId,
    email,
    invited_by_id: state.me.id,
    role: isOfProjects && project_ids.length === 0 ? "project_viewer" : role,
    project_ids,
    ...(pay_rate !== undefined && { pay_rate: String(pay_rate) }),
    ...(trackable !== undefined && { trackable }),
    status: hasAccount ? "accepted" : "pending",
    ...(hasAccount && { accepted_at: created_at }),
    created_at,
    updated_at: created_at,
  }));
};
