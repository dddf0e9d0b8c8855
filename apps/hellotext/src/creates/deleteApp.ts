import { defineCreate } from "zapier-platform-core";
import { apps } from "../resources/app.ts";

/** DELETE /v1/attribution/apps/{id} (Hellotext API reference, "Permanently deletes the specified app"). */
export default defineCreate({
  key: "delete_app",
  noun: "App",
  display: { label: "Delete App", description: "Permanently deletes an app." },
  operation: apps.deleting,
});
