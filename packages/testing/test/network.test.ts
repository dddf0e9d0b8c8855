import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { allowLoopback } from "../src/index.ts";

/** What a request fails with; by the guard it does, and not because the machine is offline. */
const failureOf = async (url: string) => {
  const [error] = await once(get(url), "error");
  return (error as Error).message;
};
const REFUSED = /^Nock: Disallowed net connect/;

describe("the network", () => {
  const server = createServer((_request, response) => response.end("here"));
  let url: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
  });

  it("is closed", async () => {
    await expect(failureOf(url)).resolves.toMatch(REFUSED);
  });

  it("is open to this machine alone for a test that asks", async () => {
    allowLoopback();
    await expect(fetch(url).then((response) => response.text())).resolves.toBe("here");
    await expect(failureOf("http://api.hellotracks.com/v1")).resolves.toMatch(REFUSED);
  });
});
