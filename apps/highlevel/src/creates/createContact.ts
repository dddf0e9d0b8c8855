import type { Highlevel } from "@integrations/clients/highlevel";
import { createContact, newTagsInput } from "@integrations/highlevel";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { changeableInputs, companyInput, genderInput, toNewContact } from "../resources/contactFields.ts";
import { contactOutputs } from "../resources/contactOutputs.ts";
import { customFieldInputs } from "../resources/customFields.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  ...changeableInputs,
  companyInput,
  genderInput,
  newTagsInput,
  customFieldInputs,
]);

/** POST /contacts/ (HighLevel API 2.0, "Create Contact"). */
export default defineCreate({
  key: "create_contact",
  noun: "Contact",
  display: { label: "Create Contact", description: "Creates a new contact." },
  operation: {
    ...createContact<Highlevel, typeof inputFields>(highlevel, inputFields, async (context) => ({
      ...(await toNewContact(context)),
      tags: context.input.tags ?? [],
    })),
    inputFieldGroups: inputGroups.contact,
    outputFields: contactOutputs,
  },
});
