import type { HighlevelUser } from "@integrations/clients/highlevel";
import { isSameName } from "@integrations/clients/text";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { MOST_ROWS, matchesOnPages } from "../resources/numberedPages.ts";
import { toUser, userOutputFields, userSample } from "../resources/user.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "email",
    label: "Email",
    type: "string",
    meta: kind("email"),
    helpText: "Enter the full email address. Not case-sensitive.",
  },
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full name. Not case-sensitive. If you fill in both, both must match.",
  },
]);

/** GET /users/search?companyId=…&locationId=…&query=… (HighLevel API 2.0, "Search Users"). */
export default defineSearch({
  key: "find_user",
  noun: "User",
  display: { label: "Find User", description: "Finds a user of the sub-account by email or name." },
  operation: {
    inputFields,
    perform: highlevel.search(inputFields, async ({ client, input: { email, name } }) => {
      const query = email ?? name;
      if (!query) throw new InputError("email", "fill in one of them.", "Email or Name");
      const isMeant = (user: HighlevelUser): boolean =>
        (email === undefined || isSameName(user.email, email)) &&
        (name === undefined || isSameName(user.name, name));
      const found = await matchesOnPages(
        (page) => client.users.list(page, query),
        isMeant,
        () => {
          const problem = `none of the first ${MOST_ROWS} users that are similar is an exact match. Search by email.`;
          return new InputError(email ? "email" : "name", problem);
        },
      );
      return found.map(toUser);
    }),
    outputFields: userOutputFields,
    sample: userSample,
  },
});
