import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { campaign } from "../resources/enrollment.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, campaign.input]);

/** DELETE /contacts/{id}/campaigns/{campaignId} (HighLevel API 2.0, "Remove Contact from Campaign"). */
export default defineCreate({
  key: "remove_contact_from_campaign",
  noun: "Contact",
  display: { label: "Remove Contact from Campaign", description: "Removes a contact from a campaign." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input: { contact_id, campaign_id } }) => {
      await client.contacts.removeFromCampaign(contact_id, campaign_id);
      return { id: contact_id, campaign_id, in_campaign: false };
    }),
    outputFields: campaign.outputFields,
    sample: { ...campaign.sample, in_campaign: false },
  },
});
