import { defineTrigger } from "zapier-platform-core";
import { profiles } from "../resources/profile.ts";

/** GET /v1/profiles?limit=100&sort=created_at&starting_after=… (Hellotext API reference, "Lists existing profiles"). */
export default defineTrigger({
  key: "new_profile",
  noun: "Profile",
  display: { label: "New Profile", description: "Triggers when a new profile is created." },
  operation: profiles.created,
});
