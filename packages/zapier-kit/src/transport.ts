import { Readable } from "node:stream";
import { ConnectionError, type Transport } from "@integrations/clients/http";
import type { HttpRequestOptions, ZObject } from "zapier-platform-core";
import { failIfAnswerBreaks } from "./brokenAnswers.ts";
import { refuseWrites, showAnswer } from "./readOnly.ts";

/** Zapier ends every operation after 30 s. An error of our own before that can say what happened. */
const OPERATION_BUDGET_MS = 25_000;

/**
 * A transport on top of `z.request`, so that every request is in Zapier's log. Make a new one for each operation: its
 * time budget starts when it is made.
 */
export const zapierTransport = (z: ZObject): Transport => {
  const deadline = Date.now() + OPERATION_BUDGET_MS;
  const remainingMs = () => Math.max(0, deadline - Date.now());
  // node-fetch's own `timeout` leaves its timer running after an answer breaks off.
  let signal: AbortSignal | undefined;

  return {
    remainingMs,
    log: (line) => z.console.log(line),
    send: async (request) => {
      const { method, url, headers, body, isSecret } = request;
      refuseWrites(request);
      if (remainingMs() === 0) throw new ConnectionError("timeout");
      signal ??= AbortSignal.timeout(remainingMs());

      const options: HttpRequestOptions & UntypedOptions = {
        method,
        // Core recognizes its own requests by this header, in lower case only. Other requests it logs a second time,
        // and there it does not censor the credential in a header.
        headers: { ...headers, ...(isSecret && unlogged.headers(headers, body)), "user-agent": "Zapier" },
        ...(body !== undefined && { body: isSecret ? unlogged.body(body) : body }),
        // Without this, core logs the answer. It censors a credential there only in the form in which it was sent, not
        // if the vendor quotes a part of it, in another letter case or in hex.
        raw: true,
        signal,
        // Following a redirect would send the credential along.
        redirect: "manual",
        // With merging, core rebuilds the query, removes `{{…}}` from it and throws on `{{bundle.…`, which would lose
        // text that a person typed. Without it, the URL and a string body are sent byte for byte.
        merge: false,
        // We map errors from the whole answer, 429 included.
        throwForThrottlingEarly: false,
        skipThrowForStatus: true,
      };
      const exchange = async () => {
        const response = await z.request(url, options);
        return { response, text: await response.text() };
      };
      const { response, text } = await failIfAnswerBreaks(exchange).catch((error: unknown) => {
        throw isFetchError(error) ? new ConnectionError(connectionKind(error), { cause: error }) : error;
      });
      const answer = { status: response.status, header: (name: string) => response.headers.get(name), text };
      showAnswer(request, answer, response.headers);
      return answer;
    },
  };
};

/** Keeps a body out of core's log: core does not log a stream, and node-fetch does not know a stream's length. */
const unlogged = {
  body: (body: string) => Readable.from([Buffer.from(body)]),
  headers: (headers: Record<string, string>, body = "") => ({
    // Core empties a stream if its content type is exactly that of a form (core 19.1.0,
    // src/http-middlewares/before/prepare-request.js). It trims the headers only afterwards, so a trailing space
    // prevents this.
    "Content-Type": `${headers["Content-Type"]} `,
    "Content-Length": String(Buffer.byteLength(body)),
  }),
};

/** Options of `z.request` that are missing from its types (core 19.1.0, src/http-middlewares/before/prepare-request.js). */
interface UntypedOptions {
  raw: true;
  merge: boolean;
  throwForThrottlingEarly: boolean;
  signal: AbortSignal;
}

/** node-fetch 2 throws these if no complete answer came: an AbortError if time ran out, otherwise a FetchError. */
interface FetchError extends Error {
  code?: string;
}

const isFetchError = (error: unknown): error is FetchError =>
  error instanceof Error && ["FetchError", "AbortError"].includes(error.name);

const NO_CONNECTION_CODES: ReadonlySet<string | undefined> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

const connectionKind = ({ name, code }: FetchError): ConnectionError["kind"] => {
  if (name === "AbortError") return "timeout";
  return NO_CONNECTION_CODES.has(code) ? "refused" : "broken";
};
