import type { Highlevel } from "@integrations/clients/highlevel";
import { tagInputs, toTagChange, updateContact } from "@integrations/highlevel";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { changeableInputs, companyInput, toChanges } from "../resources/contactFields.ts";
import { contactInput } from "../resources/contactInput.ts";
import { contactOutputs } from "../resources/contactOutputs.ts";
import { customFieldInputs } from "../resources/customFields.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  ...changeableInputs,
  companyInput,
  ...tagInputs,
  customFieldInputs,
]);

/**
 * PUT /contacts/{id} with only what differs, after GET /contacts/{id}, and POST /contacts/{id}/tags for tags that are added
 * (HighLevel API 2.0, "Update Contact", "Get Contact", "Add Tags").
 */
export default defineCreate({
  key: "update_contact",
  noun: "Contact",
  display: {
    label: "Update Contact",
    description: "Updates a contact. Fields you leave blank don't change.",
  },
  operation: {
    ...updateContact<Highlevel, typeof inputFields>(highlevel, inputFields, async (context) => ({
      id: context.input.contact_id,
      fields: await toChanges(context),
      ...toTagChange(context.input),
    })),
    inputFieldGroups: inputGroups.contact,
    outputFields: contactOutputs,
  },
});
