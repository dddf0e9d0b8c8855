import * as zod from "zod/mini";
import {
  type ContactClient,
  contactRequests,
  contactSchema,
  HIGHLEVEL_PAGE_SIZES,
  type HighlevelContact,
  type HighlevelContactFields,
  type HighlevelNewContactFields,
  inside,
  missingTags,
} from "../highlevel/index.ts";
import { type Http, mapped, path, rowsOf } from "../http/index.ts";
import { isSameName } from "../text/index.ts";

/**
 * Reads a contact from the short answer to a write: a field that the answer leaves out has the value sent, or else its
 * earlier value.
 */
const written = (
  { customFields: _customFields, ...sent }: HighlevelNewContactFields,
  held?: HighlevelContact,
) =>
  zod.pipe(
    mapped(zod.looseObject({}), (answered): unknown => ({
      ...held,
      dateUpdated: undefined,
      ...sent,
      ...answered,
    })),
    contactSchema,
  );

/** The contacts in Taskee Portal, which documents no requests for tags. */
export const createContacts = (http: Http, locationId: string): ContactClient => {
  const requests = contactRequests(http, locationId, written);

  const updateAndTag = (
    held: HighlevelContact,
    changes: HighlevelContactFields,
    added: readonly string[],
  ): Promise<HighlevelContact> => {
    const tags = [...new Set([...held.tags, ...missingTags(held.tags, added)])];
    return requests.update(held, { ...changes, tags });
  };

  return {
    ...requests,

    /** PUT /contacts/{id} with its current tags and the added ones. */
    updateAndTag,

    /** GET /contacts/?query=…, then GET /contacts/{id} of the contact on the first page with exactly this email or phone. */
    findSame: async ({ email, phone }) => {
      const { contacts } = await requests.list({
        limit: HIGHLEVEL_PAGE_SIZES.listedContacts,
        query: email ?? phone,
      });
      const same = contacts.find((one) => (email ? isSameName(one.email, email) : one.phone === phone));
      // A list may be out of date.
      return same && requests.get(same.id);
    },

    /** GET, because the answer to a write may leave out tags, then PUT with only the tags. */
    addTags: async ({ id }, added) => (await updateAndTag(await requests.get(id), {}, added)).tags,

    /** GET /contacts/business/{businessId}. No `locationId` is documented. */
    listByBusiness: (businessId, page) =>
      http.send({
        method: "GET",
        path: path`/contacts/business/${businessId}`,
        query: page,
        answer: inside("contacts", rowsOf(contactSchema)),
      }),
  };
};
