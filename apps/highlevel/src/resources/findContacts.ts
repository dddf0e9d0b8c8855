import {
  HIGHLEVEL_PAGE_SIZES,
  type Highlevel,
  type HighlevelContact,
  type HighlevelContactCursor,
} from "@integrations/clients/highlevel";
import { isSameName } from "@integrations/clients/text";
import { firstMatches, InputError } from "@integrations/zapier-kit";

/** What to find a contact by. */
interface Wanted {
  id?: string | undefined;
  email?: string | undefined;
  /** E.164 */
  number?: string | undefined;
  name?: string | undefined;
}

/** How many loose matches of a name are searched, newest first. */
export const MOST_MATCHES = 1000;
const PER_PAGE = HIGHLEVEL_PAGE_SIZES.listedContacts;

/**
 * Finds contacts by ID, email, phone or name: the first of these that finds any. For a name, only exact matches are
 * kept.
 */
export const findContacts = async (
  client: Highlevel,
  { id, email, number, name }: Wanted,
): Promise<HighlevelContact[]> => {
  if (id) return [await client.contacts.get(id)];
  // One at a time: given both, the vendor searches only by email.
  for (const by of [email && { email }, number && { number }]) {
    const found = by ? await client.contacts.findDuplicate(by) : undefined;
    if (found) return [found];
  }
  return name ? findByName(client, name) : [];
};

/** The contacts with this name on the first page that has any. */
const findByName = (client: Highlevel, name: string): Promise<HighlevelContact[]> =>
  firstMatches({
    read: async (after: HighlevelContactCursor | undefined) => {
      const { contacts, next } = await client.contacts.list({ limit: PER_PAGE, query: name, after });
      return { rows: contacts, next };
    },
    matches: (contact) => isSameName(contact.name, name),
    mostPages: MOST_MATCHES / PER_PAGE,
    tooMany: () =>
      new InputError(
        "query",
        `more than ${MOST_MATCHES} names are similar, and none of the newest is an exact match. Search by email or phone.`,
      ),
  });
