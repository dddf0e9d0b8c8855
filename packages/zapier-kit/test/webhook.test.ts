import { WebhookError, type WebhookRequest } from "@integrations/clients/webhook";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import zapier, { type Bundle, defineInputFields, type ZObject } from "zapier-platform-core";
import { defineVendor, type WebhookSource } from "../src/index.ts";
import { receiveWebhook } from "../src/webhook.ts";

const NOW = Date.parse("2026-03-24T12:00:00Z");
const HOUR_MS = 3_600_000;
beforeEach(() => {
  jest.spyOn(Date, "now").mockReturnValue(NOW);
});
afterEach(() => {
  jest.restoreAllMocks();
});

interface Event {
  id: string;
  at: number;
  kind?: string;
}

/** A vendor that signs with a word. */
const source: WebhookSource<Event, { id: string }> = {
  open: ({ header, body }: WebhookRequest) => {
    if (header("x-signature") !== "genuine") throw new WebhookError("Not from Acme.");
    return JSON.parse(body);
  },
  at: ({ at }) => at,
  longestDelayMs: HOUR_MS,
  isEvent: ({ kind }) => kind !== "other",
  item: ({ id }) => ({ id }),
};

const delivery = (event: Partial<Event> = {}, header = "Http-X-Signature") => ({
  rawRequest: {
    headers: { [header]: "genuine" },
    content: JSON.stringify({ id: "e1", at: NOW - 1000, ...event }),
  },
});

/** `z.cache` of one app, and what it was asked to keep. */
const memory = () => {
  const kept = new Map<string, { value: unknown; ttl: number | undefined }>();
  const cache: ZObject["cache"] = {
    get: async (key) => kept.get(key)?.value ?? null,
    set: async (key, value, ttl, _scope, nx) => {
      if (nx && kept.has(key)) return false;
      kept.set(key, { value, ttl });
      return true;
    },
    delete: async (key) => kept.delete(key),
  };
  return { cache, kept };
};

/** A vendor that sends "update" along with each other kind of event. */
const inTwos: typeof source = {
  ...source,
  change: ({ kind }) => ({ record: "deal 1 is won", accompanies: kind === "update" }),
};

const receive = (cache: ZObject["cache"], given: object) =>
  receiveWebhook(source, { inputData: {}, meta: {}, ...given } as Bundle, cache);

