import * as zod from "zod";
import { Refusal } from "../../refusal.ts";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { errorMessages, ok } from "../answers.ts";
import { location, users } from "../data.ts";
import { inLocation, text, whole } from "../fields.ts";
import type { HighlevelState } from "../state.ts";

/** HighLevel API 2.0, "Search Users". */
const searchQuery = zod.strictObject({
  companyId: text,
  locationId: text.exactOptional(),
  query: text.exactOptional(),
  skip: whole(0).default(0),
  limit: whole(1, 100).default(25),
  type: text.exactOptional(),
  role: text.exactOptional(),
  ids: text.exactOptional(),
  sort: text.exactOptional(),
  sortDirection: text.exactOptional(),
  enabled2waySync: text.exactOptional(),
});

export const userRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "GET /users/": needs(
      "users.readonly",
      route({ query: inLocation }, () => ok({ users })),
    ),
    // That a part of a word is found, in any letter case, is our guess.
    "GET /users/search": needs(
      "users.readonly",
      route({ query: searchQuery }, ({ query: { companyId, query = "", skip, limit } }) => {
        if (companyId !== location.companyId) throw new Refusal(403, errorMessages[403]);
        const wanted = query.toLowerCase();
        const found = users.filter(({ name, email, phone }) =>
          `${name} ${email} ${phone}`.toLowerCase().includes(wanted),
        );
        return ok({ users: found.slice(skip, skip + limit), count: found.length });
      }),
    ),
  } satisfies Backend["routes"];
};
