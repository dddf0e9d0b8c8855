import { contactSample, toContactChoice } from "@integrations/highlevel";
import { defineTrigger } from "zapier-platform-core";
import { highlevel } from "../vendor.ts";

/** The vendor would give 500, which is more than a person looks through. */
const CHOICES_PER_PAGE = 100;
/** Pages by number reach the first 10,000 contacts only (HighLevel API 2.0, "Search Contacts"). */
const MOST_PAGES = 10_000 / CHOICES_PER_PAGE;

/** POST /contacts/search by page, the newest first: the choices wherever a contact is asked for. */
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
      if (page >= MOST_PAGES) return [];
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
