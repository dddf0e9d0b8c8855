import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeEach } from "@jest/globals";

/** A request as it came over the wire. */
interface Received {
  method: string | undefined;
  /** Path and query, still encoded. */
  target: string | undefined;
  headers: IncomingMessage["headers"];
  /** Their names and values in turn, in the letters in which they came. */
  rawHeaders: string[];
  body: string;
}

type Answer = (response: ServerResponse) => void;

/** A real HTTP server for each test, with the answers that the test gives it and the requests that reached it. */
export const useLocalServer = () => {
  const received: Received[] = [];
  let answer: Answer = (response) => response.end();
  let server: ReturnType<typeof createServer>;

  beforeEach(async () => {
    allowLoopback();
    received.length = 0;
    server = createServer(async (request, response) => {
      const { method, url: target, headers, rawHeaders } = request;
      const body = Buffer.concat(await request.toArray()).toString("utf8");
      received.push({ method, target, headers, rawHeaders, body });
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    received,
    answer: (next: Answer) => {
      answer = next;
    },
    get url() {
      return url();
    },
    /** Leaves nobody behind the address, and tells it. */
    stop: async () => {
      const address = url();
      await new Promise((resolve) => server.close(resolve));
      return address;
    },
  };
};
