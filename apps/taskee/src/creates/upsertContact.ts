import type { Taskee } from "@integrations/clients/taskee";
import { tagInputs, toContactFields, toTagChange, upsertContact } from "@integrations/highlevel";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { upsertableInputs } from "../resources/contactInputs.ts";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([...upsertableInputs, ...tagInputs]);

/**
 * POST /contacts/upsert, then GET /contacts/{id} and PUT /contacts/{id} to add tags, after GET /contacts/ and GET
 * /contacts/{id} (Taskee Portal API guide, "Upsert Contact", "Get Contacts", "Get Contact", "Update Contact"). Nothing
 * is written if the contact already has all of it.
 */
export default defineCreate({
  key: "upsert_contact",
  noun: "Contact",
  display: {
    label: "Upsert Contact",
    description: "Updates the contact with this email or phone, or creates one if none is found.",
  },
  operation: upsertContact<Taskee, typeof inputFields>(taskee, inputFields, async ({ input }) => ({
    fields: await toContactFields(input),
    ...toTagChange(input),
  })),
});
