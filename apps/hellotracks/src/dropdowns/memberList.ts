import { defineTrigger } from "zapier-platform-core";
import { memberSample, toMember } from "../resources/member.ts";
import { hellotracks } from "../vendor.ts";

/**
 * GET /members?max=50: the choices for fields that take a member. The `id` is the username, because jobs refer to
 * members by it. The vendor returns at most 50 and has no second page.
 */
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
    perform: hellotracks.dropdown([], async ({ client, page }) => {
      const members = page === 0 ? await client.members.list() : [];
      return members.flatMap((member) =>
        member.username
          ? [{ ...toMember(member), id: member.username, name: member.name || member.username }]
          : [],
      );
    }),
    sample: { ...memberSample, id: memberSample.username },
  },
});
