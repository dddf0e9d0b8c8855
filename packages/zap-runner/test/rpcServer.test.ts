import { allowLoopback } from "@integrations/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { RpcServer } from "../src/rpcServer.ts";
import { Store } from "../src/store.ts";

let server: RpcServer;
const store = Store.inMemory();

beforeAll(async () => {
  server = await RpcServer.start();
});

afterAll(() => server.close());

beforeEach(allowLoopback);

const ask = async (address: string, method: string, ...params: unknown[]) => {
  const response = await fetch(address, {
    method: "POST",
    body: JSON.stringify({ id: 1, method, params, storeKey: "zap" }),
  });
  return response.json();
};

test("answers with the call's id, from the store of the call's address", async () => {
  const address = server.open(store);
  expect(await ask(address, "zcache_set", "k", '"v"', null, null, null)).toEqual({ id: 1, result: true });
  expect(await ask(address, "zcache_get", "k", null)).toEqual({ id: 1, result: '"v"' });
  const elsewhere = server.open(Store.inMemory());
  expect(await ask(elsewhere, "zcache_get", "k", null)).toEqual({ id: 1, result: null });
});

test("an address ends with its call", async () => {
  const address = server.open(store);
  server.end(address);
  expect(await fetch(address, { method: "POST" })).toMatchObject({ status: 404 });
});

test("wrong parameters and methods are errors of the call", async () => {
  const address = server.open(store);
  expect(await ask(address, "zcache_get")).toMatchObject({
    id: 1,
    error: expect.stringContaining("Too small"),
  });
  expect(await ask(address, "get_presigned_upload_post_data")).toMatchObject({
    error: expect.stringContaining("works on Zapier's servers only"),
  });
});

test("a request that breaks off or is none ends alone", async () => {
  const address = server.open(store);
  await expect(fetch(address, { method: "POST", body: "{" })).rejects.toThrow("fetch failed");
  expect(await ask(address, "get_cursor")).toEqual({ id: 1, result: null });
});
