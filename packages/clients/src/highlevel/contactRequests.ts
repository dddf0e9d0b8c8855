import * as zod from "zod/mini";
import { flag, type Http, path, remove, sendDiffering } from "../http/index.ts";
import { inside } from "./answers.ts";
import { contactSchema, type HighlevelContact } from "./contact.ts";
import { differingContact } from "./contactChanges.ts";
import type { HighlevelContactFields, HighlevelNewContactFields } from "./contactFields.ts";
import { contactPageSchema, type HighlevelContactCursor, type HighlevelContactPage } from "./contactPage.ts";

/** Makes a schema for the answer to a write, which may leave out what was sent and what the contact had before. */
type Written = (
  sent: Partial<HighlevelNewContactFields>,
  held?: HighlevelContact,
) => zod.ZodMiniType<HighlevelContact>;

/** The requests that HighLevel and its white labels have in common. */
export const contactRequests = (http: Http, locationId: string, written: Written) => ({
  /** GET /contacts/{id} */
  get: (id: string): Promise<HighlevelContact> =>
    http.send({ method: "GET", path: path`/contacts/${id}`, answer: inside("contact", contactSchema) }),

  /** POST /contacts/ */
  create: (fields: HighlevelNewContactFields): Promise<HighlevelContact> =>
    http.send({
      method: "POST",
      path: "/contacts/",
      body: { locationId, ...fields },
      answer: inside("contact", written(fields)),
    }),

  /** POST /contacts/upsert: updates the contact with this email or phone, or creates one. It may be repeated. */
  upsert: async (
    fields: HighlevelNewContactFields,
  ): Promise<{ contact: HighlevelContact; isNew: boolean | null }> => {
    // An email or a phone that belongs to another contact is ignored, so neither is assumed to be written.
    const { email: _email, phone: _phone, ...taken } = fields;
    const answer = await http.send({
      method: "POST",
      path: "/contacts/upsert",
      body: { locationId, ...fields },
      idempotent: true,
      answer: zod.object({ new: flag, contact: written(taken) }),
    });
    return { contact: answer.contact, isNew: answer.new ?? null };
  },

  /** PUT /contacts/{id} with only what differs; nothing is sent if nothing does. */
  update: (held: HighlevelContact, changes: HighlevelContactFields): Promise<HighlevelContact> =>
    sendDiffering(held, differingContact(held, changes), (body) =>
      http.send({
        method: "PUT",
        path: path`/contacts/${held.id}`,
        body,
        answer: inside("contact", written(body, held)),
      }),
    ),

  /** DELETE /contacts/{id} */
  remove: (id: string): Promise<void> => remove(http, path`/contacts/${id}`),

  /** GET /contacts/: one page of 1 to 100 contacts. A page with fewer than `limit` is the last one. */
  list: async (page: {
    limit: number;
    query?: string | undefined;
    after?: HighlevelContactCursor | undefined;
  }): Promise<HighlevelContactPage> => {
    const { contacts, sent, next } = await http.send({
      method: "GET",
      path: "/contacts/",
      query: { locationId, limit: page.limit, query: page.query, ...page.after },
      answer: contactPageSchema,
    });
    return sent < page.limit ? { contacts } : { contacts, next };
  },
});

/** A contact whose current tags are known. */
export type Tagged = Pick<HighlevelContact, "id" | "tags">;

/** What HighLevel and its white labels can do with contacts. Each uses the requests that it documents. */
export interface ContactClient extends ReturnType<typeof contactRequests> {
  /** The contacts of a business: one page. */
  listByBusiness(
    businessId: string,
    page: { limit: number; skip?: number | undefined },
  ): Promise<HighlevelContact[]>;

  /** The contact that an upsert with this email or phone would update. */
  findSame(by: {
    email?: string | undefined;
    phone?: string | undefined;
  }): Promise<HighlevelContact | undefined>;

  /** Adds the tags that the contact does not have. Returns all of its tags. */
  addTags(held: Tagged, added: readonly string[]): Promise<string[]>;

  /** Changes a contact and adds tags. Only what differs is sent. */
  updateAndTag(
    held: HighlevelContact,
    changes: HighlevelContactFields,
    added: readonly string[],
  ): Promise<HighlevelContact>;
}
