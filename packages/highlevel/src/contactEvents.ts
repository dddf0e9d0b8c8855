import type { HighlevelDatedContact } from "@integrations/clients/highlevel";
import type { CursorList, EventSource } from "@integrations/zapier-kit";
import { contactOutputFields, contactSample, toContact } from "./contact.ts";

/** How an app reads contacts, page by page. */
export type ContactPages<Cursor> = CursorList<HighlevelDatedContact, Cursor>["readAfter"];

const version = ({ id, dateUpdated }: HighlevelDatedContact): string => `${id}-${Date.parse(dateUpdated)}`;

/** Each contact once, when it was created. */
export const createdContacts = <Cursor>(readAfter: ContactPages<Cursor>) =>
  ({
    readAfter,
    at: ({ dateAdded }) => Date.parse(dateAdded),
    item: toContact,
  }) satisfies EventSource<HighlevelDatedContact, { id: string }, Cursor>;

/** Each change of a contact; its creation is not one. */
export const updatedContacts = <Cursor>(readAfter: ContactPages<Cursor>) =>
  ({
    readAfter,
    at: ({ dateUpdated }) => Date.parse(dateUpdated),
    version,
    isEvent: ({ dateAdded, dateUpdated }) => dateUpdated !== dateAdded,
    item: (contact) => ({ ...toContact(contact), id: version(contact), contact_id: contact.id }),
  }) satisfies EventSource<HighlevelDatedContact, { id: string }, Cursor>;

/** Of a trigger whose `id` names an event of a contact, not the contact itself. */
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
