import { contactInputs, createContact, newTagsInput, toContactFields, toTags } from "@integrations/highlevel";
import { InputError, unlessEmpty } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([...contactInputs, newTagsInput]);

/** POST /contacts/ (Taskee Portal API guide, "Create Contact"). */
export default defineCreate({
  key: "create_contact",
  noun: "Contact",
  display: { label: "Create Contact", description: "Creates a new contact." },
  operation: createContact<typeof inputFields>(taskee, inputFields, ({ input }) => {
    const fields = unlessEmpty({ ...toContactFields(input), tags: toTags(input.tags) });
    if (fields) return fields;
    throw new InputError("email", "fill in this or another field, a contact cannot be blank.");
  }),
});
