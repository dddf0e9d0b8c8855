import * as zod from "zod/mini";
import { flag, type Http, path, remove, sendDiffering } from "../http/index.ts";
import { inside } from "./answers.ts";
import { contactSchema, type HighlevelContact } from "./contact.ts";
import { differingContact } from "./contactChanges.ts";
import { contactPageSchema, type HighlevelContactCursor, type HighlevelContactPage } from "./contactPage.ts";
import type { HighlevelCustomValue } from "./customValues.ts";

/**
 * What can be written to any contact (HighLevel API 2.0, "Update Contact"). The vendor refuses a property that it does
 * not know and one that is empty.
 */
export interface HighlevelContactFields {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
  /** E.164 */
  phone?: string | undefined;
  address1?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  postalCode?: string | undefined;
  /** ISO 3166, two letters. */
  country?: string | undefined;
  website?: string | undefined;
  /** An IANA time zone. */
  timezone?: string | undefined;
  source?: string | undefined;
  /** `YYYY-MM-DD` */
  dateOfBirth?: string | undefined;
  /** A user's id. */
  assignedTo?: string | undefined;
  dnd?: boolean | undefined;
  /** Taken by PUT too, though "Update Contact" does not list it. An upsert drops it for a contact that exists. */
  companyName?: string | undefined;
  /** Replaces all tags of the contact. */
  tags?: readonly string[] | undefined;
  customFields?: readonly HighlevelCustomValue[] | undefined;
}

/** What can be written only while the contact is created or upserted (HighLevel API 2.0, "Create Contact"). */
export interface HighlevelNewContactFields extends HighlevelContactFields {
  gender?: string | undefined;
}

/** Reads a contact in the answer to a write, which may leave out what was `sent` and what it `held` before. */
type Written = (
  sent: Partial<HighlevelNewContactFields>,
  held?: HighlevelContact,
) => zod.ZodMiniType<HighlevelContact>;

/** The requests that HighLevel and its white labels document alike. */
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

  /** POST /contacts/upsert: the contact with this email or phone, changed or created. It may be repeated. */
  upsert: async (
    fields: HighlevelNewContactFields,
  ): Promise<{ contact: HighlevelContact; isNew: boolean | null }> => {
    // An email or a phone that belongs to a second contact is ignored.
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

  /** PUT /contacts/{id} with only what differs: nothing is sent where nothing does. */
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

  /** GET /contacts/: one page, 1 to 100 contacts; a page with fewer than `limit` is the last. */
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

/** What HighLevel and its white labels can do with contacts, each by the requests that it documents. */
export interface ContactClient extends ReturnType<typeof contactRequests> {
  /** The contacts of a business: one page. */
  listByBusiness(
    businessId: string,
    page: { limit: number; skip?: number | undefined },
  ): Promise<HighlevelContact[]>;

  /** Gives all tags of the contact. */
  addTags(id: string, added: readonly string[]): Promise<string[]>;

  /** Changes a contact, and adds tags to those it has: only what differs. */
  updateAndTag(
    held: HighlevelContact,
    changes: HighlevelContactFields,
    added: readonly string[],
  ): Promise<HighlevelContact>;
}
