import * as zod from "zod/mini";
import { type Http, orNull, rowsOf } from "../http/index.ts";
import { inside, textOrNull } from "./answers.ts";

const userSchema = zod.object({
  id: zod.string(),
  name: textOrNull,
  firstName: textOrNull,
  lastName: textOrNull,
  email: textOrNull,
  phone: textOrNull,
  roles: orNull(zod.object({ type: textOrNull, role: textOrNull })),
});
export type HighlevelUser = zod.output<typeof userSchema>;

const users = inside("users", rowsOf(userSchema));

const PAGE = 100;

/** The people who work in a sub-account. */
export const createUsers = (http: Http, locationId: string, companyId: string | undefined) => ({
  /**
   * GET /users/search, 100 a page, from page 0. If the connection does not know its agency, GET /users/ returns all
   * users: the vendor calls it deprecated, but documents no other request that works without the agency.
   *
   * @param query - Part of a name, an email address or a phone number.
   */
  list: async (page: number, query?: string): Promise<HighlevelUser[]> => {
    if (companyId) {
      const part = { limit: PAGE, skip: page * PAGE, query };
      return http.send({
        method: "GET",
        path: "/users/search",
        query: { companyId, locationId, ...part },
        answer: users,
      });
    }
    if (page > 0) return [];
    return http.send({ method: "GET", path: "/users/", query: { locationId }, answer: users });
  },
});
