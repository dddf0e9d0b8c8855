import { type Http, path } from "../http/index.ts";
import { allOf, listOf } from "./pages.ts";
import { type HubstaffMember, memberPage } from "./schemas.ts";
import { isSameName } from "./search.ts";

export const createMembers = (http: Http) => {
  const list = (organizationId: string, query = {}): Promise<HubstaffMember[]> =>
    allOf(
      listOf(http, path`/organizations/${organizationId}/members`, memberPage, {
        ...query,
        include: "users",
      }),
    );

  return {
    /** GET /organizations/{id}/members */
    list,

    /** The member with exactly this address, in any letter case: whether the vendor's search is exact is not documented. */
    findByEmail: async (organizationId: string, email: string): Promise<HubstaffMember | undefined> => {
      const members = await list(organizationId, { "search[email]": email.trim() });
      return members.find((member) => isSameName(member.email, email));
    },
  };
};
