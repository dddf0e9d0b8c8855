import { defineTrigger } from "zapier-platform-core";
import { actions } from "../resources/action.ts";

/** GET /v1/attribution/actions?limit=100&starting_after=… (Hellotext API reference, "Lists existing actions"). */
export default defineTrigger({
  key: "new_action",
  noun: "Action",
  display: { label: "New Action", description: "Triggers when a new action is created." },
  operation: actions.created,
});
