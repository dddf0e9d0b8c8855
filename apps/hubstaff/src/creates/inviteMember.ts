import { defineCreate } from "zapier-platform-core";
import {
  inviteInputs,
  inviteOutputFields,
  inviteSample,
  toInvite,
  toInviteFields,
} from "../resources/invite.ts";
import { organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

/** POST /organizations/{id}/invites (Hubstaff API v2, "Create invite"). */
export default defineCreate({
  key: "invite_member",
  noun: "Member",
  display: { label: "Invite Member", description: "Invites someone to the organization by email." },
  operation: {
    inputFields: inviteInputs,
    perform: hubstaff.create(inviteInputs, async ({ client, input }) => {
      const fields = toInviteFields(input);
      return toInvite(await client.invites.create(await organizationOf(client, input), fields));
    }),
    outputFields: inviteOutputFields,
    sample: inviteSample,
  },
});
