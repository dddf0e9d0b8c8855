import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { campaign } from "../resources/enrollment.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, campaign.input]);

/** POST /contacts/{id}/campaigns/{campaignId} (HighLevel API 2.0, "Add Contact to Campaign"). */
export default defineCreate({
  key: "add_contact_to_campaign",
  noun: "Contact",
  display: { label: "Add Contact to Campaign", description: "Adds a contact to a campaign." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input: { contact_id, campaign_id } }) => {
      await client.contacts.addToCampaign(contact_id, campaign_id);
      return { id: contact_id, campaign_id, in_campaign: true };
    }),
    outputFields: campaign.outputFields,
    sample: campaign.sample,
  },
});
