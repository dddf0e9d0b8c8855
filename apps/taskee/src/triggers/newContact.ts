import { contactOutputFields, contactSample, createdContacts } from "@integrations/highlevel";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { addedContacts } from "../resources/contactPages.ts";
import { taskee } from "../vendor.ts";

const inputFields = defineInputFields([]);

/** GET /contacts/?locationId=…&limit=100&startAfter=…&startAfterId=… (Taskee Portal API guide, "Get Contacts"). */
export default defineTrigger({
  key: "new_contact",
  noun: "Contact",
  display: { label: "New Contact", description: "Triggers when a new contact is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: taskee.pollEvents(inputFields, ({ client }) => createdContacts(addedContacts(client))),
    outputFields: contactOutputFields,
    sample: contactSample,
  },
});
