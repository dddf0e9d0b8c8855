import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listedSince } from "../resources/events.ts";
import { memberOutputFields, memberSample, toMember } from "../resources/member.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/members?created_at[start]=…&include[]=users (Hubstaff API v2, "List organization members").
 */
export default defineTrigger({
  key: "new_member",
  noun: "Member",
  display: { label: "New Member", description: "Triggers when someone joins the organization." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      listedSince(
        async (since) => client.members.joined(await organizationOf(client, input), since),
        toMember,
      ),
    ),
    outputFields: memberOutputFields,
    sample: memberSample,
  },
});
