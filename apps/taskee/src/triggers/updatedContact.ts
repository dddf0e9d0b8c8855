import { contactEventOutputFields, updatedContactSample, updatedContacts } from "@integrations/highlevel";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { allContacts } from "../resources/contactPages.ts";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([]);

/**
 * GET /contacts/?locationId=…&limit=100&startAfter=…&startAfterId=… (Taskee Portal API guide, "Get Contacts"):
 * every page, because the list is not sorted by when a contact changed.
 */
export default defineTrigger({
  key: "updated_contact",
  noun: "Contact",
  display: { label: "Updated Contact", description: "Triggers when a contact is updated." },
  operation: {
    type: "polling",
    inputFields,
    perform: taskee.pollEvents(inputFields, ({ client }) => updatedContacts(allContacts(client))),
    outputFields: contactEventOutputFields("Change ID"),
    sample: updatedContactSample,
  },
});
