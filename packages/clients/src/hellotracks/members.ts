import type { Http } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { type HellotracksMember, listOf, memberSchema } from "./schemas.ts";

/** What the vendor's own connectors ask for (Hellotracks no-code API, "Members"). */
const MOST_MEMBERS = 50;

const members = listOf(memberSchema);

export const createMembers = (http: Http) => {
  const list = async (query?: string): Promise<HellotracksMember[]> => {
    const asked = { query, max: MOST_MEMBERS };
    return (await http.send({ method: "GET", path: "/members", query: asked, answer: members })).rows;
  };

  return {
    /** GET /members: up to 50, all of them or those that match a search text loosely. */
    list,

    /**
     * The members whose id, username, e-mail or name is exactly this, in any letter case. What names one person
     * comes before names, which two may share.
     */
    find: async (query: string): Promise<HellotracksMember[]> => {
      const found = await list(query);
      const matching = (key: "id" | "username" | "email" | "name") =>
        found.filter((member) => isSameName(member[key], query));
      return [...new Set((["id", "username", "email", "name"] as const).flatMap(matching))];
    },
  };
};
