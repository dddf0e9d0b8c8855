import type { FastifyReply } from "fastify";
import type { Answer } from "../vendor.ts";

/** An answer in the form in which it goes over the wire. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** Bytes promised beyond `text`, which never come: after `text` the connection breaks. */
  missingBytes?: number;
  /** The missing bytes come all the same, one every so many milliseconds, until the caller hangs up. */
  trickleMs?: number;
}

/** An answer, or none: the connection breaks, or stays and nothing comes. */
export type Wire = WireAnswer | "broken" | "silence";

export const toWire = ({ status, body, headers = {} }: Answer): WireAnswer => {
  const isText = typeof body === "string";
  return {
    status,
    headers: { "content-type": `${isText ? "text/plain" : "application/json"}; charset=utf-8`, ...headers },
    text: isText ? body : JSON.stringify(body),
  };
};

/** Sends the answer past Fastify, which would never send a wrong content-length. */
export const send = (reply: FastifyReply, wire: Wire): void => {
  const { raw } = reply.hijack();
  if (wire === "silence") return;
  if (wire === "broken") {
    raw.destroy();
    return;
  }
  const { status, headers, text, missingBytes = 0, trickleMs } = wire;
  raw.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) + missingBytes });
  if (missingBytes === 0) raw.end(text);
  else if (trickleMs === undefined) raw.write(text, () => raw.destroy());
  else {
    raw.write(text);
    const trickle = setInterval(() => raw.write(" "), trickleMs);
    raw.once("close", () => clearInterval(trickle));
  }
};
