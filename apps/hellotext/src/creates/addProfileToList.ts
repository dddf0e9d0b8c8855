import { defineCreate, defineInputFields } from "zapier-platform-core";
import { listInput } from "../resources/list.ts";
import { profileReference, profiles, toProfile } from "../resources/profile.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([profileReference, listInput]);

/** POST /v1/lists/{list}/profiles/{profile} (Hellotext API reference, "Adds a profile to a list"). */
export default defineCreate({
  key: "add_profile_to_list",
  noun: "Profile",
  display: {
    label: "Add Profile to List",
    description: "Adds a profile to a list. Does nothing if the profile is already on the list.",
  },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, async ({ client, input }) =>
      toProfile(await client.lists.addProfile(input.list, input.profile)),
    ),
    ...profiles.output,
  },
});
