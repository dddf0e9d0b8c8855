import * as zod from "zod/mini";
import { type Http, mapped, path, remove } from "../http/index.ts";
import {
  appointmentSchema,
  contactPageSchema,
  contactSchema,
  type HighlevelAppointment,
  type HighlevelContact,
  type HighlevelContactCursor,
  type HighlevelContactPage,
  type HighlevelFoundContact,
  type HighlevelSearchAfter,
  inside,
  searchPageSchema,
} from "./schemas.ts";

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
  /** Replaces all tags of the contact. */
  tags?: readonly string[] | undefined;
  customFields?: readonly HighlevelCustomValue[] | undefined;
}

export interface HighlevelCustomValue {
  id: string;
  field_value: string | number | readonly string[];
}

/** What can be written only while the contact is created or upserted (HighLevel API 2.0, "Create Contact"). */
export interface HighlevelNewContactFields extends HighlevelContactFields {
  companyName?: string | undefined;
  gender?: string | undefined;
}

export interface HighlevelSearch {
  /** Newest first, by this date. */
  newestBy: "dateAdded" | "dateUpdated";
  /** Only contacts with a tag that contains this text: 1 to 75 characters, none of them special. */
  tag?: string | undefined;
  /** 1 to 500. */
  pageLimit: number;
  /** From the last contact of the page before. */
  searchAfter?: HighlevelSearchAfter | undefined;
  /** Pages by number, from 1, reach the first 10,000 contacts only and do not go with `searchAfter`. */
  page?: number | undefined;
}

const contact = inside("contact", contactSchema);
const found = inside("contact", zod.nullish(contactSchema));
const tags = inside("tags", zod.array(zod.string()));

export interface HighlevelContactsOptions {
  locationId: string;
  hasTagRequests: boolean;
  asksBusinessByLocation: boolean;
  answersWhole: boolean;
}

