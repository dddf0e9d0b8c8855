import { InputError, kind } from "@integrations/zapier-kit";
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
    helpText: "Enter the full email address. Not case-sensitive.",
  },
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full name. Not case-sensitive. If you fill in both, both must match.",
  },
  organizationInput,
]);

/** GET /organizations/{id}/members?search[email]=…&search[name]=…&include[]=users (Hubstaff API v2, "List organization members"). */
export default defineSearch({
  key: "find_member",
  noun: "Member",
  display: { label: "Find Member", description: "Finds a member of the organization by email or name." },
  operation: {
    inputFields,
    perform: hubstaff.search(inputFields, async ({ client, input }) => {
      const { email, name } = input;
      if (!email && !name) throw new InputError("email", "fill in one of them.", "Email or Name");
      const members = await client.members.find(await organizationOf(client, input), { email, name });
      return members.map(toMember);
    }),
    outputFields: memberOutputFields,
    sample: memberSample,
  },
});
