import { defineTrigger } from "zapier-platform-core";
import { lists } from "../resources/list.ts";

/** GET /v1/lists?limit=100&starting_after=…: the choices for fields that take a list. */
export default defineTrigger({
  key: "list_list",
  noun: "List",
  display: {
    label: "List of Lists",
    description: "Triggers when a list of lists is needed.",
    hidden: true,
  },
  operation: lists.listing,
});
