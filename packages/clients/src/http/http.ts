import pRetry from "p-retry";
import * as zod from "zod/mini";
import { type AnyAnswer, type AnyRequest, toAnyRequest, usefulHeaders } from "./anyRequest.ts";
import { type Call, type HttpOptions, toRequest } from "./call.ts";
import { describeMismatch } from "./mismatch.ts";
import { describeLeftOut, noting } from "./rows.ts";
import { InexactIdError, isInexact } from "./schema.ts";
import { ConnectionError, type TransportRequest, type TransportResponse } from "./transport.ts";
import {
  kindOfStatus,
  plainReason,
  retryAfterSeconds,
  VendorError,
  type VendorErrorKind,
} from "./vendorError.ts";

export interface Http {
  /**
   * Sends a call and reads its answer. If the vendor is down, an idempotent call is sent up to two more times.
   *
   * @throws {VendorError} for anything but the documented answer
   */
  send<T>(call: Call<T>): Promise<T>;
  /**
   * Sends a request that a person wrote to an endpoint below the vendor's base URL. If the vendor is down, a GET is
   * sent up to two more times. Other requests are sent once.
   *
   * @throws {InvalidRequestError} before the request, if its path leaves the base URL or a header is not allowed
   * @throws {VendorError} for every status but 2xx, and for an error inside a 2xx
   */
  request(request: AnyRequest): Promise<AnyAnswer>;
}

const MORE_TRIES = 2;
const SHORTEST_WAIT_MS = 200;
const WORTH_ANOTHER_TRY: ReadonlySet<number | undefined> = new Set([502, 503, 504]);

export const createHttp = (options: HttpOptions): Http => ({
  send: (call) => {
    const idempotent = call.idempotent ?? (call.reads || ["GET", "PUT", "DELETE"].includes(call.method));
    return withMoreTries(options, idempotent, (attempt) => sendOnce(options, call, attempt));
  },
  request: async (request) => {
    const outgoing = toAnyRequest(options, request);
    return withMoreTries(options, request.method === "GET", async (attempt) => {
      const { response, body } = await exchange(options, outgoing, attempt);
      return {
        status: response.status,
        headers: usefulHeaders(response),
        body: body.ok ? body.value : response.text,
      };
    });
  },
});

interface Attempt {
  /** 1 for the first attempt. */
  attempts: number;
  idempotent: boolean;
}

const withMoreTries = <T>(
  { transport }: HttpOptions,
  idempotent: boolean,
  send: (attempt: Attempt) => Promise<T>,
): Promise<T> =>
  pRetry((attempts) => send({ attempts, idempotent }), {
    retries: idempotent ? MORE_TRIES : 0,
    minTimeout: SHORTEST_WAIT_MS,
    randomize: true,
    maxRetryTime: transport.remainingMs(),
    shouldRetry: ({ error }) =>
      error instanceof VendorError &&
      (error.kind === "unreachable" || WORTH_ANOTHER_TRY.has(error.details.status)),
  });

const failure = (
  { vendor, secrets }: HttpOptions,
  { attempts, idempotent }: Attempt,
  kind: VendorErrorKind,
  from: { response?: TransportResponse; message?: string | undefined; cause?: unknown },
): VendorError => {
  const reason = from.message && plainReason(from.message, secrets);
  const retryAfter = from.response && retryAfterSeconds(from.response.header("retry-after"));
  return new VendorError(
    {
      kind,
      vendor,
      attempts,
      outcomeUnknown: !idempotent && LEAVES_DOUBT.has(kind) && !nobodyWasThere(from.cause),
      ...(from.response && { status: from.response.status }),
      ...(reason && { reason }),
      ...(retryAfter && { retryAfterSeconds: retryAfter }),
    },
    { cause: from.cause },
  );
};

