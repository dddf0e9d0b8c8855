import { InputError } from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { profiles } from "../resources/profile.ts";
import { profileFieldInputs, profileGroups, toProfileFields } from "../resources/profileFields.ts";
import { hellotext } from "../vendor.ts";

/** POST /v1/profiles, then GET /v1/profiles/{id} (Hellotext API reference, "Creates a new profile"). */
export default defineCreate({
  key: "create_profile",
  noun: "Profile",
  display: {
    label: "Create Profile",
    description: "Creates a new profile, or updates the one that already has this email or phone.",
  },
  operation: {
    inputFields: profileFieldInputs,
    inputFieldGroups: profileGroups,
    perform: hellotext.create(profileFieldInputs, async ({ client, input, dynamic, meta }) => {
      const fields = await toProfileFields(client, input, dynamic, meta.timezone);
      if (Object.keys(fields).length === 0) {
        throw new InputError("email", "fill in one of them or any other field.", "Email or Phone");
      }
      return profiles.create(client, fields);
    }),
    ...profiles.output,
  },
});
