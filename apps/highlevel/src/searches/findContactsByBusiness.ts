import type { Highlevel } from "@integrations/clients/highlevel";
import { findContactsByBusiness } from "@integrations/highlevel";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactOutputs } from "../resources/contactOutputs.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "business_id",
    label: "Business",
    type: "string",
    required: true,
    dynamic: "business_list.id.name",
    helpText: "Choose a business, or map the business ID from an earlier step.",
  },
]);

/** GET /contacts/business/{businessId}?limit=100 (HighLevel API 2.0, "Get Contacts By BusinessId"). */
export default defineSearch({
  key: "find_contacts_by_business",
  noun: "Contact",
  display: { label: "Find Contacts by Business", description: "Finds the contacts of a business." },
  operation: {
    ...findContactsByBusiness<Highlevel, typeof inputFields>(
      highlevel,
      inputFields,
      ({ input }) => input.business_id,
    ),
    outputFields: contactOutputs,
  },
});
