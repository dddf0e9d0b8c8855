import { defineTrigger } from "zapier-platform-core";
import { profiles } from "../resources/profile.ts";

/** GET /v1/profiles?limit=100&starting_after=…: the choices for fields that take a profile. */
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
