import { contactSample, toContactChoice } from "@integrations/highlevel";
import { PAGE_SIZE } from "@integrations/zapier-kit";
import { defineTrigger } from "zapier-platform-core";
import { highlevel } from "../vendor.ts";

/** Pages by number reach the first 10,000 contacts only (HighLevel API 2.0, "Search Contacts"). */
const MOST_PAGES = 10_000 / PAGE_SIZE;

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
      const contacts = await client.contacts.search({
        newestBy: "dateAdded",
        pageLimit: PAGE_SIZE,
        page: page + 1,
      });
      return contacts.map(toContactChoice);
    }),
    sample: contactSample,
  },
});
