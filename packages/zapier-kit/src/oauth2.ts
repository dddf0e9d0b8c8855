import { type Transport, VendorError } from "@integrations/clients/http";
import type { AuthenticationOAuth2Config, Bundle, ZObject } from "zapier-platform-core";
import { AccessError, toZapierError, type VendorProfile } from "./errors.ts";
import { zapierTransport } from "./transport.ts";

/** The app's credentials at the vendor's OAuth2 server. */
export interface OAuth2App {
  clientId: string;
  clientSecret: string;
}

/** How a vendor connects by OAuth2. */
export interface OAuth2Source<Server> {
  /** The page where the person signs in. A function, because the URL may come from the environment. */
  authorizeUrl(): string;
  /** The scopes that the person is asked to grant. */
  scopes: readonly string[];
  /** Makes a client of the vendor's OAuth2 server for one request. */
  connect(host: OAuth2App & { transport: Transport }): Server;
  /**
   * Exchanges an authorization code for what the connection stores.
   *
   * @throws {AccessError} if the person granted less than the app needs
   */
  exchange(server: Server, consent: { code: string; redirectUri: string }): Promise<AuthData>;
  /** Gets a new access token. `refresh_token` is null if the old one stays valid. */
  refresh(
    server: Server,
    refreshToken: string,
  ): Promise<{ access_token: string; refresh_token: string | null }>;
}

type AuthData = Record<string, string>;

/**
 * The OAuth2 part of an app's authentication. A 401 to any other request makes Zapier refresh the token and try again.
 *
 * Reads the env variables `CLIENT_ID` and `CLIENT_SECRET`, which have no defaults.
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

/** If the server refuses a refresh token, trying again does not help: a person has to reconnect. */
const isRefused = (error: unknown): error is VendorError =>
  error instanceof VendorError && ["rejected", "forbidden"].includes(error.kind);

const unauthorized = ({ name }: VendorProfile, cause?: VendorError): VendorError => {
  const reason = cause?.details.reason;
  return new VendorError(
    { kind: "unauthorized", vendor: name, ...(reason !== undefined && { reason }) },
    { cause },
  );
};

/** Core reads any 401 as an expired access token, even a 401 to the token request itself. */
const withoutRefresh = (z: ZObject, vendor: VendorProfile, error: unknown): unknown =>
  error instanceof z.errors.RefreshAuthError ? unauthorized(vendor) : error;
