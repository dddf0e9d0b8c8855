import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactFilter } from "../resources/contactInput.ts";
import { MOST_MATCHES, opportunitiesOf } from "../resources/findOpportunities.ts";
import { opportunityOutputFields, opportunitySample, toOpportunity } from "../resources/opportunity.ts";
import { nameInput, pipelineInput, statusFilter } from "../resources/opportunityInputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactFilter,
  {
    ...nameInput,
    meta: kind("name"),
    helpText: `Enter the full name. Not case-sensitive. Leave blank for any name. Searches the ${MOST_MATCHES.toLocaleString("en-US")} newest opportunities with a similar name.`,
  },
  { ...pipelineInput, helpText: "Leave blank for all." },
  { ...statusFilter, helpText: "Leave blank for all." },
  {
    key: "id",
    label: "Opportunity ID",
    type: "string",
    meta: kind("id"),
    helpText: "The opportunity's ID in HighLevel. If you fill this in, the other fields are ignored.",
  },
]);

/** GET /opportunities/{id}, or POST /opportunities/search (HighLevel API 2.0, "Get Opportunity", "Search Opportunities"). */
export default defineSearch({
  key: "find_opportunity",
  noun: "Opportunity",
  display: {
    label: "Find Opportunity",
    description:
      "Finds an opportunity by contact, name, pipeline, and status, or by ID. The newest comes first.",
  },
  operation: {
    inputFields,
    perform: highlevel.search(inputFields, async ({ client, input }) => {
      const { id, contact_id: contactId, name, pipeline_id: pipelineId, status } = input;
      if (id) return [toOpportunity(await client.opportunities.get(id))];
      if (!contactId && !name && !pipelineId && !status) {
        throw new InputError(
          "contact_id",
          "fill in one of them.",
          "Contact, Name, Pipeline, Status, or Opportunity ID",
        );
      }
      const found = await opportunitiesOf(client, {
        contactId,
        name,
        pipelineId,
        status,
      });
      return found.map(toOpportunity);
    }),
    outputFields: opportunityOutputFields,
    sample: opportunitySample,
  },
});
