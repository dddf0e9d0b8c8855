import * as zod from "zod";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import { customFields, location, workflows } from "../data.ts";
import { inLocation } from "../fields.ts";
import type { HighlevelState } from "../state.ts";

/** What a sub-account has to choose from. */
export const settingsRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "GET /locations/:locationId": needs(
      "locations.readonly",
      route({}, () => ok({ location })),
    ),
    "GET /locations/:locationId/tags": needs(
      "locations/tags.readonly",
      route({}, () => {
        const names = new Set([...state.contacts].flatMap(({ tags = [] }) => tags));
        return ok({
          tags: [...names].map((name) => ({ id: `tag-${name}`, name, locationId: location.id })),
        });
      }),
    ),
    "GET /locations/:locationId/customFields": needs(
      "locations/customFields.readonly",
      route(
        { query: zod.strictObject({ model: zod.enum(["contact", "opportunity", "all"]).exactOptional() }) },
        ({ query: { model = "all" } }) =>
          ok({
            customFields: customFields
              .filter((field) => model === "all" || field.model === model)
              .map((field) => ({
                ...field,
                locationId: location.id,
              })),
          }),
      ),
    ),
    "GET /workflows/": needs(
      "workflows.readonly",
      route({ query: inLocation }, () => ok({ workflows })),
    ),
  } satisfies Backend["routes"];
};