export const createContacts = (http: Http, options: HighlevelContactsOptions) => {
  const { locationId, hasTagRequests, asksBusinessByLocation, answersWhole } = options;

  /** A contact in the answer to a write. What the answer of some vendors leaves out is as it was sent. */
  const written = ({ customFields: _customFields, ...sent }: HighlevelNewContactFields) =>
    zod.pipe(
      mapped(zod.looseObject({}), (answered): unknown =>
        answersWhole ? answered : { ...sent, ...answered },
      ),
      contactSchema,
    );

  const get = (id: string): Promise<HighlevelContact> =>
    http.send({ method: "GET", path: path`/contacts/${id}`, answer: contact });

  const update = (id: string, changes: HighlevelContactFields): Promise<HighlevelContact> =>
    http.send({
      method: "PUT",
      path: path`/contacts/${id}`,
      body: changes,
      answer: inside("contact", written(changes)),
    });

  const postTags = (id: string, added: readonly string[]): Promise<string[]> =>
    http.send({
      method: "POST",
      path: path`/contacts/${id}/tags`,
      body: { tags: added },
      idempotent: true,
      answer: tags,
    });

  /** Where nothing changes nothing is sent: it would be an update that never was, and start Zaps that wait for one. */
  const putTags = async (
    id: string,
    changes: HighlevelContactFields,
    added: readonly string[],
  ): Promise<HighlevelContact> => {
    const present = await get(id);
    // The vendor writes tags in lower case.
    const known = new Set(present.tags.map((tag) => tag.toLowerCase()));
    const missing = added.filter((tag) => !known.has(tag.toLowerCase()));
    if (missing.length === 0 && Object.keys(changes).length === 0) return present;
    return update(id, { ...changes, tags: [...new Set([...present.tags, ...missing])] });
  };

  return {
    /** GET /contacts/{id} */
    get,

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
    ): Promise<{ contact: HighlevelContact; isNew: boolean }> => {
      // An email or a phone that belongs to a second contact is ignored.
      const { email: _email, phone: _phone, ...taken } = fields;
      const answer = await http.send({
        method: "POST",
        path: "/contacts/upsert",
        body: { locationId, ...fields },
        idempotent: true,
        answer: zod.object({ new: zod.boolean(), contact: written(taken) }),
      });
      return { contact: answer.contact, isNew: answer.new };
    },

    /** PUT /contacts/{id}: what is not named stays as it is. */
    update,

    /**
     * The same, with tags that are added to those of the contact: by POST /contacts/{id}/tags afterwards, or, where the
     * vendor has no such request, with those that GET /contacts/{id} shows in one PUT.
     */
    updateAndTag: async (
      id: string,
      changes: HighlevelContactFields,
      added: readonly string[],
    ): Promise<HighlevelContact> => {
      if (!hasTagRequests) return putTags(id, changes, added);
      const contact = await (Object.keys(changes).length > 0 ? update(id, changes) : get(id));
      return { ...contact, tags: await postTags(id, added) };
    },

    /** DELETE /contacts/{id} */
    remove: (id: string): Promise<void> => remove(http, path`/contacts/${id}`),

    /** POST /contacts/search: one page. What was written a few seconds ago may be missing. */
    search: ({ newestBy, tag, ...page }: HighlevelSearch): Promise<HighlevelFoundContact[]> =>
      http.send({
        method: "POST",
        path: "/contacts/search",
        body: {
          locationId,
          ...page,
          sort: [{ field: newestBy, direction: "desc" }],
          ...(tag !== undefined && { filters: [{ field: "tags", operator: "contains", value: tag }] }),
        },
        idempotent: true,
        answer: searchPageSchema,
      }),

    /** GET /contacts/search/duplicate: the contact with this email or phone, without the lag of a search. */
    findDuplicate: async (by: {
      email?: string | undefined;
      /** A phone, E.164. */
      number?: string | undefined;
    }): Promise<HighlevelContact | undefined> =>
      (await http.send({
        method: "GET",
        path: "/contacts/search/duplicate",
        query: { locationId, ...by },
        answer: found,
      })) ?? undefined,

    /** GET /contacts/: one page, 1 to 100 contacts. */
    list: (page: {
      limit: number;
      query?: string | undefined;
      after?: HighlevelContactCursor | undefined;
    }): Promise<HighlevelContactPage> =>
      http.send({
        method: "GET",
        path: "/contacts/",
        query: { locationId, limit: page.limit, query: page.query, ...page.after },
        answer: contactPageSchema,
      }),

    /** GET /contacts/business/{businessId}: one page. */
    listByBusiness: (
      businessId: string,
      page: { limit: number; skip?: number | undefined },
    ): Promise<HighlevelContact[]> =>
      http.send({
        method: "GET",
        path: path`/contacts/business/${businessId}`,
        query: { ...(asksBusinessByLocation && { locationId }), ...page },
        answer: inside("contacts", zod.array(contactSchema)),
      }),

    /**
     * POST /contacts/{id}/tags: gives all tags of the contact. Where the vendor has no such request, GET and PUT
     * /contacts/{id} with the tags of both.
     */
    addTags: async (id: string, added: readonly string[]): Promise<string[]> =>
      hasTagRequests ? postTags(id, added) : (await putTags(id, {}, added)).tags,

    /** DELETE /contacts/{id}/tags, with a body: gives the tags that are left. */
    removeTags: (id: string, removed: readonly string[]): Promise<string[]> =>
      http.send({
        method: "DELETE",
        path: path`/contacts/${id}/tags`,
        body: { tags: removed },
        answer: tags,
      }),

    /** GET /contacts/{id}/appointments */
    appointments: (id: string): Promise<HighlevelAppointment[]> =>
      http.send({
        method: "GET",
        path: path`/contacts/${id}/appointments`,
        answer: inside("events", zod.array(appointmentSchema)),
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

    /** DELETE /contacts/{id}/workflow/{workflowId}, with a body. */
    removeFromWorkflow: (id: string, workflowId: string): Promise<void> =>
      remove(http, path`/contacts/${id}/workflow/${workflowId}`, {}),
  };
};
