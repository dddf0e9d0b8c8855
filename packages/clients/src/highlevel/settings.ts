import * as zod from "zod/mini";
import { type Http, listIn, path, rowsOf } from "../http/index.ts";
import { flagOrNull, inside, textOrNull } from "./answers.ts";

/** A custom field of contacts or opportunities (HighLevel API 2.0, "Get Custom Fields"). */
export const customFieldSchema = zod.object({
  id: zod.string(),
  name: textOrNull,
  /** `TEXT`, `LARGE_TEXT`, `NUMERICAL`, `MONETORY`, `DATE`, `SINGLE_OPTIONS`, …; the document has no complete list. */
  dataType: textOrNull,
  picklistOptions: listIn(zod.string()),
  /** Whether a contact may have an option that is not on the list. */
  isAllowedCustomOption: flagOrNull,
});
export type HighlevelCustomField = zod.output<typeof customFieldSchema>;

/** An entry in a dropdown: a workflow, a campaign, a tag. */
export const namedSchema = zod.object({ id: zod.string(), name: textOrNull });
export type HighlevelNamed = zod.output<typeof namedSchema>;

/** The things that a sub-account's dropdowns offer. */
export const createSettings = (http: Http, locationId: string) => {
  const list = (key: string, at: string, query: Record<string, string> = {}): Promise<HighlevelNamed[]> =>
    http.send({ method: "GET", path: at, query, answer: inside(key, rowsOf(namedSchema)) });

  return {
    /** GET /locations/{locationId}/customFields */
    customFields: (model: "contact" | "opportunity"): Promise<HighlevelCustomField[]> =>
      http.send({
        method: "GET",
        path: path`/locations/${locationId}/customFields`,
        query: { model },
        answer: inside("customFields", rowsOf(customFieldSchema)),
      }),

    /** GET /locations/{locationId}/tags */
    tags: () => list("tags", path`/locations/${locationId}/tags`),

    /** GET /workflows/ */
    workflows: () => list("workflows", "/workflows/", { locationId }),

    /** GET /campaigns/: the campaigns that contacts can be added to. */
    campaigns: () => list("campaigns", "/campaigns/", { locationId, status: "published" }),
  };
};
