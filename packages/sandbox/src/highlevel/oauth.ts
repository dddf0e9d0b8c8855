import { randomBytes } from "node:crypto";
import * as zod from "zod";
import { Refusal } from "../refusal.ts";
import type { Answer, Call } from "../vendor.ts";
import { ok } from "./answers.ts";
import { location } from "./data.ts";

/** What a token may be asked to do; each route names the one it needs. */
export const scopes = [
  "businesses.readonly",
  "calendars.readonly",
  "calendars/events.readonly",
  "calendars/events.write",
  "conversations/message.readonly",
  "conversations/message.write",
  "forms.readonly",
  "surveys.readonly",
  "businesses.write",
  "campaigns.readonly",
  "contacts.readonly",
  "contacts.write",
  "locations.readonly",
  "locations/customFields.readonly",
  "locations/tags.readonly",
  "locations/tasks.readonly",
  "opportunities.readonly",
  "opportunities.write",
  "users.readonly",
  "workflows.readonly",
] as const;
export type Scope = (typeof scopes)[number];

/** What a person agreed to: for a sub-account (Location) or for the whole agency (Company). */
export interface Consent {
  userType: "Location" | "Company";
  scopes: readonly string[];
}

const EVERYTHING: Consent = { userType: "Location", scopes };

const AUTHORIZE = "/v2/oauth/chooselocation";
const TOKEN = "/oauth/token";

const authorization = zod.strictObject({
  response_type: zod.literal("code"),
  client_id: zod.string(),
  redirect_uri: zod.url(),
  scope: zod
    .string()
    .transform((words) => words.split(" "))
    .pipe(zod.array(zod.enum(scopes))),
  state: zod.string().exactOptional(),
});

const shared = {
  client_id: zod.string(),
  client_secret: zod.string(),
  user_type: zod.enum(["Company", "Location"]).exactOptional(),
};
const grant = zod.discriminatedUnion("grant_type", [
  zod.strictObject({
    ...shared,
    grant_type: zod.literal("authorization_code"),
    code: zod.string(),
    redirect_uri: zod.url().exactOptional(),
  }),
  zod.strictObject({
    ...shared,
    grant_type: zod.literal("refresh_token"),
    refresh_token: zod.string(),
    redirect_uri: zod.url().exactOptional(),
  }),
]);

/** HighLevel's OAuth server: consent, tokens that expire, refresh tokens that are good for one use. */
export class OAuth {
  readonly clientId = `sandbox-${randomBytes(6).toString("hex")}`;
  readonly clientSecret = randomBytes(16).toString("hex");
  /** What the person agrees to who is sent to the consent page, of what is asked there. */
  consent = EVERYTHING;
  accessToken = newToken("access");
  refreshToken = newToken("refresh");
  #granted = EVERYTHING;
  /** How many requests the access token is good for. */
  #requestsLeft = Number.POSITIVE_INFINITY;
  /** Which scope each request needed that came so far. */
  readonly demands = new Map<string, Scope>();
  readonly #codes = new Map<string, Consent>();

  /** A code, as the consent page hands it over to who asks for these scopes. */
  newCode(asked: readonly string[] = scopes): string {
    const code = newToken("code");
    const { userType, scopes: agreed } = this.consent;
    this.#codes.set(code, { userType, scopes: asked.filter((scope) => agreed.includes(scope)) });
    return code;
  }

  /** Ends the access token after so many more requests. */
  expire(afterRequests = 0): void {
    this.#requestsLeft = afterRequests;
  }

  /** The app is taken off the sub-account: no token is good any more. */
  uninstall(): void {
    this.accessToken = newToken("access");
    this.refreshToken = newToken("refresh");
  }

  /** @throws {Refusal} 401 */
  checkToken({ headers: { authorization: header } }: Call): void {
    const isGood = header === `Bearer ${this.accessToken}` && this.#requestsLeft > 0;
    if (!isGood) throw new Refusal(401, "Invalid JWT");
    this.#requestsLeft -= 1;
  }

  /** @throws {Refusal} 401 */
  checkScope(scope: Scope, { method, path }: Call): void {
    this.demands.set(`${method} ${path}`, scope);
    if (!this.#granted.scopes.includes(scope)) {
      throw new Refusal(401, "The token is not authorized for this scope.");
    }
  }

  static serves({ path }: Call): boolean {
    return path === AUTHORIZE || path === TOKEN;
  }

  get routes() {
    return {
      // The real page is on another host and asks which sub-account; here somebody agrees at once.
      [`GET ${AUTHORIZE}` as const]: (call: Call) => this.#authorize(call),
      [`POST ${TOKEN}` as const]: (call: Call) => this.#grant(call),
    };
  }

  #authorize({ query }: Call): Answer {
    const asked = authorization.safeParse(Object.fromEntries(query));
    if (!asked.success || asked.data.client_id !== this.clientId) {
      throw new Refusal(400, "The authorization request is not valid");
    }
    const { redirect_uri, state, scope } = asked.data;
    const back = new URL(redirect_uri);
    back.searchParams.set("code", this.newCode(scope));
    if (state !== undefined) back.searchParams.set("state", state);
    return { status: 302, body: "", headers: { location: back.href } };
  }

  #grant({ headers, text }: Call): Answer {
    if (!headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
      throw new Refusal(400, "The request must be form-encoded");
    }
    const asked = grant.safeParse(Object.fromEntries(new URLSearchParams(text)));
    if (!asked.success) return refused("invalid_request", "The token request is not valid");
    const { data } = asked;
    if (data.client_id !== this.clientId || data.client_secret !== this.clientSecret) {
      return refused("invalid_client", "Invalid client: client credentials are invalid", 401);
    }
    if (data.grant_type === "authorization_code") {
      const agreed = this.#codes.get(data.code);
      if (agreed === undefined) {
        return refused("invalid_grant", "Invalid grant: authorization code is invalid");
      }
      this.#codes.delete(data.code);
      this.#granted = agreed;
    } else if (data.refresh_token !== this.refreshToken) {
      return refused("invalid_grant", "Invalid grant: refresh token is invalid");
    }
    return this.#newTokens();
  }

  #newTokens(): Answer {
    this.accessToken = newToken("access");
    this.refreshToken = newToken("refresh");
    this.#requestsLeft = Number.POSITIVE_INFINITY;
    const { userType, scopes: agreed } = this.#granted;
    return ok({
      access_token: this.accessToken,
      token_type: "Bearer",
      expires_in: 86_399,
      refresh_token: this.refreshToken,
      scope: agreed.join(" "),
      userType,
      ...(userType === "Location" && { locationId: location.id }),
      companyId: location.companyId,
      userId: "0IHuJvc2ofPAAA8GzTRi",
    });
  }
}

const newToken = (kind: string): string => `${kind}_${randomBytes(16).toString("hex")}`;

const refused = (error: string, error_description: string, status = 400): Answer => ({
  status,
  body: { error, error_description },
});
