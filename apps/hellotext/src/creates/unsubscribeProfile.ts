import { defineCreate, defineInputFields } from "zapier-platform-core";
import { profiles, toProfile } from "../resources/profile.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([profiles.input]);

/** POST /v1/profiles/{id}/unsubscribe (Hellotext API reference, "Unsubscribe a profile"). */
export default defineCreate({
  key: "unsubscribe_profile",
  noun: "Profile",
  display: { label: "Unsubscribe Profile", description: "Unsubscribes a profile from promotional messages." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, async ({ client, input }) =>
      toProfile(await client.profiles.unsubscribe(input.id)),
    ),
    ...profiles.output,
  },
});
