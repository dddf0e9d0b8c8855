import { contactSample, createdContacts } from "@integrations/highlevel";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { contactOutputs } from "../resources/contactOutputs.ts";
import { contactPages } from "../resources/contactPages.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([]);

/** POST /contacts/search sorted by `dateAdded`, paged by `searchAfter` (HighLevel API 2.0, "Search Contacts"). */
export default defineTrigger({
  key: "new_contact",
  noun: "Contact",
  display: { label: "New Contact", description: "Triggers when a new contact is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client }) =>
      createdContacts(contactPages(client, { newestBy: "dateAdded" })),
    ),
    outputFields: contactOutputs,
    sample: contactSample,
  },
});
