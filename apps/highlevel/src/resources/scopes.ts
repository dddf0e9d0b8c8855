import type { Transport } from "@integrations/clients/http";
import { AccessError } from "@integrations/zapier-kit";

/** What every connection was made with that this app ever made. */
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

/** What connections are made with since there are operations that need it: the first line that fits a request counts. */
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

/** What the operations of this app need, and no more (HighLevel API 2.0, "Scopes"). */
export const agreedScopes = [...FIRST_SCOPES, ...new Set(LATER_SCOPES.map(([, scope]) => scope))];

/** What a request, such as `POST /opportunities/`, needs beyond what every connection was made with. */
export const laterScopeOf = (request: string): string | undefined =>
  LATER_SCOPES.find(([pattern]) => pattern.test(request))?.[1];

/** The scopes of a text that the vendor, or a connection, has them in. */
export const scopesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/**
 * Refuses requests that a connection was made without the scope for, before they are sent: the vendor's 401 would make
 * Zapier refresh the token, which changes nothing, and nobody would see why.
 *
 * @param granted - What the connection keeps; those made before there were later scopes keep nothing.
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
