import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listInput } from "../resources/list.ts";
import { eventOutputFields, profileSample } from "../resources/profile.ts";
import { listMemberships } from "../resources/profileEvents.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: listInput.key,
    label: listInput.label,
    type: listInput.type,
    dynamic: listInput.dynamic,
    helpText:
      "Only profiles that join this list. Leave blank for all lists. Hellotext doesn't report when a profile joined, so each profile triggers the Zap once per list.",
  },
]);

/** GET /v1/profiles?limit=100&sort=created_at&starting_after=…: every profile, once for each list it is seen on. */
export default defineTrigger({
  key: "profile_list_joined",
  noun: "Profile",
  display: { label: "Profile List Joined", description: "Triggers when a profile joins a list." },
  operation: {
    type: "polling",
    inputFields,
    perform: hellotext.pollEvents(inputFields, ({ client, input }) => listMemberships(client, input.list)),
    outputFields: [
      ...eventOutputFields,
      { key: "list_id", label: "Joined List ID", type: "string" },
      { key: "list_name", label: "Joined List Name", type: "string" },
    ],
    sample: {
      profile_id: profileSample.id,
      list_id: "zN4Xx4Km",
      list_name: "Loyal customers",
      ...profileSample,
      id: `${profileSample.id}-zN4Xx4Km`,
    },
  },
});
