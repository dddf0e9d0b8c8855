import type { AppHost, CallContext } from "./appHost.ts";
import type { AppDefinition } from "./definition.ts";
import type { Bundle } from "./hostProtocol.ts";
import { Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";

/** Shorter texts are no secrets and would be found everywhere. */
const MINIMUM_SECRET_LENGTH = 6;

const texts = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
};

/** Whether after an error of this name nothing helps but connecting the app again. */
export const needsReconnect = (errorName: string): boolean =>
  errorName === "ExpiredAuthError" || errorName === "RefreshAuthError";

/** An app and the credentials of one account: what Zapier calls a connection. Credentials stay in memory. */
export class Connection {
  readonly #app: AppHost;
  #authData: Record<string, unknown>;
  readonly #onRefreshed: (fresh: Record<string, unknown>) => void;
  #definition: Promise<AppDefinition> | undefined;

  /** @param onRefreshed - Is told what changes of the credentials: a refresh token may be good for one use only. */
  constructor(
    app: AppHost,
    authData: Record<string, unknown>,
    onRefreshed: (fresh: Record<string, unknown>) => void = () => undefined,
  ) {
    this.#app = app;
    this.#authData = authData;
    this.#onRefreshed = onRefreshed;
  }

  definition(): Promise<AppDefinition> {
    this.#definition ??= this.#app.definition().catch((error: unknown) => {
      this.#definition = undefined;
      throw error;
    });
    return this.#definition;
  }

  /**
   * Calls a method and gives its results. On RefreshAuthError the credentials are refreshed and the call is made
   * again, once; when that cannot be done the error is an ExpiredAuthError.
   */
  async execute(
    method: string,
    bundle: Omit<Bundle, "authData"> = {},
    { meter = new Meter(), context }: { meter?: Meter; context?: CallContext } = {},
  ): Promise<unknown> {
    const call = () =>
      meter.measure(this.#app.execute(method, { ...bundle, authData: this.#authData }, context));
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof OperationError && error.name === "RefreshAuthError")) throw error;
      await this.#refresh(meter);
      return await call();
    }
  }

  /** Takes the values of the credentials out of a text. */
  redact(text: string): string {
    return texts(this.#authData)
      .filter((secret) => secret.length >= MINIMUM_SECRET_LENGTH)
      .flatMap((secret) => [secret, encodeURIComponent(secret)])
      .reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
  }

  async #refresh(meter: Meter): Promise<void> {
    const { oauth2Config, sessionConfig } = (await this.definition()).authentication ?? {};
    const method = oauth2Config?.refreshAccessToken
      ? "authentication.oauth2Config.refreshAccessToken"
      : sessionConfig?.perform
        ? "authentication.sessionConfig.perform"
        : undefined;
    if (!method) throw new OperationError("ExpiredAuthError", "The credentials are no longer accepted.");
    try {
      const fresh = (await meter.measure(this.#app.execute(method, { authData: this.#authData }))) as Record<
        string,
        unknown
      >;
      this.#authData = { ...this.#authData, ...fresh };
      this.#onRefreshed(fresh);
    } catch (error) {
      throw new OperationError(
        "ExpiredAuthError",
        `The credentials could not be refreshed: ${(error as Error).message}`,
      );
    }
  }
}
