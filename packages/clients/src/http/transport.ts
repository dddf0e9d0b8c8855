/** One HTTP request, ready to send: nothing in it is encoded, merged or completed later. */
export interface TransportRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Absolute, including the query. */
  url: string;
  headers: Record<string, string>;
  /** Serialized; sent byte for byte. */
  body?: string;
  /** The body has credentials in it and must not be logged. */
  isSecret?: boolean;
  /** Changes nothing, although its method is not GET: a search that is sent as a POST. */
  reads?: boolean;
}

/** A complete answer, whatever its status. A transport never follows a redirect: it is an answer like any other. */
export interface TransportResponse {
  status: number;
  /** The value of a header by its name in lower case, or null. */
  header(name: string): string | null;
  text: string;
}

/** What a client needs from its host to talk to a vendor. `@integrations/zapier-kit` makes one from `z.request`. */
export interface Transport {
  /** @throws {ConnectionError} if no complete answer came */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Milliseconds until the operation has to end; 0 if none are left. */
  remainingMs(): number;
  /** Writes a line to the host's log, for something worth knowing that is not a failure. */
  log(line: string): void;
}

/** No complete answer came: the connection was refused or broke, or time ran out. */
export class ConnectionError extends Error {
  override name = "ConnectionError";
  readonly kind: "refused" | "broken" | "timeout";

  constructor(kind: ConnectionError["kind"], options?: ErrorOptions) {
    super(`connection ${kind}`, options);
    this.kind = kind;
  }
}
