import { STATUS_CODES } from "node:http";
import { toWire, type Wire, type WireAnswer } from "../server/wire.ts";
import type { Answer, Call, Vendor } from "../vendor.ts";
import type { AnswerFault, quotations } from "./fault.ts";

/** Stands in for the answer that a fault cuts short when the work was not done. */
const someAnswer: Answer = {
  status: 200,
  body: { data: { items: [{ id: "1", title: "An answer cut short" }] } },
};

const ENDLESS_BYTES = 1_000_000_000;
const HUGE_BYTES = 10_000_000;
/** A row of a kilobyte. */
const FILLER = JSON.stringify({ name: "What nobody asked for", text: "More of it. ".repeat(80), one: 1 });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body with so much more in its first object that it has ten million bytes; blanks fill up the rest. */
const huge = (body: unknown): string => {
  const [first, ...rest] = [body].flat();
  const filled = isObject(first) ? { ...first, filler: [] } : first;
  const text = JSON.stringify(Array.isArray(body) ? [filled, ...rest] : filled);
  const count = Math.floor((HUGE_BYTES - text.length) / (FILLER.length + 1));
  return text.replace('"filler":[]', `"filler":[${Array(count).fill(FILLER).join()}]`).padEnd(HUGE_BYTES);
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

/** Headers that any request has. */
const USUAL_HEADERS = /^(accept.*|connection|content-.*|host|sec-.*|user-agent|version)$/;

const encodings: Record<Exclude<(typeof quotations)[number], "all">, (text: string) => string> = {
  plain: (text) => text,
  cut: (text) => `${text.slice(0, Math.ceil((text.length * 3) / 4))}…`,
  capitals: (text) => text.toUpperCase(),
  percent: encodeURIComponent,
  json: (text) => JSON.stringify(text),
  hex: (text) => Buffer.from(text).toString("hex"),
  base64: (text) => Buffer.from(text).toString("base64"),
};

/** What a careless server shows of a request that it refuses: the headers that are special to it, and a form. */
const quote = ({ headers, text }: Call, quoting: (typeof quotations)[number]): string => {
  const form = headers["content-type"]?.includes("form-urlencoded")
    ? [...new URLSearchParams(text).values()]
    : [];
  const special = Object.entries(headers).flatMap(([name, value]) =>
    USUAL_HEADERS.test(name) ? [] : [String(value)],
  );
  const ways = quoting === "all" ? Object.values(encodings) : [encodings[quoting]];
  return [...special, ...form].flatMap((text) => ways.map((encode) => encode(text))).join(" ");
};

/**
 * The spoiled answer.
 *
 * @param call what was asked
 * @param done what the vendor would have answered, when it did the work
 */
export const faultAnswer = (
  fault: AnswerFault,
  vendor: Pick<Vendor, "errorMessages" | "errorBody">,
  call: Call,
  done: Answer = someAnswer,
): Wire => {
  const error = (status: number, message: string, headers: Record<string, string> = {}) =>
    toWire({ status, body: vendor.errorBody(message), headers });
  const whole = toWire({ ...done, status: 200 });
  const half = whole.text.slice(0, Math.floor(whole.text.length / 2));

  switch (fault.kind) {
    case 400:
    case 401:
    case 403:
    case 404:
    case 409:
    case 422: {
      const { kind, quoting } = fault;
      const words = kind === 401 || kind === 403 ? vendor.errorMessages[kind] : (STATUS_CODES[kind] ?? "");
      return error(kind, quoting ? `${words} ${quote(call, quoting)}` : words);
    }
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
    case "slow_body":
      return { ...whole, text: half, missingBytes: ENDLESS_BYTES, trickleMs: fault.ms };
    case "empty":
      return { ...whole, text: "" };
    case "null":
      return { ...whole, text: "null" };
    case "wrong_type":
      return { ...whole, text: '"OK"' };
    case "huge":
      return { ...whole, text: huge(done.body) };
    case "redirect":
      return { status: fault.status, headers: { location: fault.location }, text: "" };
    case "dropped":
      return "broken";
    case "slow_headers":
      return "silence";
  }
};
