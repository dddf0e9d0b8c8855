import { type Http, VendorError } from "../http/index.ts";
import { allOf, rowsOf } from "./pages.ts";
import { organizationSchema } from "./schemas.ts";

/** The organizations that the token's member belongs to. */
export const createOrganizations = (http: Http) => {
  const all = rowsOf(http, "/organizations", ["organizations", organizationSchema]);

  return {
    /** GET /organizations */
    list: () => allOf(all),

    /**
     * The ID of the first organization.
     *
     * @throws {VendorError} `forbidden` if there is none
     */
    firstId: async (): Promise<string> => {
      const [first] = (await all.read()).rows;
      if (first) return first.id;
      throw new VendorError({
        kind: "forbidden",
        vendor: "Hubstaff",
        reason: "the token's user isn't in any organization",
      });
    },
  };
};
