import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { memberOutputFields, memberSample, toMember } from "../resources/member.ts";
import { hellotracks } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "query",
    label: "Username, Email, Name, or Member ID",
    type: "string",
    meta: kind("name"),
    required: true,
    helpText: "Enter the full value. Not case-sensitive. Part of a name finds no one.",
  },
]);

/** GET /members?query=…&max=50 (Hellotracks no-code API, "Members"). Only exact matches are kept. */
export default defineSearch({
  key: "find_member",
  noun: "Member",
  display: { label: "Find Member", description: "Finds a member by username, email, name, or ID." },
  operation: {
    inputFields,
    perform: hellotracks.search(inputFields, async ({ client, input }) => {
      const members = await client.members.find(input.query);
      return members.map(toMember);
    }),
    outputFields: memberOutputFields,
    sample: memberSample,
  },
});
