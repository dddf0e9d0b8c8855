import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as zod from "zod";
import type { Store } from "./store.ts";

const rpcRequest = zod.object({
  id: zod.number(),
  storeKey: zod.string().optional(),
  method: zod.string(),
  params: zod.array(zod.unknown()),
});
type RpcRequest = zod.infer<typeof rpcRequest>;

const scope = zod.array(zod.string()).nullish();
const cacheKey = zod.tuple([zod.string(), scope]);
const cacheSet = zod.tuple([
  zod.string(),
  zod.string(),
  zod.number().nullish(),
  scope,
  zod.boolean().nullish(),
]);

/** The scope belongs to the name: the same key in scope `["user"]` is another value than without one. */
const cacheName = (key: string, scopes: zod.infer<typeof scope>): string =>
  `cache:${[...(scopes ?? [])].sort().join("+")}:${key}`;

/** What Zapier's server does for each method that core may call (create-cache.js, create-storekey-tool.js). */
const answer = (store: Store, { method, params, storeKey }: RpcRequest): unknown => {
  const cursor = `cursor:${storeKey}`;
  switch (method) {
    case "zcache_get": {
      const [key, scopes] = cacheKey.parse(params);
      return store.get(cacheName(key, scopes));
    }
    case "zcache_set": {
      const [key, value, ttl, scopes, onlyIfNew] = cacheSet.parse(params);
      return store.set(cacheName(key, scopes), value, ttl ?? null, onlyIfNew ?? false);
    }
    case "zcache_delete": {
      const [key, scopes] = cacheKey.parse(params);
      return store.delete(cacheName(key, scopes));
    }
    case "get_cursor":
      return store.get(cursor);
    case "set_cursor":
      store.set(cursor, zod.tuple([zod.string()]).parse(params)[0]);
      return null;
    default:
      throw new Error(`"${method}" works on Zapier's servers only`);
  }
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

/**
 * Zapier's RPC server for one app, on 127.0.0.1: serves `z.cache` and `z.cursor`. Each call gets an address of
 * its own, which names the store its values belong to and stops working when the call is over.
 */
export class RpcServer {
  readonly #stores = new Map<string, Store>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      // The app may be killed in the middle of a request.
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<RpcServer> {
    const rpc = new RpcServer();
    await new Promise<void>((listening) => rpc.#server.listen(0, "127.0.0.1", listening));
    rpc.#server.unref();
    // The app's process keeps its connections open, and they must not keep this one alive either.
    rpc.#server.on("connection", (socket) => socket.unref());
    return rpc;
  }

  /** Opens an address (core's `event.rpc_base`) for one call. */
  open(store: Store): string {
    const path = `/${randomUUID()}`;
    this.#stores.set(path, store);
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** Ends an address that `open` gave. */
  end(address: string): void {
    this.#stores.delete(new URL(address).pathname);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const store = this.#stores.get(request.url ?? "");
    if (!store) {
      response.writeHead(404).end();
      return;
    }
    const call = rpcRequest.parse(await readJson(request));
    response.setHeader("Content-Type", "application/json");
    try {
      response.end(JSON.stringify({ id: call.id, result: answer(store, call) }));
    } catch (error) {
      response.end(JSON.stringify({ id: call.id, error: String(error) }));
    }
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
