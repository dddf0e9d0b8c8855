import { defineTrigger } from "zapier-platform-core";
import { lists } from "../resources/list.ts";

/** GET /v1/lists?limit=100&starting_after=… (Hellotext API reference, "Lists existing lists"). */
export default defineTrigger({
  key: "new_list",
  noun: "List",
  display: { label: "New List", description: "Triggers when a new list is created." },
  operation: lists.created,
});
