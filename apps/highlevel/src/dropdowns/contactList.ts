import { contactSample, toContactChoice } from "@integrations/highlevel";
import { defineTrigger } from "zapier-platform-core";
import { CHOICES_PER_PAGE, MOST_CHOICE_PAGES } from "../resources/choices.ts";
import { highlevel } from "../vendor.ts";

/** POST /contacts/search by page, newest first: the choices for fields that take a contact. */
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
    perform: highlevel.dropdown([], async ({ client, page }) => {
      if (page >= MOST_CHOICE_PAGES) return [];
      const { contacts } = await client.contacts.search({
        newestBy: "dateAdded",
        pageLimit: CHOICES_PER_PAGE,
        page: page + 1,
      });
      return contacts.map(toContactChoice);
    }),
    sample: contactSample,
  },
});
