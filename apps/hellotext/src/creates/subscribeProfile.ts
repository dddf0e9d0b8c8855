import { defineCreate, defineInputFields } from "zapier-platform-core";
import { profiles, toProfile } from "../resources/profile.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([profiles.input]);

/** POST /v1/profiles/{id}/subscribe (Hellotext API reference, "Mark a profile as subscribed"). */
export default defineCreate({
  key: "subscribe_profile",
  noun: "Profile",
  display: { label: "Subscribe Profile", description: "Subscribes a profile to promotional messages." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, async ({ client, input }) =>
      toProfile(await client.profiles.subscribe(input.id)),
    ),
    ...profiles.output,
  },
});
