import type { HighlevelNamed } from "@integrations/clients/highlevel";

/** A choice in a dropdown, which needs a name. */
export const toChoice = ({ id, name }: HighlevelNamed) => ({ id, name: name || id });

/** The vendor would return 500 contacts or opportunities, more than a person scrolls through. */
export const CHOICES_PER_PAGE = 100;

/**
 * Page numbers reach only the first 10,000 rows of a search (HighLevel API 2.0, "Search Contacts", "Search
 * Opportunities").
 */
export const MOST_CHOICE_PAGES = 10_000 / CHOICES_PER_PAGE;
