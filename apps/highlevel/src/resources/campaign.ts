import { contactSample } from "@integrations/highlevel";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** The input that names a campaign of the sub-account. */
export const campaignInput = defineInputField({
  key: "campaign_id",
  label: "Campaign",
  type: "string",
  required: true,
  dynamic: "campaign_list.id.name",
  helpText: "Choose a published campaign, or map the campaign ID from an earlier step.",
});

/** A contact that was added to a campaign, or removed. */
export const campaignMemberOutputFields = [
  { key: "id", label: "Contact ID", type: "string", primary: true },
  { key: "campaign_id", label: "Campaign ID", type: "string" },
  { key: "in_campaign", label: "In Campaign", type: "boolean" },
] satisfies OutputFields;

export const campaignMemberSample = {
  id: contactSample.id,
  campaign_id: "mIVALPYuTD7YjUHnFEx4",
  in_campaign: true,
};
