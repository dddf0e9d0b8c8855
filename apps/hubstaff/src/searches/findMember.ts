import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { memberOutputFields, memberSample, toMember } from "../resources/member.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "email",
    label: "Email",
    type: "string",
    meta: kind("email"),
    required: true,
    helpText: "All of it, in any letter case.",
  },
  organizationInput,
]);

/** GET /organizations/{id}/members?search[email]=…&include[]=users (Hubstaff API v2, "List organization members"). */
export default defineSearch({
  key: "find_member",
  noun: "Member",
  display: { label: "Find Member", description: "Finds a member of the organization by email." },
  operation: {
    inputFields,
    perform: hubstaff.search(inputFields, async ({ client, input }) => {
      const members = await client.members.find(await organizationOf(client, input), { email: input.email });
      return members.map(toMember);
    }),
    outputFields: memberOutputFields,
    sample: memberSample,
  },
});
