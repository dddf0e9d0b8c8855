import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeEach } from "@jest/globals";
import { type Sandbox, startSandbox, type VendorName } from "../src/index.ts";

/** A request as a test writes it: an object body is sent as JSON. */
export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A fresh sandbox of a vendor for every test, and a caller with the headers that its credentials make. */
export const useVendor = <Name extends VendorName>(
  name: Name,
  credentials: (authData: Record<string, string>) => Record<string, string>,
) => {
  let running: Sandbox<Name>;
  beforeEach(async () => {
    allowLoopback();
    running = await startSandbox(name);
  });
  afterEach(() => running.close());

  return {
    get sandbox() {
      return running;
    },
    request: async (line: string, { body, headers = {} }: Sent = {}) => {
      const [method = "", path = ""] = line.split(" ");
      const response = await fetch(running.url + path, {
        method,
        redirect: "manual",
        headers: {
          ...credentials(running.authData),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
    },
  };
};

/** A fresh Hellotracks sandbox for every test, and a caller that has its key. */
export const useHellotracks = () => {
  const api = useVendor("hellotracks", ({ apiKey = "" }) => ({ "API-Key": apiKey }));
  return {
    get sandbox() {
      return api.sandbox;
    },
    request: api.request,
    /** The items of a list or an action. */
    items: async (line: string, sent?: Sent) => (await api.request(line, sent)).json().data.items,
    /** The titles of a list, in its order. */
    titles: async (line: string): Promise<string[]> =>
      (await api.request(line)).json().data.items.map(({ title }: { title: string }) => title),
  };
};
