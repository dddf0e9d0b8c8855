import { channel } from "node:diagnostics_channel";
import type { TransportRequest, TransportResponse } from "@integrations/clients/http";

/** A request that would change something, of an app that was started to read only. It was not sent. */
export class ReadOnlyError extends Error {
  override name = "ReadOnlyError";

  constructor({ method, url }: TransportRequest) {
    super(`This app was started to read only, so ${method} ${new URL(url).pathname} was not sent.`);
  }
}

/** Told of a request that is not a GET and may be sent all the same: `{ method, url }`. */
const letThrough = channel("integrations:let-through");

/**
 * With READ_ONLY=1 in its environment, as in a check-up of a live account, an app sends only what reads, and renews its
 * token. Zapier does not set this variable.
 *
 * @throws {ReadOnlyError} instead of sending anything else
 */
export const refuseWrites = (request: TransportRequest): void => {
  if (request.method === "GET" || process.env.READ_ONLY !== "1") return;
  // Only requests for a token carry credentials in their body.
  if (!request.reads && !request.isSecret) throw new ReadOnlyError(request);
  letThrough.publish({ method: request.method, url: request.url });
};

const answers = channel("integrations:answer");

/** Shows a complete answer to whoever watches this process. Costs nothing if nobody does, as in production. */
export const showAnswer = (
  { method, url, body, isSecret }: TransportRequest,
  { status, text }: TransportResponse,
  headers: Iterable<[string, string]>,
): void => {
  if (answers.hasSubscribers && !isSecret)
    answers.publish({ method, url, sent: body, status, text, headers: Object.fromEntries(headers) });
};
