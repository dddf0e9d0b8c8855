import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { eventOutputFields, profileSample } from "../resources/profile.ts";
import { subscriptionChanges } from "../resources/profileEvents.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "state",
    label: "State",
    type: "string",
    choices: { subscribed: "Subscribed", unsubscribed: "Unsubscribed" },
    meta: kind("option", { closed: true }),
    helpText:
      "Only profiles that change to this state. Leave blank for both. Hellotext doesn't report when a state changed, so each profile triggers the Zap once per state.",
  },
]);

/** GET /v1/profiles?limit=100&sort=created_at&starting_after=…: every profile, once for each state it is seen in. */
export default defineTrigger({
  key: "profile_subscription_changed",
  noun: "Profile",
  display: {
    label: "Profile Subscription Changed",
    description: "Triggers when a profile subscribes or unsubscribes.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hellotext.pollEvents(inputFields, ({ client, input }) =>
      subscriptionChanges(client, input.state),
    ),
    outputFields: eventOutputFields,
    sample: {
      ...profileSample,
      id: `${profileSample.id}-${profileSample.state}`,
      profile_id: profileSample.id,
    },
  },
});
