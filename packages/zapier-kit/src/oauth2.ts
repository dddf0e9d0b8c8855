import { type Transport, VendorError } from "@integrations/clients/http";
import type { AuthenticationOAuth2Config, Bundle, ZObject } from "zapier-platform-core";
import { AccessError, toZapierError, type VendorProfile } from "./errors.ts";
import { zapierTransport } from "./transport.ts";

/** The app as the vendor's OAuth2 server knows it. */
export interface OAuth2App {
  clientId: string;
  clientSecret: string;
}

/** How a vendor connects by OAuth2. */
export interface OAuth2Source<Server> {
  /** Where a person agrees; asked when it is needed, since it may come from the environment. */
  authorizeUrl(): string;
  /** What the person is asked to agree to. */
  scopes: readonly string[];
  /** The vendor's OAuth2 server for one request. */
  connect(host: OAuth2App & { transport: Transport }): Server;
  /**
   * Turns the code of a consent into what the connection keeps.
   *
   * @throws {AccessError} when the person agreed to less than the app needs
   */
  exchange(server: Server, consent: { code: string; redirectUri: string }): Promise<AuthData>;
  /** Gives what changes of a connection whose access token ended: the new token, and the next refresh token if there is one. */
  refresh(
    server: Server,
    refreshToken: string,
  ): Promise<{ access_token: string; refresh_token: string | null }>;
}

type AuthData = Record<string, string>;

/**
 * The OAuth2 part of an app's authentication. A 401 to any other request makes Zapier refresh and try again.
 *
 * Env `CLIENT_ID`, `CLIENT_SECRET`: the app as the vendor's OAuth2 server knows it. There are no defaults.
 */
export const oauth2 = <Server>(
  vendor: VendorProfile,
  source: OAuth2Source<Server>,
): AuthenticationOAuth2Config => {
  const asZapier =
    <Result>(run: (z: ZObject, bundle: Bundle) => Result | Promise<Result>) =>
    async (z: ZObject, bundle: Bundle): Promise<Result> => {
      try {
        return await run(z, bundle);
      } catch (error) {
        throw toZapierError(z, withoutRefresh(z, vendor, error), vendor, { fields: [], input: {} });
      }
    };
  const request = (run: (server: Server, bundle: Bundle) => Promise<AuthData>) =>
    asZapier((z, bundle) =>
      run(source.connect({ ...appOf(process.env), transport: zapierTransport(z) }), bundle),
    );

  return {
    authorizeUrl: asZapier((_z, { inputData }) => {
      const query = new URLSearchParams({
        response_type: "code",
        client_id: appOf(process.env).clientId,
        redirect_uri: String(inputData.redirect_uri),
        state: String(inputData.state),
        scope: source.scopes.join(" "),
      });
      const url = source.authorizeUrl();
      return `${url}${url.includes("?") ? "&" : "?"}${query}`;
    }),
    getAccessToken: request((server, { inputData }) =>
      source.exchange(server, {
        code: String(inputData.code),
        redirectUri: String(inputData.redirect_uri),
      }),
    ),
    refreshAccessToken: request(async (server, { authData }) => {
      const used = authData.refresh_token ?? "";
      const { access_token, refresh_token } = await source.refresh(server, used).catch((error: unknown) => {
        throw isRefused(error) ? unauthorized(vendor, error) : error;
      });
      return { access_token, refresh_token: refresh_token ?? used };
    }),
    autoRefresh: true,
  };
};

/** @throws {AccessError} */
const appOf = ({ CLIENT_ID, CLIENT_SECRET }: NodeJS.ProcessEnv): OAuth2App => {
  if (CLIENT_ID && CLIENT_SECRET) return { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  throw new AccessError("This integration has no CLIENT_ID or CLIENT_SECRET. Tell its publisher.");
};

/** A refresh token that the server refuses does not get better: only a person can connect again. */
const isRefused = (error: unknown): error is VendorError =>
  error instanceof VendorError && ["rejected", "forbidden"].includes(error.kind);

const unauthorized = ({ name }: VendorProfile, cause?: VendorError): VendorError => {
  const reason = cause?.details.reason;
  return new VendorError(
    { kind: "unauthorized", vendor: name, ...(reason !== undefined && { reason }) },
    { cause },
  );
};

/** Core takes any 401 for an access token that ended, that of the token request too. */
const withoutRefresh = (z: ZObject, vendor: VendorProfile, error: unknown): unknown =>
  error instanceof z.errors.RefreshAuthError ? unauthorized(vendor) : error;
