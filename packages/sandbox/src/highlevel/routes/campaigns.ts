import * as zod from "zod";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { notFound, ok } from "../answers.ts";
import { campaigns } from "../data.ts";
import { inLocation, objectOf } from "../fields.ts";
import type { HighlevelState } from "../state.ts";

const campaignQuery = inLocation.extend({
  status: zod.enum(["published", "draft"], "must be published or draft").exactOptional(),
});

export const campaignRoutes = (state: HighlevelState) => {
  const needs = guard(state);

  /** @throws {Refusal} 400 for a contact or a campaign that is not there */
  const memberIn = ({ param }: { param: (name: string) => string }) => {
    const { id: contactId } = state.contact(param("id"));
    const campaign = campaigns.find(({ id }) => id === param("campaignId"));
    if (campaign === undefined) throw notFound("Campaign");
    return { contactId, campaignId: campaign.id };
  };

  return {
    "GET /campaigns/": needs(
      "campaigns.readonly",
      route({ query: campaignQuery }, ({ query: { status } }) =>
        ok({ campaigns: campaigns.filter((campaign) => status === undefined || campaign.status === status) }),
      ),
    ),
    "POST /contacts/:id/campaigns/:campaignId": needs(
      "contacts.write",
      route({ body: objectOf({}) }, (call) => {
        state.campaignMembers.push(memberIn(call));
        return ok({ succeded: true }, 201);
      }),
    ),
    "DELETE /contacts/:id/campaigns/:campaignId": needs(
      "contacts.write",
      route({}, (call) => {
        const member = memberIn(call);
        const at = state.campaignMembers.findIndex(
          ({ contactId, campaignId }) => contactId === member.contactId && campaignId === member.campaignId,
        );
        if (at < 0) throw notFound("Contact in campaign");
        state.campaignMembers.splice(at, 1);
        return ok({ succeded: true });
      }),
    ),
  } satisfies Backend["routes"];
};
