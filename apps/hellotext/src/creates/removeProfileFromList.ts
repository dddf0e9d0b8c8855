import { defineCreate, defineInputFields } from "zapier-platform-core";
import { listInput } from "../resources/list.ts";
import { profileReference, profiles, toProfile } from "../resources/profile.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([profileReference, listInput]);

/** DELETE /v1/lists/{list}/profiles/{profile} (Hellotext API reference, "Removes a profile from a list"). */
export default defineCreate({
  key: "remove_profile_from_list",
  noun: "Profile",
  display: {
    label: "Remove Profile from List",
    description: "Removes a profile from a list. Does nothing if the profile isn't on the list.",
  },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, async ({ client, input }) =>
      toProfile(await client.lists.removeProfile(input.list, input.profile)),
    ),
    ...profiles.output,
  },
});
