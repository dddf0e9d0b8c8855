import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import http2 from "node:http2";
import { syncBuiltinESMExports } from "node:module";

/** An answer as the vendor sent it. */
export interface WireAnswer {
  method: string;
  url: string;
  /** The body of the request. */
  sent?: string;
  status: number;
  headers: Record<string, string>;
  text: string;
}

const READS = ["GET", "HEAD", "OPTIONS"];

/**
 * The second line of defense of an app that only reads; the first is its transport (packages/zapier-kit). No request
 * leaves this process unless it is a GET, or its transport has let it through as a search or a renewal of the token.
 *
 * @param isOwn - whether a host is the runner's own server, which the app tells what it caches
 */
export const allowOnlyReads = (isOwn: (host: unknown) => boolean): void => {
  const letThrough: { method: string; url: string }[] = [];
  subscribe("integrations:let-through", (message) =>
    letThrough.push(message as { method: string; url: string }),
  );
  // Published when a request is made, before anything of it is sent.
  subscribe("http.client.request.created", (message) => {
    const { request } = message as { request: ClientRequest };
    const host = request.getHeader("host");
    if (READS.includes(request.method) || isOwn(host)) return;
    const url = `${request.protocol}//${host}${request.path}`;
    const at = letThrough.findIndex((one) => one.method === request.method && sameUrl(one.url, url));
    if (at === -1)
      request.destroy(new Error(`This app was started to read only: ${request.method} was not sent.`));
    else letThrough.splice(at, 1);
  });
  // Apps have no use for fetch or HTTP/2: they ask through z.request, which is built on node:http.
  globalThis.fetch = () =>
    Promise.reject(new Error("This app was started to read only: fetch is not let through."));
  http2.connect = () => {
    throw new Error("This app was started to read only: HTTP/2 is not let through.");
  };
  syncBuiltinESMExports();
};

const sameUrl = (one: string, other: string): boolean => new URL(one).href === new URL(other).href;

/** Gathers the answers that the app's transport gets, from now on. */
export const gatherAnswers = (answers: WireAnswer[]): void =>
  subscribe("integrations:answer", (message) => answers.push(message as WireAnswer));
