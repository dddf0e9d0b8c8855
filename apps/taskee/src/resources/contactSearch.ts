import {
  HIGHLEVEL_PAGE_SIZES,
  type HighlevelContact,
  type HighlevelContactCursor,
} from "@integrations/clients/highlevel";
import type { Taskee } from "@integrations/clients/taskee";
import { internationalPhone } from "@integrations/zapier-kit";

/** How far the contacts that contain a text are read for those that are meant. */
const MOST_PAGES = 10;

/**
 * What names one person: an email address in lower case, or a phone number in E.164.
 *
 * @param country - Of a local phone number: two letters.
 * @throws {InputError} for a phone number that is none, or a local one without a country
 */
export const emailOrPhone = async (field: string, text: string, country?: string): Promise<string> =>
  text.includes("@") ? text.toLowerCase() : ((await internationalPhone(field, text, country)) ?? "");

/** The contacts with exactly this email address or phone number: GET /contacts/ finds whatever contains the text. */
export const contactsWith = async (client: Taskee, query: string): Promise<HighlevelContact[]> => {
  let after: HighlevelContactCursor | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const { contacts, next } = await client.contacts.list({
      limit: HIGHLEVEL_PAGE_SIZES.listedContacts,
      query,
      after,
    });
    const meant = contacts.filter(({ email, phone }) => [email?.toLowerCase(), phone].includes(query));
    if (meant.length > 0 || !next) return meant;
    after = next;
  }
  return [];
};
