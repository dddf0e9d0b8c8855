import {
  HIGHLEVEL_PAGE_SIZES,
  type Highlevel,
  type HighlevelContact,
  type HighlevelContactCursor,
} from "@integrations/clients/highlevel";
import { isSameName } from "@integrations/clients/text";
import { InputError } from "@integrations/zapier-kit";

/** What a contact is looked for by. */
interface Wanted {
  id?: string | undefined;
  email?: string | undefined;
  /** E.164 */
  number?: string | undefined;
  name?: string | undefined;
}

/** How many loose matches of a name are looked through, newest first. */
export const MOST_MATCHES = 1000;

/** By the first of id, email, phone and name that finds any. Of the vendor's loose matches of a name only the exact ones. */
export const findContacts = async (
  client: Highlevel,
  { id, email, number, name }: Wanted,
): Promise<HighlevelContact[]> => {
  if (id) return [await client.contacts.get(id)];
  // One at a time: with both, the vendor looks for the email alone.
  for (const by of [email && { email }, number && { number }]) {
    const found = by ? await client.contacts.findDuplicate(by) : undefined;
    if (found) return [found];
  }
  return name ? findByName(client, name) : [];
};

/**
 * The contacts of the first page that has any with this name.
 *
 * @throws {InputError} where there are more loose matches than are looked through: a Find or Create would create a second
 *   contact.
 */
const findByName = async (client: Highlevel, name: string): Promise<HighlevelContact[]> => {
  const limit = HIGHLEVEL_PAGE_SIZES.listedContacts;
  let after: HighlevelContactCursor | undefined;
  for (let seen = 0; seen < MOST_MATCHES; seen += limit) {
    const { contacts, next } = await client.contacts.list({ limit, query: name, after });
    const named = contacts.filter((contact) => isSameName(contact.name, name));
    if (named.length > 0 || !next) return named;
    after = next;
  }
  throw new InputError(
    "query",
    `more than ${MOST_MATCHES} names are similar, and none of the newest is an exact match. Search by email or phone.`,
  );
};
