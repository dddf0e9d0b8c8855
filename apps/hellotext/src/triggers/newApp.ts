import { defineTrigger } from "zapier-platform-core";
import { apps } from "../resources/app.ts";

/** GET /v1/attribution/apps?limit=100&starting_after=… (Hellotext API reference, "Lists existing apps"). */
export default defineTrigger({
  key: "new_app",
  noun: "App",
  display: { label: "New App", description: "Triggers when a new app is created." },
  operation: apps.created,
});
