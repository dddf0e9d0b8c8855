import type { Highlevel } from "@integrations/clients/highlevel";
import { tagInputs, toTagChange, upsertContact } from "@integrations/highlevel";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { changeableInputs, companyInput, genderInput, toNewContact } from "../resources/contactFields.ts";
import { customFieldInputs, customFieldOutputs } from "../resources/customFields.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  ...changeableInputs,
  {
    ...companyInput,
    helpText: "Only for a new contact. To change the company of an existing one, use Update Contact.",
  },
  { ...genderInput, helpText: "Only for a new contact: HighLevel doesn't change it later." },
  ...tagInputs,
  customFieldInputs,
]);

const operation = upsertContact<Highlevel, typeof inputFields>(highlevel, inputFields, async (context) => ({
  fields: await toNewContact(context),
  ...toTagChange(context.input),
}));

/**
 * POST /contacts/upsert and POST /contacts/{id}/tags, after GET /contacts/search/duplicate (HighLevel API 2.0, "Upsert
 * Contact", "Add Tags", "Get Duplicate Contact"). Nothing is written if the contact already has all of it.
 */
export default defineCreate({
  key: "upsert_contact",
  noun: "Contact",
  display: {
    label: "Upsert Contact",
    description: "Updates the contact with this email or phone, or creates one if none is found.",
  },
  operation: {
    ...operation,
    inputFieldGroups: inputGroups.contact,
    outputFields: [...operation.outputFields, customFieldOutputs],
  },
});
