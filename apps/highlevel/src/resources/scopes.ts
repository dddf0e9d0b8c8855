import type { Highlevel } from "@integrations/clients/highlevel";
import type { Transport } from "@integrations/clients/http";
import { AccessError } from "@integrations/zapier-kit";

/** The scopes that every connection has, including those made by the first version of this app. */
export const FIRST_SCOPES = [
  "contacts.readonly",
  "contacts.write",
  "locations.readonly",
  "locations/customFields.readonly",
  "locations/tags.readonly",
  "locations/tasks.readonly",
  "users.readonly",
  "workflows.readonly",
  "businesses.readonly",
];

/** Scopes added later, by the requests that need them. The first line that matches a request counts. */
const LATER_SCOPES: readonly [request: RegExp, scope: string][] = [
  [/^(GET|POST) \/opportunities\/search$|^GET \/opportunities\//, "opportunities.readonly"],
  [/^\w+ \/opportunities\//, "opportunities.write"],
  [/^GET \/calendars\/events/, "calendars/events.readonly"],
  [/^\w+ \/calendars\/events/, "calendars/events.write"],
  [/^GET \/calendars\//, "calendars.readonly"],
  [/^GET \/conversations\/messages\//, "conversations/message.readonly"],
  [/^POST \/conversations\/messages$/, "conversations/message.write"],
  [/^GET \/forms\//, "forms.readonly"],
  [/^GET \/surveys\//, "surveys.readonly"],
  [/^(POST|PUT) \/businesses\//, "businesses.write"],
  [/^GET \/campaigns\//, "campaigns.readonly"],
];

/** The scopes that the operations of this app need (HighLevel API 2.0, "Scopes"). */
export const agreedScopes = [...FIRST_SCOPES, ...new Set(LATER_SCOPES.map(([, scope]) => scope))];

/** The scope that a request, such as `POST /opportunities/`, needs in addition to those that every connection has. */
export const laterScopeOf = (request: string): string | undefined =>
  LATER_SCOPES.find(([pattern]) => pattern.test(request))?.[1];

/** Splits a text of scopes, from the vendor or from a connection. */
export const scopesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/**
 * Refuses a request if the connection lacks its scope, before it is sent. The vendor's 401 would make Zapier refresh
 * the token, which changes nothing, and nobody could tell why.
 *
 * @param granted - The scopes stored with the connection. Connections made before scopes were added have none stored.
 * @throws {AccessError} from `send`
 */
export const withinScopes = (transport: Transport, granted: string | undefined): Transport => {
  const scopes = new Set(granted ? scopesIn(granted) : FIRST_SCOPES);
  return {
    ...transport,
    send: async (request) => {
      const needed = laterScopeOf(`${request.method} ${new URL(request.url).pathname}`);
      if (needed === undefined || scopes.has(needed)) return transport.send(request);
      throw new AccessError(
        `This connection was made without the permission this step needs (${needed}). Reconnect HighLevel in Zapier and allow everything. Other steps keep working.`,
      );
    },
  };
};

/**
 * Tells a missing scope from an expired token, for requests whose scope this app does not know. HighLevel answers both
 * with a 401, which makes Zapier refresh the token before anybody reads the reason (core 19.1.0,
 * src/http-middlewares/after/throw-for-stale-auth.js). If the token can still read its sub-account, a new one changes
 * nothing.
 *
 * @throws {AccessError} if the scope is missing, otherwise the error itself
 */
export const explainRefusal = async (client: Highlevel, error: unknown): Promise<never> => {
  const isRefused = error instanceof Error && error.name === "RefreshAuthError";
  if (!isRefused || (await isExpired(client))) throw error;
  throw new AccessError(
    "HighLevel accepts this connection, but not for this request (HTTP 401). The request needs a scope that this integration does not ask for, so reconnecting does not help. Use another action or path.",
  );
};

const isExpired = (client: Highlevel): Promise<boolean> =>
  client.location().then(
    () => false,
    () => true,
  );
