import { type Http, path } from "../http/index.ts";
import { inDoubt } from "./inDoubt.ts";
import { createListing } from "./resource.ts";
import { type HellotextProfile, profileSchema, verifiedSchema, writtenProfileSchema } from "./schemas.ts";

/** A day as birthdays and date properties have it. */
export interface HellotextDay {
  year: number;
  month: number;
  day: number;
}

/** An address in its parts; the vendor finds out where that is. */
export interface HellotextAddress {
  street?: { name?: string | undefined; number?: string | undefined } | undefined;
  city?: string | undefined;
  region?: string | undefined;
  postal_code?: string | undefined;
  country?: string | undefined;
  notes?: string | undefined;
}

/**
 * What can be written of a profile (Hellotext API reference, "Creates a new profile"). Named and custom properties
 * are keys of their own, as they are: `"email[work]"`, `"property[Active]"`, `"property_by_id[gVlpOkwJ]"`,
 * `"address[suggest]"` for an address in one line.
 */
export interface HellotextProfileFields {
  first_name?: string | undefined;
  last_name?: string | undefined;
  email?: string | undefined;
  /** E.164, or a local number of the country of the business. */
  phone?: string | undefined;
  address?: HellotextAddress | undefined;
  company?: string | undefined;
  birthday?: HellotextDay | undefined;
  gender?: string | undefined;
  /** Ids or names. An update takes the profile off all others. */
  lists?: string[] | undefined;
  [key: `${string}[${string}]`]: unknown;
}

/** One contact of a profile: an email or a phone. */
export type HellotextContact = { email: string } | { phone: string };

const BASE = "/v1/profiles";

export const createProfiles = (http: Http) => {
  const listing = createListing(http, BASE, "profiles", profileSchema);

  /** The profile is there by now, so nobody may just repeat its creation. */
  const readCreated = (id: string): Promise<HellotextProfile> => listing.get(id).catch(inDoubt);

  const verification = (method: "POST" | "DELETE", id: string, contact: HellotextContact) =>
    http.send({ method, path: path`/v1/profiles/${id}/verify`, body: contact, answer: verifiedSchema });

  const subscription = (id: string, action: "subscribe" | "unsubscribe") =>
    http.send({ method: "POST", path: `${path`/v1/profiles/${id}`}/${action}`, answer: profileSchema });

  return {
    ...listing,

    /** POST /v1/profiles, then GET: the profile that has this email or phone already, or a new one. */
    create: async (fields: HellotextProfileFields): Promise<HellotextProfile> => {
      const { id } = await http.send({
        method: "POST",
        path: BASE,
        body: fields,
        answer: writtenProfileSchema,
      });
      return readCreated(id);
    },

    /** PATCH /v1/profiles/{id} with what changes, then GET. */
    update: async (id: string, changes: HellotextProfileFields): Promise<HellotextProfile> => {
      const call = { method: "PATCH", path: path`/v1/profiles/${id}`, body: changes } as const;
      await http.send({ ...call, answer: writtenProfileSchema });
      return listing.get(id);
    },

    /** POST /v1/profiles/{id}/subscribe; of a deleted profile this restores it. */
    subscribe: (id: string) => subscription(id, "subscribe"),

    /** POST /v1/profiles/{id}/unsubscribe */
    unsubscribe: (id: string) => subscription(id, "unsubscribe"),

    /** POST /v1/profiles/{id}/verify */
    verify: (id: string, contact: HellotextContact) => verification("POST", id, contact),

    /** DELETE /v1/profiles/{id}/verify */
    unverify: (id: string, contact: HellotextContact) => verification("DELETE", id, contact),
  };
};
