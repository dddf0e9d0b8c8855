/** One HTTP request, ready to go out: nothing in it is encoded, merged or completed later. */
export interface TransportRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Absolute, with its query. */
  url: string;
  headers: Record<string, string>;
  /** Serialized, sent byte for byte. */
  body?: string;
  /** The body is for no log: it has credentials in it. */
  isSecret?: boolean;
}

/** A whole answer, whatever its status. A redirect is an answer like any other: a transport never follows one. */
export interface TransportResponse {
  status: number;
  /** The value of a header by its name in lower case, or null. */
  header(name: string): string | null;
  text: string;
}

/** What a client needs from its host to talk to a vendor; `@integrations/zapier-kit` makes one from `z.request`. */
export interface Transport {
  /**
   * @throws {ConnectionError} when no whole answer came.
   */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Milliseconds until the operation must have answered; 0 when none are left. */
  remainingMs(): number;
  /** Tells whoever looks after the app of something that is no failure. */
  log(line: string): void;
}

/** No whole answer came: nobody listened, the connection broke, or time ran out. */
export class ConnectionError extends Error {
  override name = "ConnectionError";
  readonly kind: "refused" | "broken" | "timeout";

  constructor(kind: ConnectionError["kind"], options?: ErrorOptions) {
    super(`connection ${kind}`, options);
    this.kind = kind;
  }
}
