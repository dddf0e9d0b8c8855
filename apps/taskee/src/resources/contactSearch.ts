import {
  HIGHLEVEL_PAGE_SIZES,
  type HighlevelContact,
  type HighlevelContactCursor,
} from "@integrations/clients/highlevel";
import type { Taskee } from "@integrations/clients/taskee";
import { firstMatches, InputError, internationalPhone } from "@integrations/zapier-kit";

/** How many pages of contacts that contain a text are searched for an exact match. */
const MOST_PAGES = 10;
const PER_PAGE = HIGHLEVEL_PAGE_SIZES.listedContacts;

/**
 * An email address in lower case, or a phone number in E.164.
 *
 * @param country - The country of a local phone number: two letters.
 * @throws {InputError} for an invalid phone number, or a local one without a country
 */
export const emailOrPhone = async (field: string, text: string, country?: string): Promise<string> =>
  text.includes("@") ? text.toLowerCase() : ((await internationalPhone(field, text, country)) ?? "");

/**
 * The contacts with exactly this email address or phone number: GET /contacts/ finds every contact that contains the
 * text.
 *
 * @throws {InputError} if none of the first 1,000 matches exactly, and there are more
 */
export const contactsWith = (client: Taskee, query: string): Promise<HighlevelContact[]> =>
  firstMatches({
    read: async (after: HighlevelContactCursor | undefined) => {
      const { contacts, next } = await client.contacts.list({ limit: PER_PAGE, query, after });
      return { rows: contacts, next };
    },
    matches: ({ email, phone }) => [email?.toLowerCase(), phone].includes(query),
    mostPages: MOST_PAGES,
    tooMany: () => {
      const most = MOST_PAGES * PER_PAGE;
      return new InputError(
        "query",
        `none of the first ${most} similar contacts matches exactly. Map the contact's ID instead.`,
      );
    },
  });
