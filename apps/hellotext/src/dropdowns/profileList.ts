import { defineTrigger } from "zapier-platform-core";
import { profiles } from "../resources/profile.ts";

/** GET /v1/profiles?limit=100&starting_after=…: the choices wherever a profile is asked for. */
export default defineTrigger({
  key: "profile_list",
  noun: "Profile",
  display: {
    label: "List of Profiles",
    description: "Triggers when a list of profiles is needed.",
    hidden: true,
  },
  operation: profiles.listing,
});
