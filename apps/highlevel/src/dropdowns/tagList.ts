import { defineTrigger } from "zapier-platform-core";
import { toChoice } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/**
 * GET /locations/{locationId}/tags: the choices for fields that take a tag. Contacts have tags by name, so the `id` is
 * the name.
 */
export default defineTrigger({
  key: "tag_list",
  noun: "Tag",
  display: { label: "List of Tags", description: "Triggers when a list of tags is needed.", hidden: true },
  operation: {
    type: "polling",
    perform: highlevel.dropdown([], async ({ client, page }) => {
      const tags = page === 0 ? await client.settings.tags() : [];
      return tags.map(toChoice).map(({ name }) => ({ id: name, name }));
    }),
    sample: { id: "customer", name: "customer" },
  },
});
