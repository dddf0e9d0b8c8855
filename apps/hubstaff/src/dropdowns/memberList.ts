import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { memberSample, toMember } from "../resources/member.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/** GET /organizations/{id}/members?include[]=users: the choices for fields that take a member. */
export default defineTrigger({
  key: "member_list",
  noun: "Member",
  display: {
    label: "List of Members",
    description: "Triggers when a list of members is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.dropdown(inputFields, async ({ client, input }) => {
      const members = await client.members.list(await organizationOf(client, input));
      return members.map((member) => ({
        ...toMember(member),
        name: member.name || member.email || `Member ${member.id}`,
      }));
    }),
    sample: memberSample,
  },
});
