import type { FastifyReply } from "fastify";
import type { Answer } from "../vendor.ts";

/** An answer in the form in which it goes over the wire. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** Bytes promised beyond `text`, after which the connection breaks. */
  missingBytes?: number;
}

export const toWire = ({ status, body, headers = {} }: Answer): WireAnswer => {
  const isText = typeof body === "string";
  return {
    status,
    headers: { "content-type": `${isText ? "text/plain" : "application/json"}; charset=utf-8`, ...headers },
    text: isText ? body : JSON.stringify(body),
  };
};

/** Sends the answer past Fastify, which would never send a wrong content-length; without one, breaks the connection. */
export const send = (reply: FastifyReply, answer: WireAnswer | undefined): void => {
  const { raw } = reply.hijack();
  if (answer === undefined) {
    raw.destroy();
    return;
  }
  const { status, headers, text, missingBytes = 0 } = answer;
  raw.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) + missingBytes });
  if (missingBytes > 0) raw.write(text, () => raw.destroy());
  else raw.end(text);
};
