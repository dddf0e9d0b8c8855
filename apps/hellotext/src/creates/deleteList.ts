import { defineCreate } from "zapier-platform-core";
import { lists } from "../resources/list.ts";

/** DELETE /v1/lists/{id} (Hellotext API reference, "Deletes an existing list"). */
export default defineCreate({
  key: "delete_list",
  noun: "List",
  display: { label: "Delete List", description: "Deletes a list. Its profiles are kept." },
  operation: lists.deleting,
});
