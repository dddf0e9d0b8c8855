import type { Highlevel, HighlevelContact } from "@integrations/clients/highlevel";

/** What a contact is looked for by. */
interface Wanted {
  id?: string | undefined;
  email?: string | undefined;
  /** E.164 */
  number?: string | undefined;
  name?: string | undefined;
}

/** How many loose matches of a name are looked through. */
const MOST_MATCHES = 100;

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
  if (!name) return [];
  const { contacts } = await client.contacts.list({ limit: MOST_MATCHES, query: singleSpaced(name) });
  return contacts.filter((contact) => fold(contact.name ?? "") === fold(name));
};

const singleSpaced = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ");

const fold = (text: string): string => singleSpaced(text).toLowerCase();
