import type { Taskee } from "@integrations/clients/taskee";
import { contactInputs, createContact, newTagsInput, toContactFields } from "@integrations/highlevel";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([...contactInputs, newTagsInput]);

/** POST /contacts/ (Taskee Portal API guide, "Create Contact"). */
export default defineCreate({
  key: "create_contact",
  noun: "Contact",
  display: { label: "Create Contact", description: "Creates a new contact." },
  operation: createContact<Taskee, typeof inputFields>(taskee, inputFields, async ({ input }) => ({
    ...(await toContactFields(input)),
    tags: input.tags ?? [],
  })),
});
