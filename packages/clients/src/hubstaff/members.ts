import { type Http, path } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { include } from "./beside.ts";
import { allOf, type HubstaffList, listOf } from "./pages.ts";
import { type HubstaffMember, memberPage } from "./schemas.ts";

/** What to find members by. They have to match everything that is given. */
export interface HubstaffMemberQuery {
  name?: string | undefined;
  email?: string | undefined;
}

export const createMembers = (http: Http) => {
  const pages = (organizationId: string, query = {}): HubstaffList<HubstaffMember> =>
    listOf(http, path`/organizations/${organizationId}/members`, memberPage, {
      ...query,
      ...include("users"),
    });

  return {
    /** GET /organizations/{id}/members */
    list: (organizationId: string): Promise<HubstaffMember[]> => allOf(pages(organizationId)),

    /**
     * GET /organizations/{id}/members: page by page, members who joined since then.
     *
     * @param since - ISO 8601. Undefined: all members.
     */
    joined: (organizationId: string, since: string | undefined): HubstaffList<HubstaffMember> =>
      pages(organizationId, { "created_at[start]": since }),

    /**
     * The members with exactly this name or address. Not case-sensitive. The document doesn't say whether the vendor's
     * own search is exact.
     */
    find: async (organizationId: string, { name, email }: HubstaffMemberQuery): Promise<HubstaffMember[]> => {
      const query = { "search[name]": name?.trim(), "search[email]": email?.trim() };
      const members = await allOf(pages(organizationId, query));
      return members.filter(
        (member) =>
          (name === undefined || isSameName(member.name, name)) &&
          (email === undefined || isSameName(member.email, email)),
      );
    },
  };
};
