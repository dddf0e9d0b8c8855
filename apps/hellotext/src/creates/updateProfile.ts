import { defineCreate, defineInputFields } from "zapier-platform-core";
import { profiles } from "../resources/profile.ts";
import { profileFieldInputs, profileGroups, toProfileFields } from "../resources/profileFields.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([profiles.input, ...profileFieldInputs]);

/** PATCH /v1/profiles/{id}, then GET /v1/profiles/{id} (Hellotext API reference, "Updates the specified profile"). */
export default defineCreate({
  key: "update_profile",
  noun: "Profile",
  display: {
    label: "Update Profile",
    description: "Updates a profile. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    inputFieldGroups: profileGroups,
    perform: hellotext.create(inputFields, async ({ client, input, dynamic, meta }) =>
      profiles.update(client, input.id, await toProfileFields(client, input, dynamic, meta.timezone)),
    ),
    ...profiles.output,
  },
});
