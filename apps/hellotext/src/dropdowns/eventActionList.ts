import { defineTrigger } from "zapier-platform-core";
import { actions } from "../resources/action.ts";
import { builtInActions } from "../resources/event.ts";
import { hellotext } from "../vendor.ts";

/**
 * GET /v1/attribution/actions?limit=100&starting_after=…: the actions an event can have, built-in ones first. Their
 * `id` is the name, because events refer to an action by its name.
 */
export default defineTrigger({
  key: "event_action_list",
  noun: "Action",
  display: {
    label: "List of Actions of Events",
    description: "Triggers when a list of actions is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: hellotext.dropdown([], async ({ client, page }) => [
      ...(page === 0 ? builtInActions : []),
      ...(await actions.page(client, page)).flatMap(({ name }) => (name ? [{ id: name, name }] : [])),
    ]),
    sample: { id: "order.placed", name: "order.placed" },
  },
});
