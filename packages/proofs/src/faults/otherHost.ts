import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A host that nobody should ever talk to. */
export const openOtherHost = async () => {
  const strayed: string[] = [];
  const server = createServer((request, response) => {
    strayed.push(`${request.method} ${request.url}`);
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    strayed,
    close: () => server.close(),
  };
};
