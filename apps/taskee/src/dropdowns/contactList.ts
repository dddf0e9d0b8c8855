import { HIGHLEVEL_PAGE_SIZES, type HighlevelContactCursor } from "@integrations/clients/highlevel";
import { contactSample, toContactChoice } from "@integrations/highlevel";
import { defineTrigger } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

/** GET /contacts/?locationId=…&limit=100: the choices for fields that take a contact. */
export default defineTrigger({
  key: "contact_list",
  noun: "Contact",
  display: {
    label: "List of Contacts",
    description: "Triggers when a list of contacts is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: taskee.dropdown([], async ({ client, page }) => {
      let after: HighlevelContactCursor | undefined;
      // The list is paged by cursor, so a later page is reached through the ones before it.
      for (let earlier = 0; earlier < page; earlier++) {
        after = (await client.contacts.list({ limit: HIGHLEVEL_PAGE_SIZES.listedContacts, after })).next;
        if (!after) return [];
      }
      const { contacts } = await client.contacts.list({ limit: HIGHLEVEL_PAGE_SIZES.listedContacts, after });
      return contacts.map(toContactChoice);
    }),
    sample: contactSample,
  },
});
