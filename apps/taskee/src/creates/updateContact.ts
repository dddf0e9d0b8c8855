import type { Taskee } from "@integrations/clients/taskee";
import {
  contactInput,
  tagInputs,
  toContactFields,
  toTagChange,
  updateContact,
} from "@integrations/highlevel";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { changeableInputs } from "../resources/contactInputs.ts";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, ...changeableInputs, ...tagInputs]);

/**
 * PUT /contacts/{id} with only what differs, after a GET of it (Taskee Portal API guide, "Update Contact", "Get
 * Contact").
 */
export default defineCreate({
  key: "update_contact",
  noun: "Contact",
  display: {
    label: "Update Contact",
    description: "Updates a contact. Fields you leave blank don't change.",
  },
  operation: updateContact<Taskee, typeof inputFields>(taskee, inputFields, async ({ input }) => ({
    id: input.contact_id,
    fields: await toContactFields(input),
    ...toTagChange(input),
  })),
});
