import * as zod from "zod/mini";
import {
  type ContactClient,
  contactRequests,
  contactSchema,
  type HighlevelContact,
  type HighlevelContactFields,
  type HighlevelNewContactFields,
  inside,
} from "../highlevel/index.ts";
import { type Http, mapped, path, rowsOf } from "../http/index.ts";

/** A contact in the short answer to a write: what the answer leaves out is as it was sent. */
const written = ({ customFields: _customFields, ...sent }: HighlevelNewContactFields) =>
  zod.pipe(
    mapped(zod.looseObject({}), (answered): unknown => ({ ...sent, ...answered })),
    contactSchema,
  );

/** Contacts in Taskee Portal, which documents no requests for tags. */
export const createContacts = (http: Http, locationId: string): ContactClient => {
  const requests = contactRequests(http, locationId, written);

  /** Where nothing changes nothing is sent: it would be an update that never was, and start Zaps that wait for one. */
  const updateAndTag = async (
    id: string,
    changes: HighlevelContactFields,
    added: readonly string[],
  ): Promise<HighlevelContact> => {
    const present = await requests.get(id);
    // The vendor writes tags in lower case.
    const known = new Set(present.tags.map((tag) => tag.toLowerCase()));
    const missing = added.filter((tag) => !known.has(tag.toLowerCase()));
    if (missing.length === 0 && Object.keys(changes).length === 0) return present;
    return requests.update(id, { ...changes, tags: [...new Set([...present.tags, ...missing])] });
  };

  return {
    ...requests,

    /** GET and PUT /contacts/{id}, with the tags of both. */
    updateAndTag,

    /** The same without other changes. */
    addTags: async (id, added) => (await updateAndTag(id, {}, added)).tags,

    /** GET /contacts/business/{businessId}: no `locationId` is documented. */
    listByBusiness: (businessId, page) =>
      http.send({
        method: "GET",
        path: path`/contacts/business/${businessId}`,
        query: page,
        answer: inside("contacts", rowsOf(contactSchema)),
      }),
  };
};
