import { createContact, newTagsInput, toTags } from "@integrations/highlevel";
import { InputError, unlessEmpty } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { changeableInputs, onlyNewInputs, toNewContact } from "../resources/contactFields.ts";
import { contactOutputs } from "../resources/contactOutputs.ts";
import { customFieldInputs } from "../resources/customFields.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  ...changeableInputs,
  ...onlyNewInputs,
  newTagsInput,
  customFieldInputs,
]);

/** POST /contacts/ (HighLevel API 2.0, "Create Contact"). */
export default defineCreate({
  key: "create_contact",
  noun: "Contact",
  display: { label: "Create Contact", description: "Creates a new contact." },
  operation: {
    ...createContact<typeof inputFields>(highlevel, inputFields, async (context) => {
      const tags = toTags(context.input.tags);
      const fields = unlessEmpty({ ...(await toNewContact(context)), tags });
      if (fields) return fields;
      throw new InputError("email", "fill in this or another field, a contact cannot be blank.");
    }),
    outputFields: contactOutputs,
  },
});
