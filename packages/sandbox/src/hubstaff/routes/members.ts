import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { list, one } from "../answers.ts";
import { newInvite } from "../fields/account.ts";
import { inviteQuery, memberQuery } from "../fields/queries.ts";
import type { StoredInvite, StoredMember } from "../records/account.ts";
import { toMember, toOwn, toUser } from "../records/toAnswer.ts";
import { createInvite } from "../rules/members.ts";
import type { HubstaffState } from "../state.ts";
import { isAskedFor, isWithin, listed, organizationIn } from "./shared.ts";

/** Members, and the people who are invited to become one. */
export const memberRoutes = (state: HubstaffState): Backend["routes"] => ({
  "GET /organizations/:organization/members": route({ query: memberQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    // Whether a search takes a part of an address or a name is not documented: here it does.
    const has = (value: string, part = "") => value.toLowerCase().includes(part.toLowerCase());
    const { rows, next } = state.members.page(
      query,
      ({ id, name, email, organization_ids, created_at }: StoredMember) =>
        organization_ids.includes(organization) &&
        has(email, query["search[email]"]) &&
        has(name, query["search[name]"]) &&
        isAskedFor(query.user_ids, id) &&
        isWithin(created_at, query["created_at[start]"], query["created_at[stop]"]),
    );
    const users = query.include?.includes("users") ? { users: rows.map(toUser) } : {};
    return list("members", rows.map(toMember), next, users);
  }),

  "GET /organizations/:organization/invites": route({ query: inviteQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    const isListed = ({ organization_id, email, status }: StoredInvite) =>
      organization_id === organization &&
      ["all", status].includes(query.status) &&
      (query.email === undefined || query.email === email);
    return listed(state, "invites", state.invites, query, isListed, toOwn);
  }),
  "POST /organizations/:organization/invites": route({ body: newInvite }, ({ param, body }) =>
    one("invite", toOwn(createInvite(state, organizationIn(state, param), body)), 201),
  ),
});
