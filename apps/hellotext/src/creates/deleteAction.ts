import { defineCreate } from "zapier-platform-core";
import { actions } from "../resources/action.ts";

/** DELETE /v1/attribution/actions/{id} (Hellotext API reference, "Permanently deletes the specified action"). */
export default defineCreate({
  key: "delete_action",
  noun: "Action",
  display: {
    label: "Delete Action",
    description: "Permanently deletes an action and every event tracked with it.",
  },
  operation: actions.deleting,
});
