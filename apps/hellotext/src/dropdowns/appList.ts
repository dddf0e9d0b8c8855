import { defineTrigger } from "zapier-platform-core";
import { apps } from "../resources/app.ts";

/** GET /v1/attribution/apps?limit=100&starting_after=…: the choices for fields that take an app. */
export default defineTrigger({
  key: "app_list",
  noun: "App",
  display: {
    label: "List of Apps",
    description: "Triggers when a list of apps is needed.",
    hidden: true,
  },
  operation: apps.listing,
});