/** Sends one request and returns its answer if it is a success. */
const exchange = async (
  options: HttpOptions,
  request: TransportRequest,
  attempt: Attempt,
): Promise<{ response: TransportResponse; body: Parsed }> => {
  const response = await options.transport.send(request).catch((error: unknown) => {
    if (!(error instanceof ConnectionError)) throw error;
    throw failure(options, attempt, error.kind === "timeout" ? "timeout" : "unreachable", { cause: error });
  });
  const body = parseJson(response.text);
  const message = body.ok ? wordsOf(options.errors, body.value) : textOf(response);
  const kind = kindOfStatus(response.status);
  const isMissing = kind === "rejected" && message !== undefined && options.notFound?.test(message);
  const lacksScope = kind === "unauthorized" && message !== undefined && options.lacksScope?.test(message);
  const failedAs = isMissing ? "not_found" : lacksScope ? "forbidden" : kind;
  if (failedAs) throw failure(options, attempt, failedAs, { response, message });
  if (body.ok && message !== undefined) throw failure(options, attempt, "rejected", { response, message });
  return { response, body };
};

const sendOnce = async <T>(options: HttpOptions, call: Call<T>, attempt: Attempt): Promise<T> => {
  const { response, body } = await exchange(options, toRequest(options, call), attempt);
  if (!body.ok) throw failure(options, attempt, "unreadable", { response });

  const { answer, leftOut } = noting(() => readAnswer(call.answer, body.value, response.text));
  if (!answer.success) {
    const message = describeMismatch(answer.error);
    throw failure(options, attempt, "unreadable", { response, message });
  }
  if (leftOut) {
    options.transport.log(`${options.vendor}, ${call.method} ${call.path}: ${describeLeftOut(leftOut)}`);
  }
  return answer.data;
};

/** @param text - The JSON that `value` was parsed from. */
const readAnswer = <T>(schema: zod.ZodMiniType<T>, value: unknown, text: string) => {
  try {
    return zod.safeParse(schema, value);
  } catch (error) {
    if (!(error instanceof InexactIdError)) throw error;
    return zod.safeParse(schema, exactDocumentOf(text));
  }
};

const nobodyWasThere = (cause: unknown): boolean =>
  cause instanceof ConnectionError && cause.kind === "refused";

/** After one of these, nobody knows whether a request that must not be repeated took effect. */
const LEAVES_DOUBT: ReadonlySet<VendorErrorKind> = new Set([
  "unreachable",
  "timeout",
  "unreadable",
  "unavailable",
]);

const wordsOf = (errors: HttpOptions["errors"], body: unknown): string | undefined => {
  for (const error of errors) {
    const words = zod.safeParse(error, body);
    if (words.success) return words.data;
  }
  return undefined;
};

/** Some vendors refuse in plain text. The text of a 5xx is not written for users, and neither is a piece of JSON. */
const textOf = ({ status, text }: TransportResponse): string | undefined =>
  status >= 500 || /^\s*[[{]/.test(text) ? undefined : text;

type Parsed = { ok: true; value: unknown } | { ok: false };

const parseJson = (text: string): Parsed => {
  try {
    return { ok: true, value: documentOf(text) };
  } catch {
    return { ok: false };
  }
};

/** Parses a body; an empty one is null. */
const documentOf = (text: string): unknown => {
  if (text.trim() === "") return null;
  return WAYS_TO_WRITE_PROTO.some((way) => text.includes(way))
    ? JSON.parse(text, notProto)
    : JSON.parse(text);
};

/**
 * Parses a body with whole numbers above 2^53 as text, as the vendor wrote them. This takes several times as long, so
 * it is used only for an answer that has such an ID.
 *
 * @param source - The text of a number (JSON.parse source text access, Node.js 21 and later).
 */
const exactDocumentOf = (text: string): unknown => {
  const exact = (key: string, value: unknown, { source = "" }: { source?: string }): unknown =>
    isInexact(value) && /^-?\d+$/.test(source) ? source : notProto(key, value);
  return JSON.parse(text, exact as typeof notProto);
};

/** JSON.parse reads `__proto__` as an ordinary key. Copying the object key by key would then set its prototype. */
const notProto = (key: string, value: unknown): unknown => (key === "__proto__" ? undefined : value);
/** The key in plain text, or with one of its characters escaped. */
const WAYS_TO_WRITE_PROTO = ["__proto__", "\\u005", "\\u006", "\\u007"];
