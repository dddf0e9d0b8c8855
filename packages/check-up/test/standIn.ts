import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export type Body = Record<string, unknown>;

/** One way in which a stand-in drifts from the vendor's document. */
export interface Drift {
  /** The query that the sandbox gets. */
  query?: (query: URLSearchParams) => void;
  /** What the sandbox answers, as the stand-in answers it. */
  body?: (body: Body, path: string) => unknown;
  /** Refuses requests of some paths in the vendor's stead. */
  refuse?: (path: string) => { status: number; body: unknown } | undefined;
}

/** A server in front of a sandbox that drifts in one way. */
export interface StandIn {
  origin: string;
  /** Method and path of every request. */
  log: string[];
  close(): Promise<void>;
}

export const startStandIn = async (target: string, { query, body, refuse }: Drift): Promise<StandIn> => {
  const log: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", target);
    log.push(`${incoming.method} ${url.pathname}`);
    const refusal = refuse?.(url.pathname);
    const answer = (status: number, sent: unknown) => {
      outgoing.writeHead(status, { "content-type": "application/json" });
      outgoing.end(JSON.stringify(sent));
    };
    if (refusal) {
      answer(refusal.status, refusal.body);
      return;
    }
    query?.(url.searchParams);
    const { host: _, ...headers } = incoming.headers;
    const passed = request(url, { method: incoming.method, headers }, (came) => {
      const chunks: Buffer[] = [];
      came.on("data", (chunk) => chunks.push(chunk));
      came.on("end", () => {
        const sent = JSON.parse(Buffer.concat(chunks).toString());
        answer(came.statusCode ?? 500, body && came.statusCode === 200 ? body(sent, url.pathname) : sent);
      });
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
