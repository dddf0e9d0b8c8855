import { type Http, path } from "../http/index.ts";
import { inDoubt } from "./inDoubt.ts";
import { createListing } from "./resource.ts";
import { type HellotextProfile, profileSchema, verifiedSchema, writtenProfileSchema } from "./schemas.ts";

/** A day, as in birthdays and date properties. */
export interface HellotextDay {
  year: number;
  month: number;
  day: number;
}

/** An address in its parts. The vendor geocodes it. */
export interface HellotextAddress {
  street?: { name?: string | undefined; number?: string | undefined } | undefined;
  city?: string | undefined;
  region?: string | undefined;
  postal_code?: string | undefined;
  country?: string | undefined;
  notes?: string | undefined;
}

/**
 * The fields of a profile that can be written (Hellotext API reference, "Creates a new profile"). Named and custom
 * properties have keys of their own: `"email[work]"`, `"property[Active]"`, `"property_by_id[gVlpOkwJ]"`,
 * `"address[suggest]"` for an address on one line.
 */
export interface HellotextProfileFields {
  first_name?: string | undefined;
  last_name?: string | undefined;
  email?: string | undefined;
  /** E.164, or a local number in the business's country. */
  phone?: string | undefined;
  address?: HellotextAddress | undefined;
  company?: string | undefined;
  birthday?: HellotextDay | undefined;
  gender?: string | undefined;
  /** IDs or names. An update removes the profile from all other lists. */
  lists?: string[] | undefined;
  [key: `${string}[${string}]`]: unknown;
}

/** One contact of a profile: an email or a phone. */
export type HellotextContact = { email: string } | { phone: string };

const BASE = "/v1/profiles";

export const createProfiles = (http: Http) => {
  const listing = createListing(http, BASE, "profiles", profileSchema);

  /** Reads a profile that was just created. If that fails, the creation must not simply be repeated. */
  const readCreated = (id: string): Promise<HellotextProfile> => listing.get(id).catch(inDoubt);

  const verification = (method: "POST" | "DELETE", id: string, contact: HellotextContact) =>
    http.send({ method, path: path`/v1/profiles/${id}/verify`, body: contact, answer: verifiedSchema });

  const subscription = (id: string, action: "subscribe" | "unsubscribe") =>
    http.send({ method: "POST", path: `${path`/v1/profiles/${id}`}/${action}`, answer: profileSchema });

  return {
    ...listing,

    /** POST /v1/profiles, then GET: a new profile, or the existing one with this email or phone. */
    create: async (fields: HellotextProfileFields): Promise<HellotextProfile> => {
      const { id } = await http.send({
        method: "POST",
        path: BASE,
        body: fields,
        answer: writtenProfileSchema,
      });
      return readCreated(id);
    },

    /** PATCH /v1/profiles/{id} with the changes, then GET. */
    update: async (id: string, changes: HellotextProfileFields): Promise<HellotextProfile> => {
      const call = { method: "PATCH", path: path`/v1/profiles/${id}`, body: changes } as const;
      await http.send({ ...call, answer: writtenProfileSchema });
      return listing.get(id);
    },

    /** POST /v1/profiles/{id}/subscribe. This also restores a deleted profile. */
    subscribe: (id: string) => subscription(id, "subscribe"),

    /** POST /v1/profiles/{id}/unsubscribe */
    unsubscribe: (id: string) => subscription(id, "unsubscribe"),

    /** POST /v1/profiles/{id}/verify */
    verify: (id: string, contact: HellotextContact) => verification("POST", id, contact),

    /** DELETE /v1/profiles/{id}/verify */
    unverify: (id: string, contact: HellotextContact) => verification("DELETE", id, contact),
  };
};
