import type { Http } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { type HellotracksMember, listOf, memberSchema } from "./schemas.ts";

/** The limit that the vendor's own connectors use (Hellotracks no-code API, "Members"). */
const MOST_MEMBERS = 50;

const members = listOf(memberSchema);

export const createMembers = (http: Http) => {
  const list = async (query?: string): Promise<HellotracksMember[]> => {
    const asked = { query, max: MOST_MEMBERS };
    return (await http.send({ method: "GET", path: "/members", query: asked, answer: members })).rows;
  };

  return {
    /** GET /members: up to 50, all members or those that loosely match a search text. */
    list,

    /**
     * The members whose ID, username, email or name is exactly this. Not case-sensitive. Matches by ID, username or
     * email come first, because two members may share a name.
     */
    find: async (query: string): Promise<HellotracksMember[]> => {
      const found = await list(query);
      const matching = (key: "id" | "username" | "email" | "name") =>
        found.filter((member) => isSameName(member[key], query));
      return [...new Set((["id", "username", "email", "name"] as const).flatMap(matching))];
    },
  };
};
