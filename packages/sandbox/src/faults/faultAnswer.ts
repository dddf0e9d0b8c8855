import { toWire, type WireAnswer } from "../server/wire.ts";
import type { Answer, Vendor } from "../vendor.ts";
import type { AnswerFault } from "./fault.ts";

/** Stands in for the answer that a fault cuts short when the work was not done. */
const someAnswer: Answer = {
  status: 200,
  body: { data: { items: [{ id: "1", title: "An answer cut short" }] } },
};

/** What a careless server shows: markup, the inside of the machine, nothing a person can act on. */
const htmlPage = (status: number): WireAnswer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  text: [
    "<!DOCTYPE html>",
    `<html><head><title>${status}</title></head>`,
    `<body><h1>Error ${status}</h1><pre>at handle (/srv/api/server.js:41:13)</pre></body></html>`,
  ].join("\n"),
});

/**
 * The spoiled answer.
 *
 * @param done what the vendor would have answered, when it did the work
 * @returns undefined when there is to be no answer at all
 */
export const faultAnswer = (
  fault: AnswerFault,
  vendor: Pick<Vendor, "errorMessages" | "errorBody">,
  done: Answer = someAnswer,
): WireAnswer | undefined => {
  const error = (status: number, message: string, headers: Record<string, string> = {}) =>
    toWire({ status, body: vendor.errorBody(message), headers });
  const whole = toWire({ ...done, status: 200 });
  const half = whole.text.slice(0, Math.floor(whole.text.length / 2));

  switch (fault.kind) {
    case 401:
    case 403:
      return error(fault.kind, vendor.errorMessages[fault.kind]);
    case 429:
      return error(
        429,
        vendor.errorMessages[429],
        fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) },
      );
    case 500:
    case 502:
    case 503:
    case 504:
      return htmlPage(fault.kind);
    case "error_in_200":
      return error(200, vendor.errorMessages[500]);
    case "cut_json":
      return { ...whole, text: half };
    case "reset":
      return { ...whole, text: half, missingBytes: Buffer.byteLength(whole.text) - Buffer.byteLength(half) };
    case "empty":
      return { ...whole, text: "" };
    case "redirect":
      return { status: fault.status, headers: { location: fault.location }, text: "" };
    case "dropped":
      return undefined;
  }
};