describe("a webhook", () => {
  it("fires once, however often it is delivered, and is kept for longer than a repeat can come", async () => {
    const { cache, kept } = memory();
    await expect(receive(cache, delivery())).resolves.toEqual([{ id: "e1" }]);
    await expect(receive(cache, delivery())).resolves.toEqual([]);
    await expect(receive(cache, delivery({ id: "e2" }))).resolves.toEqual([{ id: "e2" }]);
    expect([...kept.values()].map(({ ttl }) => ttl)).toEqual([4200, 4200]);
  });

  it("fires once when it is delivered twice at the same moment", async () => {
    const { cache } = memory();
    const fired = await Promise.all([receive(cache, delivery()), receive(cache, delivery())]);
    expect(fired.flat()).toEqual([{ id: "e1" }]);
  });

  describe("that tells of a change", () => {
    const fire = async (...events: (Partial<Event> & { id: string })[]) => {
      const { cache } = memory();
      const fired: string[] = [];
      for (const event of events) {
        const bundle = { inputData: {}, meta: {}, ...delivery(event) } as unknown as Bundle;
        fired.push(...(await receiveWebhook(inTwos, bundle, cache)).map(({ id }) => id));
      }
      return fired;
    };
    const [update, stage] = [
      { id: "e1", kind: "update" },
      { id: "e2", kind: "stage" },
    ];

    it.each([
      ["two of one change, the lesser first", [update, stage], ["e1"]],
      ["two of one change, the lesser last", [stage, update], ["e2"]],
      ["of three, those that the lesser came before", [update, stage, { id: "e3", kind: "status" }], ["e1"]],
      ["two of the same rank", [stage, { id: "e3", kind: "delete" }], ["e2", "e3"]],
      ["two that are 11 seconds apart", [{ ...update, at: NOW - 12_000 }, stage], ["e1", "e2"]],
      ["two that are 10 seconds apart, late", [stage, { ...update, at: NOW - 11_000 }], ["e2"]],
    ])("gives of %s what it should", async (_which, events, fired) => {
      await expect(fire(...events)).resolves.toEqual(fired);
    });

    it("fires once where both come at the same moment", async () => {
      const { cache } = memory();
      const bundles = [update, stage].map(
        (event) => ({ inputData: {}, meta: {}, ...delivery(event) }) as unknown as Bundle,
      );
      const fired = await Promise.all(bundles.map((bundle) => receiveWebhook(inTwos, bundle, cache)));
      expect(fired.flat()).toHaveLength(1);
    });
  });

  it("is shown by the editor's test as often as a person wants, and fires all the same", async () => {
    const { cache, kept } = memory();
    const inEditor = { ...delivery(), meta: { isLoadingSample: true } };
    await expect(receive(cache, inEditor)).resolves.toEqual([{ id: "e1" }]);
    await expect(receive(cache, inEditor)).resolves.toEqual([{ id: "e1" }]);
    expect(kept.size).toBe(0);
    await expect(receive(cache, delivery())).resolves.toEqual([{ id: "e1" }]);
    await expect(receive(cache, inEditor)).resolves.toEqual([{ id: "e1" }]);
  });

  it.each([
    ["meta", { meta: { zap: { id: "1" } } }, { meta: { zap: { id: "2" } } }],
    ["inputs", { inputData: { kinds: ["a"] } }, { inputData: { kinds: ["b"] } }],
  ])("fires in each of two Zaps, told apart by %s", async (_what, one, other) => {
    const { cache } = memory();
    for (const zap of [one, other]) {
      await expect(receive(cache, { ...delivery(), ...zap })).resolves.toHaveLength(1);
    }
  });

  it("fires though the cache does not work", async () => {
    const broken = async () => {
      throw new Error("rpc is not available");
    };
    const cache = { get: broken, set: broken, delete: broken };
    await expect(receive(cache, delivery())).resolves.toHaveLength(1);
  });

  it.each(["Http-X-Signature", "HTTP-X-SIGNATURE", "X-Signature", "x-signature"])(
    "is read with its headers as %s",
    async (name) => {
      await expect(receive(memory().cache, delivery({}, name))).resolves.toHaveLength(1);
    },
  );

  it("that is for another trigger does not fire and is not kept", async () => {
    const { cache, kept } = memory();
    await expect(receive(cache, delivery({ kind: "other" }))).resolves.toEqual([]);
    expect(kept.size).toBe(0);
  });

  it.each([
    ["an hour old", NOW - HOUR_MS, true],
    ["older", NOW - HOUR_MS - 1, false],
    ["ten minutes ahead", NOW + HOUR_MS / 6, true],
    ["further ahead", NOW + HOUR_MS / 6 + 1, false],
  ])("%s: fires or is refused", async (_what, at, isTaken) => {
    const received = receive(memory().cache, delivery({ at }));
    if (isTaken) await expect(received).resolves.toHaveLength(1);
    else await expect(received).rejects.toThrow(`The request from ${new Date(at).toISOString()} is too old`);
  });

  it.each([
    ["no request", {}],
    ["no body", { rawRequest: { headers: { "X-Signature": "genuine" } } }],
  ])("is refused when there is %s", async (_what, given) => {
    await expect(receive(memory().cache, given)).rejects.toThrow("There is no request to read");
  });

  it("S11: with a header that is a list is read as text, and refused", async () => {
    const open = jest.fn(({ header }: WebhookRequest): never => {
      throw new WebhookError(`The signature ${header("x-signature")?.trim()} is not Acme's.`);
    });
    const rawRequest = { headers: { "X-Signature": ["genuine", "forged"] }, content: "{}" };
    const bundle = { inputData: {}, meta: {}, rawRequest } as unknown as Bundle;
    await expect(receiveWebhook({ ...source, open }, bundle, memory().cache)).rejects.toThrow(
      "The signature genuine, forged is not Acme's.",
    );
  });

  it("that is not the vendor's is refused before anything of it is looked at", async () => {
    const { cache, kept } = memory();
    const forged = { rawRequest: { content: "no JSON" } };
    await expect(receive(cache, forged)).rejects.toThrow("Not from Acme.");
    expect(kept.size).toBe(0);
  });
});

describe("vendor.webhook", () => {
  const acme = defineVendor({
    name: "Acme",
    credential: "API key",
    credentialSource: "acme.example, Settings",
    connect: ({ authData }) => ({ account: authData.account }),
  });
  const fields = defineInputFields([{ key: "kinds", label: "Kinds", type: "string", required: true }]);
  const perform = acme.webhook(fields, ({ client, input }) => ({
    ...source,
    item: ({ id }) => ({ id, account: client.account, kinds: input.kinds }),
  }));
  const app = {
    version: "1.0.0",
    platformVersion: zapier.version,
    triggers: {
      hook: {
        key: "hook",
        noun: "Hook",
        display: {
          label: "Hook",
          description: "Triggers when called.",
          directions: "Paste the URL in Acme.",
        },
        operation: { type: "hook" as const, perform, inputFields: fields, sample: { id: "1" } },
      },
    },
  };
  const run = (given: object) => {
    const appTester = zapier.createAppTester(app as never);
    const bundle = { inputData: { kinds: "a" }, authData: { account: "north" }, meta: {}, ...given };
    return appTester(perform as never, bundle as never) as Promise<unknown>;
  };

  it("knows the connection and the inputs", async () => {
    await expect(run(delivery())).resolves.toEqual([{ id: "e1", account: "north", kinds: "a" }]);
  });

  it("says what is wrong in words that Zapier shows", async () => {
    const message = "There is no request to read. This trigger runs when a webhook arrives.";
    await expect(run({})).rejects.toMatchObject({
      name: "AppError",
      message: JSON.stringify({ message, code: "invalid_webhook", status: 400 }),
    });
    await expect(run({ inputData: {} })).rejects.toThrow("Kinds: fill this in");
  });
});
