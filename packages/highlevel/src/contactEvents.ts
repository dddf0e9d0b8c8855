import type { HighlevelContact } from "@integrations/clients/highlevel";
import { type CursorList, type EventSource, isChange } from "@integrations/zapier-kit";
import { contactOutputFields, contactSample, toContact } from "./contact.ts";

/** Reads contacts, page by page. */
export type ContactPages<Cursor> = CursorList<HighlevelContact, Cursor>["readAfter"];

/** When a contact was last changed, in milliseconds since 1970. A contact that never was has no `dateUpdated`. */
export const changedAt = ({ dateAdded, dateUpdated }: HighlevelContact): number =>
  Date.parse(dateUpdated ?? dateAdded ?? "");

const version = (contact: HighlevelContact): string => `${contact.id}-${changedAt(contact)}`;

/** Each contact once, when it was created. */
export const createdContacts = <Cursor>(readAfter: ContactPages<Cursor>) =>
  ({
    readAfter,
    at: ({ dateAdded }) => Date.parse(dateAdded ?? ""),
    item: toContact,
  }) satisfies EventSource<HighlevelContact, { id: string }, Cursor>;

/** Each change of a contact, except its creation. */
export const updatedContacts = <Cursor>(readAfter: ContactPages<Cursor>) =>
  ({
    readAfter,
    at: changedAt,
    version,
    isEvent: ({ dateAdded, dateUpdated }) => isChange(dateAdded, dateUpdated),
    item: (contact) => ({ ...toContact(contact), id: version(contact), contact_id: contact.id }),
  }) satisfies EventSource<HighlevelContact, { id: string }, Cursor>;

/** For a trigger whose `id` identifies an event of a contact, not the contact itself. */
export const contactEventOutputFields = (idLabel: string) => [
  { key: "id", label: idLabel, type: "string" as const, primary: true },
  { key: "contact_id", label: "Contact ID", type: "string" as const },
  ...contactOutputFields.slice(1),
];

export const updatedContactSample = {
  ...contactSample,
  id: `${contactSample.id}-1774342931000`,
  contact_id: contactSample.id,
};
