import { defineTrigger } from "zapier-platform-core";
import { actions } from "../resources/action.ts";

/** GET /v1/attribution/actions?limit=100&starting_after=…: the choices for fields that take an action. */
export default defineTrigger({
  key: "action_list",
  noun: "Action",
  display: {
    label: "List of Actions",
    description: "Triggers when a list of actions is needed.",
    hidden: true,
  },
  operation: actions.listing,
});
