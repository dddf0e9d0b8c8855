import { defineCreate } from "zapier-platform-core";
import { profiles } from "../resources/profile.ts";

/** DELETE /v1/profiles/{id} (Hellotext API reference, "Clears the specified profile"). */
export default defineCreate({
  key: "delete_profile",
  noun: "Profile",
  display: {
    label: "Delete Profile",
    description: "Deletes a profile. Its conversations are kept. Subscribing the profile again restores it.",
  },
  operation: profiles.deleting,
});
