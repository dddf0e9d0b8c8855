import * as zod from "zod";
import type { Bundle } from "./hostProtocol.ts";

/** A webhook as a vendor sends it: headers by name, and the body, byte for byte. */
export const delivery = zod.object({ headers: zod.record(zod.string(), zod.string()), body: zod.string() });
export type Delivery = zod.infer<typeof delivery>;

/** The headers that Zapier hands on under their own names; `Http-` stands before every other. */
const PLAIN_HEADERS = new Set(["Content-Type", "Content-Length"]);

/** `x-wh-signature` arrives as `Http-X-Wh-Signature`, however it was written. */
const toZapierName = (name: string): string => {
  const capitalized = name.toLowerCase().replaceAll(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return PLAIN_HEADERS.has(capitalized) ? capitalized : `Http-${capitalized}`;
};

/** What an operation sees of a webhook: the parts of a bundle that Zapier makes of it. */
export const toRequest = ({
  headers,
  body,
}: Delivery): Required<Pick<Bundle, "rawRequest" | "cleanedRequest">> => ({
  rawRequest: {
    method: "POST",
    querystring: "",
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [toZapierName(name), value])),
    content: body,
  },
  cleanedRequest: parsed(body),
});

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
};
