import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeEach } from "@jest/globals";
import { type Sandbox, startSandbox } from "../src/index.ts";

/** A request as a test writes it: an object body is sent as JSON. */
interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A fresh Hellotracks sandbox for every test, and a caller that has its key. */
export const useHellotracks = () => {
  let running: Sandbox<"hellotracks">;
  beforeEach(async () => {
    allowLoopback();
    running = await startSandbox("hellotracks");
  });
  afterEach(() => running.close());

  const request = async (line: string, { body, headers = {} }: Sent = {}) => {
    const [method = "", path = ""] = line.split(" ");
    const response = await fetch(running.url + path, {
      method,
      redirect: "manual",
      headers: {
        "API-Key": running.authData.apiKey ?? "",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
  };

  return {
    get sandbox() {
      return running;
    },
    request,
    /** The items of a list or an action. */
    items: async (line: string, sent?: Sent) => (await request(line, sent)).json().data.items,
    /** The titles of a list, in its order. */
    titles: async (line: string): Promise<string[]> =>
      (await request(line)).json().data.items.map(({ title }: { title: string }) => title),
  };
};
