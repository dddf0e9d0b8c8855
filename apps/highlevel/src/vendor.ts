import { createHighlevel, createHighlevelOAuth, type Highlevel } from "@integrations/clients/highlevel";
import { defineVendor, oauth2, urlFromEnv, type Vendor } from "@integrations/zapier-kit";
import { connectionOf } from "./resources/consent.ts";
import { findWithContactId, withContactId } from "./resources/contactInput.ts";
import { agreedScopes, withinScopes } from "./resources/scopes.ts";

/**
 * Env `HIGHLEVEL_BASE_URL` replaces the base URL of the API and its OAuth server, without a trailing slash, such as
 * `http://127.0.0.1:4010`. Default: the vendor's own.
 */
const baseUrl = (): string | undefined => urlFromEnv("HIGHLEVEL_BASE_URL");

/**
 * Env `HIGHLEVEL_AUTHORIZE_URL` replaces the page on which a person chooses a sub-account, for example with a white
 * label's: `https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation`. Default: HighLevel's own.
 */
const authorizeUrl = (): string =>
  urlFromEnv("HIGHLEVEL_AUTHORIZE_URL") ?? "https://marketplace.gohighlevel.com/v2/oauth/chooselocation";

const profile = {
  name: "HighLevel",
  credential: "connection",
};

const plain = defineVendor({
  ...profile,
  connect: ({ transport, authData }) =>
    createHighlevel({
      transport: withinScopes(transport, authData.scope),
      token: authData.access_token ?? "",
      locationId: authData.locationId ?? "",
      companyId: authData.companyId || undefined,
      baseUrl: baseUrl(),
    }),
});

/**
 * How every operation of this app reaches HighLevel. A `contact_id` may be an email address or a phone number: an
 * operation gets the ID of that contact. If there is none, a search finds nothing.
 */
export const highlevel: Vendor<Highlevel> = {
  ...plain,
  create: (fields, run) => plain.create(fields, async (context) => run(await withContactId(context))),
  search: (fields, run) =>
    plain.search(fields, async (context) => {
      const found = await findWithContactId(context);
      return found ? run(found) : [];
    }),
  dropdown: (fields, run) => plain.dropdown(fields, async (context) => run(await withContactId(context))),
};

/** How a person connects a sub-account (HighLevel API 2.0, "Authorization"). */
export const highlevelOAuth = oauth2(profile, {
  authorizeUrl,
  scopes: agreedScopes,
  connect: (app) => createHighlevelOAuth({ ...app, baseUrl: baseUrl() }),
  exchange: async (server, { code, redirectUri }) => connectionOf(await server.exchange(code, redirectUri)),
  refresh: (server, refreshToken) => server.refresh(refreshToken),
});
