import { describe, expect, it } from "@jest/globals";
import zapier, { type ZObject } from "zapier-platform-core";
import { zapierCache } from "../src/cache.ts";
import { defineVendor } from "../src/index.ts";

const acme = defineVendor({
  name: "Acme",
  credential: "API key",
  credentialSource: "acme.example",
  connect: () => ({}),
});

describe("the cache of an operation", () => {
  const display = { label: "Probe", description: "Probes." };
  const perform = acme.create([], async ({ cache }) => {
    const before = await cache.get("key");
    await cache.set("key", { id: 7 });
    return { id: "1", before, after: await cache.get("key") };
  });
  const app = {
    version: "1.0.0",
    platformVersion: zapier.version,
    creates: { probe: { key: "probe", noun: "Probe", display, operation: { perform } } },
  };

  it("is Zapier's, and outlasts the operation", async () => {
    const run = zapier.createAppTester(app as never);
    await expect(run(perform as never, {})).resolves.toEqual({
      id: "1",
      before: undefined,
      after: { id: 7 },
    });
    await expect(run(perform as never, {})).resolves.toMatchObject({ before: { id: 7 } });
  });

  it("keeps a value for a week", async () => {
    const calls: unknown[][] = [];
    const cache = {
      get: async () => null,
      set: async (...args: unknown[]) => {
        calls.push(args);
        return true;
      },
    };
    await zapierCache({ cache } as unknown as ZObject).set("key", [1]);
    expect(calls).toEqual([["key", [1], 604_800]]);
  });

  it("is an empty one where there is none, as in invoke", async () => {
    const fail = async () => {
      throw new Error("rpc is not available");
    };
    const cache = zapierCache({ cache: { get: fail, set: fail } } as unknown as ZObject);
    await expect(cache.set("key", 1)).resolves.toBeUndefined();
    await expect(cache.get("key")).resolves.toBeUndefined();
  });
});
