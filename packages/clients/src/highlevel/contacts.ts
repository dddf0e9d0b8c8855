import * as zod from "zod/mini";
import { type Http, path, remove, rowsOf, VendorError } from "../http/index.ts";
import { inside } from "./answers.ts";
import {
  contactSchema,
  type HighlevelContact,
  type HighlevelSearchAfter,
  searchPageSchema,
} from "./contact.ts";
import { missingTags } from "./contactChanges.ts";
import { type ContactClient, contactRequests, type Tagged } from "./contactRequests.ts";

export interface HighlevelSearch {
  /** Sort by this date, newest first. */
  newestBy: "dateAdded" | "dateUpdated";
  /** Only contacts with a tag that contains this text: 1 to 75 characters, no special ones. */
  tag?: string | undefined;
  /** 1 to 500. */
  pageLimit: number;
  /** The `next` of the previous page. */
  searchAfter?: HighlevelSearchAfter | undefined;
  /** A page number, from 1. It reaches only the first 10,000 contacts, and can't be combined with `searchAfter`. */
  page?: number | undefined;
}

export interface HighlevelSearchPage {
  contacts: HighlevelContact[];
  /** Absent on the last page. */
  next?: HighlevelSearchAfter;
}

const found = inside("contact", zod.nullable(contactSchema));
const tags = inside("tags", rowsOf(zod.string()));

/** Contacts in HighLevel's own API, which answers a write with the whole contact. */
export const createContacts = (http: Http, locationId: string) => {
  const requests = contactRequests(http, locationId, () => contactSchema);

  const addTags = async (held: Tagged, added: readonly string[]): Promise<string[]> => {
    const missing = missingTags(held.tags, added);
    if (missing.length === 0) return held.tags;
    return http.send({
      method: "POST",
      path: path`/contacts/${held.id}/tags`,
      body: { tags: missing },
      idempotent: true,
      answer: tags,
    });
  };

  const findDuplicate = async (by: {
    email?: string | undefined;
    /** A phone, E.164. */
    number?: string | undefined;
  }): Promise<HighlevelContact | undefined> =>
    (await http.send({
      method: "GET",
      path: "/contacts/search/duplicate",
      query: { locationId, ...by },
      answer: found,
    })) ?? undefined;

  return {
    ...requests,

    /** POST /contacts/{id}/tags, unless the contact has them all. */
    addTags,

    /** PUT /contacts/{id}, then POST /contacts/{id}/tags, each only if something differs. */
    updateAndTag: async (held, changes, added) => {
      const contact = await requests.update(held, changes);
      return missingTags(held.tags, added).length > 0
        ? { ...contact, tags: await addTags(held, added) }
        : contact;
    },

    /** GET /contacts/business/{businessId} */
    listByBusiness: (businessId, page) =>
      http.send({
        method: "GET",
        path: path`/contacts/business/${businessId}`,
        query: { locationId, ...page },
        answer: inside("contacts", rowsOf(contactSchema)),
      }),

    /** POST /contacts/search: one page. Changes of the last few seconds may be missing. */
    search: async ({ newestBy, tag, ...page }: HighlevelSearch): Promise<HighlevelSearchPage> => {
      const { rows, sent } = await http.send({
        method: "POST",
        path: "/contacts/search",
        body: {
          locationId,
          ...page,
          sort: [{ field: newestBy, direction: "desc" }],
          ...(tag !== undefined && { filters: [{ field: "tags", operator: "contains", value: tag }] }),
        },
        reads: true,
        answer: searchPageSchema,
      });
      const contacts = rows.map(({ contact }) => contact);
      if (sent < page.pageLimit) return { contacts };
      const next = rows.findLast(({ searchAfter }) => searchAfter)?.searchAfter;
      if (next) return { contacts, next };
      const reason = "no contact of a full page has searchAfter";
      throw new VendorError({ kind: "unreadable", vendor: "HighLevel", reason });
    },

    /** GET /contacts/search/duplicate: the contact with this email or phone. Unlike a search, it is up to date. */
    findDuplicate,

    /** GET /contacts/search/duplicate, by the email if there is one, otherwise by the phone. */
    findSame: ({ email, phone }) => findDuplicate(email ? { email } : { number: phone }),

    /** DELETE /contacts/{id}/tags, with a body, unless the contact has none of them. Returns the tags that are left. */
    removeTags: async (held: Tagged, removed: readonly string[]): Promise<string[]> =>
      missingTags(held.tags, removed).length === removed.length
        ? held.tags
        : http.send({
            method: "DELETE",
            path: path`/contacts/${held.id}/tags`,
            body: { tags: removed },
            answer: tags,
          }),

    /** POST /contacts/{id}/workflow/{workflowId}; `eventStartTime` is ISO 8601. */
    addToWorkflow: async (id: string, workflowId: string, eventStartTime?: string): Promise<void> => {
      await http.send({
        method: "POST",
        path: path`/contacts/${id}/workflow/${workflowId}`,
        body: { eventStartTime },
        answer: zod.unknown(),
      });
    },

    /** POST /contacts/{id}/campaigns/{campaignId} */
    addToCampaign: async (id: string, campaignId: string): Promise<void> => {
      await http.send({
        method: "POST",
        path: path`/contacts/${id}/campaigns/${campaignId}`,
        body: {},
        answer: zod.unknown(),
      });
    },

    /** DELETE /contacts/{id}/campaigns/{campaignId} */
    removeFromCampaign: (id: string, campaignId: string): Promise<void> =>
      remove(http, path`/contacts/${id}/campaigns/${campaignId}`),

    /** DELETE /contacts/{id}/workflow/{workflowId}, with a body. */
    removeFromWorkflow: (id: string, workflowId: string): Promise<void> =>
      remove(http, path`/contacts/${id}/workflow/${workflowId}`, {}),
  } satisfies ContactClient & Record<string, unknown>;
};
