import type { Taskee } from "@integrations/clients/taskee";
import { findContactsByBusiness } from "@integrations/highlevel";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "business_id",
    label: "Business ID",
    type: "string",
    meta: kind("id"),
    required: true,
    helpText: "Map it from an earlier step, or copy it from the business's URL in Taskee Portal.",
  },
]);

/** GET /contacts/business/{businessId}?limit=100 (Taskee Portal API guide, "Get Contacts By BusinessId"). */
export default defineSearch({
  key: "find_contacts_by_business",
  noun: "Contact",
  display: { label: "Find Contacts by Business", description: "Finds the contacts of a business." },
  operation: findContactsByBusiness<Taskee, typeof inputFields>(
    taskee,
    inputFields,
    ({ input }) => input.business_id,
  ),
});
