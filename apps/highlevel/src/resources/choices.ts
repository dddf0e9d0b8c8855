import type { HighlevelNamed } from "@integrations/clients/highlevel";

/** One entry of a list of choices, which needs a name. */
export const toChoice = ({ id, name }: HighlevelNamed) => ({ id, name: name ?? id });

/** The vendor would give 500 contacts or opportunities, which is more than a person looks through. */
export const CHOICES_PER_PAGE = 100;

/** Pages by number reach the first 10,000 rows of a search only (HighLevel API 2.0, "Search Contacts", "Search Opportunities"). */
export const MOST_CHOICE_PAGES = 10_000 / CHOICES_PER_PAGE;
