import * as zod from "zod/mini";
import { type Http, mapped, path, rowsOf, sendDiffering } from "../http/index.ts";
import { inside, momentOrNull, textOrNull } from "./answers.ts";
import type { HighlevelContact } from "./contact.ts";

/** The fields of a business that can be written (HighLevel API 2.0, "Update Business"). */
export interface HighlevelBusinessFields {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  address?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  postalCode?: string | undefined;
  country?: string | undefined;
  description?: string | undefined;
}

const businessSchema = zod.object({
  id: zod.string(),
  name: textOrNull,
  phone: textOrNull,
  email: textOrNull,
  website: textOrNull,
  address: textOrNull,
  city: textOrNull,
  state: textOrNull,
  postalCode: textOrNull,
  country: textOrNull,
  description: textOrNull,
  createdAt: momentOrNull,
  updatedAt: momentOrNull,
});
export type HighlevelBusiness = zod.output<typeof businessSchema>;

/**
 * The document misspells the key of the answer to a write. Both spellings are accepted, so that a fix by the vendor
 * does not break Zaps.
 */
const written = zod.union([
  mapped(zod.object({ buiseness: businessSchema }), ({ buiseness }) => buiseness),
  mapped(zod.object({ business: businessSchema }), ({ business }) => business),
]);

const PAGE = 100;

/** Companies that contacts can belong to. */
export const createBusinesses = (http: Http, locationId: string) => ({
  /** GET /businesses/: 100 a page, from page 0. */
  list: (page: number): Promise<HighlevelBusiness[]> =>
    http.send({
      method: "GET",
      path: "/businesses/",
      query: { locationId, limit: PAGE, skip: page * PAGE },
      answer: inside("businesses", rowsOf(businessSchema)),
    }),

  /** GET /businesses/{businessId} */
  get: (id: string): Promise<HighlevelBusiness> =>
    http.send({ method: "GET", path: path`/businesses/${id}`, answer: inside("business", businessSchema) }),

  /** POST /businesses/ */
  create: (fields: HighlevelBusinessFields & { name: string }): Promise<HighlevelBusiness> =>
    http.send({ method: "POST", path: "/businesses/", body: { locationId, ...fields }, answer: written }),

  /** PUT /businesses/{businessId} with only what differs; nothing is sent if nothing does. */
  update: (held: HighlevelBusiness, changes: HighlevelBusinessFields): Promise<HighlevelBusiness> =>
    sendDiffering(held, changes, (body) =>
      http.send({ method: "PUT", path: path`/businesses/${held.id}`, body, answer: written }),
    ),

  /** POST /contacts/bulk/business: adds a contact to a business, or removes it from its business. */
  setOfContact: async (
    held: Pick<HighlevelContact, "id" | "businessId">,
    businessId: string | null,
  ): Promise<void> => {
    if ((held.businessId ?? null) === businessId) return;
    await http.send({
      method: "POST",
      path: "/contacts/bulk/business",
      body: { locationId, ids: [held.id], businessId },
      idempotent: true,
      answer: zod.unknown(),
    });
  },
});
