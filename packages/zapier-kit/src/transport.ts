import { Readable } from "node:stream";
import { ConnectionError, type Transport } from "@integrations/clients/http";
import type { HttpRequestOptions, ZObject } from "zapier-platform-core";
import { failIfAnswerBreaks } from "./brokenAnswers.ts";

/** Zapier ends every operation after 30 s; what we answer ourselves by then can say what happened. */
const OPERATION_BUDGET_MS = 25_000;

/**
 * A transport over `z.request`, so that every request is in Zapier's log. Make one an operation: its time budget
 * starts when it is made.
 */
export const zapierTransport = (z: ZObject): Transport => {
  const deadline = Date.now() + OPERATION_BUDGET_MS;
  const remainingMs = () => Math.max(0, deadline - Date.now());
  // node-fetch's own `timeout` leaves its timer running behind an answer that broke off.
  let signal: AbortSignal | undefined;

  return {
    remainingMs,
    log: (line) => z.console.log(line),
    send: async ({ method, url, headers, body, isSecret }) => {
      if (remainingMs() === 0) throw new ConnectionError("timeout");
      signal ??= AbortSignal.timeout(remainingMs());

      const options: HttpRequestOptions & UntypedOptions = {
        method,
        // Core knows its own requests by this header, in small letters alone. Any other it logs a second time, and then
        // does not see the credential in a header.
        headers: { ...headers, ...(isSecret && unlogged.headers(headers, body)), "user-agent": "Zapier" },
        ...(body !== undefined && { body: isSecret ? unlogged.body(body) : body }),
        // Core logs the answer to any other request, and censors a credential in it only as it was sent: not where the
        // vendor quotes it in part, in other letters or in hex.
        raw: true,
        signal,
        // A followed redirect would take the credential along.
        redirect: "manual",
        // Merging takes the query apart, removes `{{…}}` from it and throws on `{{bundle.…`: a person's text would
        // be lost. Unmerged, the url and a string body go out byte for byte.
        merge: false,
        // The error map needs every answer, 429 and its body included.
        throwForThrottlingEarly: false,
        skipThrowForStatus: true,
      };
      const ask = async () => {
        const response = await z.request(url, options);
        return { response, text: await response.text() };
      };
      const { response, text } = await failIfAnswerBreaks(ask).catch((error: unknown) => {
        throw isFetchError(error) ? new ConnectionError(connectionKind(error), { cause: error }) : error;
      });
      return { status: response.status, header: (name) => response.headers.get(name), text };
    },
  };
};

/** A body that core does not log: a stream, whose length node-fetch does not know. */
const unlogged = {
  body: (body: string) => Readable.from([Buffer.from(body)]),
  headers: (headers: Record<string, string>, body = "") => ({
    // Core empties a stream under the very name of a form's type (core 19.1.0, src/http-middlewares/before/
    // prepare-request.js), and trims the headers afterwards.
    "Content-Type": `${headers["Content-Type"]} `,
    "Content-Length": String(Buffer.byteLength(body)),
  }),
};

/** Options of `z.request` that its types leave out (core 19.1.0, src/http-middlewares/before/prepare-request.js). */
interface UntypedOptions {
  raw: true;
  merge: boolean;
  throwForThrottlingEarly: boolean;
  signal: AbortSignal;
}

/** node-fetch 2 throws these when no whole answer came: an AbortError when time ran out, a FetchError otherwise. */
interface FetchError extends Error {
  code?: string;
}

const isFetchError = (error: unknown): error is FetchError =>
  error instanceof Error && ["FetchError", "AbortError"].includes(error.name);

const NOBODY_ANSWERED: ReadonlySet<string | undefined> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

const connectionKind = ({ name, code }: FetchError): ConnectionError["kind"] => {
  if (name === "AbortError") return "timeout";
  return NOBODY_ANSWERED.has(code) ? "refused" : "broken";
};
