import {
  InvalidIdError,
  type Transport,
  VendorError,
  type VendorErrorKind,
} from "@integrations/clients/http";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import nock from "nock";
import { defineInputFields } from "zapier-platform-core";
import { defineVendor, type EventSource } from "../src/index.ts";
import { pollsOf, runCreate, runFields, runSearch, runTrigger } from "./inZapier.ts";

interface Client {
  transport: Transport;
  apiKey: string | undefined;
}
let connections: Client[] = [];
beforeEach(() => {
  connections = [];
});
afterEach(() => {
  jest.restoreAllMocks();
});

const acme = defineVendor<Client>({
  name: "Acme",
  credential: "API key",
  credentialSource: "acme.example, Settings",
  connect: ({ transport, authData }) => {
    const client = { transport, apiKey: authData.apiKey };
    connections.push(client);
    return client;
  },
});

const fields = defineInputFields([
  { key: "id", label: "Job", type: "string", required: true },
  { key: "note", label: "Note", type: "text" },
]);

const fail = (kind: VendorErrorKind) => {
  throw new VendorError({ kind, vendor: "Acme" });
};

describe("an operation", () => {
  const echo = acme.create(fields, async ({ input, meta, client }) => ({
    id: "1",
    input,
    timezone: meta.timezone,
    apiKey: client.apiKey,
  }));

  it("works with the inputs without their blanks, the connection and what Zapier knows", async () => {
    await expect(
      runCreate(echo, {
        inputData: { id: " j1 ", note: "" },
        authData: { apiKey: "key-1" },
        meta: { timezone: "Europe/Berlin" },
      }),
    ).resolves.toEqual({ id: "1", input: { id: " j1 " }, timezone: "Europe/Berlin", apiKey: "key-1" });
  });

  it.each([{}, { id: "" }, { id: " " }, { id: null }])(
    "with a blank required input fails before it connects: %j",
    async (input) => {
      await expect(runCreate(echo, { inputData: input })).rejects.toMatchObject({
        name: "AppError",
        message: JSON.stringify({
          message: "Job: fill this in. It is required.",
          code: "invalid_input",
          status: 400,
        }),
      });
      expect(connections).toEqual([]);
    },
  );

  it.each<[string, () => unknown, object]>([
    [
      "the vendor's",
      () => fail("timeout"),
      { name: "AppError", message: expect.stringMatching(/Acme did not/) },
    ],
    ["an id's", () => Promise.reject(new InvalidIdError("..")), { message: expect.stringMatching(/Job: /) }],
    ["no key's", () => fail("unauthorized"), { name: "ExpiredAuthError" }],
    ["a rush's", () => fail("throttled"), { name: "ThrottledError" }],
    ["a bug's", () => Promise.reject(new RangeError("bug")), { name: "RangeError" }],
  ])("turns %s error into Zapier's", async (_what, run, error) => {
    const perform = acme.create(fields, async () => run());
    await expect(runCreate(perform, { inputData: { id: ".." } })).rejects.toMatchObject(error);
  });

  it("turns an error of the connection itself into Zapier's", async () => {
    const broken = defineVendor({
      name: "Acme",
      credential: "API key",
      credentialSource: "acme.example",
      connect: () => fail("unauthorized"),
    });
    const perform = broken.create([], async () => ({ id: "1" }));
    await expect(runCreate(perform)).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringMatching(/^Acme did not accept the API key\. Reconnect Acme/),
    });
  });

  it("sends its requests with Zapier's client", async () => {
    nock("https://acme.example", { reqheaders: { "User-Agent": "Zapier" } })
      .get("/jobs")
      .reply(200, "{}");
    const perform = acme.create([], async ({ client }) => {
      const request = { method: "GET", url: "https://acme.example/jobs", headers: {} } as const;
      const { status, text } = await client.transport.send(request);
      return { id: "1", status, text };
    });
    await expect(runCreate(perform)).resolves.toEqual({ id: "1", status: 200, text: "{}" });
  });
});

describe("a search", () => {
  it("gives what was found", async () => {
    const perform = acme.search(fields, async ({ input }) => [{ id: input.id }]);
    await expect(runSearch(perform, { inputData: { id: "j1" } })).resolves.toEqual([{ id: "j1" }]);
  });

  it("takes the vendor's 404 for nothing found", async () => {
    const perform = acme.search(fields, async () => fail("not_found"));
    await expect(runSearch(perform, { inputData: { id: "j1" } })).resolves.toEqual([]);
  });

  it.each<VendorErrorKind>(["unauthorized", "forbidden", "rejected", "unavailable", "unreadable", "timeout"])(
    "never takes another failure for nothing found: %s",
    async (kind) => {
      const perform = acme.search(fields, async () => fail(kind));
      await expect(runSearch(perform, { inputData: { id: "j1" } })).rejects.toThrow(/Acme/);
    },
  );

  it("demands its required inputs", async () => {
    const perform = acme.search(fields, async () => []);
    await expect(runSearch(perform)).rejects.toThrow(/Job: fill this in/);
  });
});

it("a create takes the vendor's 404 for the failure that it is", async () => {
  const perform = acme.create(fields, async () => fail("not_found"));
  await expect(runCreate(perform, { inputData: { id: "j1" } })).rejects.toThrow(
    /Acme found nothing with this ID/,
  );
});

describe("a dropdown", () => {
  const perform = acme.dropdown([], async ({ page, client }) => [{ id: `${client.apiKey}, page ${page}` }]);
  it.each([
    [{}, 0],
    [{ page: 0 }, 0],
    [{ page: 3 }, 3],
  ])("reads the page that Zapier asks for: %j", async (meta, page) => {
    await expect(runTrigger(perform, { meta, authData: { apiKey: "key-1" } })).resolves.toEqual([
      { id: `key-1, page ${page}` },
    ]);
  });

  it("may depend on another input of the form, and asks for it", async () => {
    const notes = acme.dropdown(fields, async ({ input }) => [{ id: `note of ${input.id}` }]);
    await expect(runTrigger(notes, { inputData: { id: "j1" } })).resolves.toEqual([{ id: "note of j1" }]);
    await expect(runTrigger(notes)).rejects.toThrow(/Job: fill this in/);
  });
});

describe("dynamic fields", () => {
  const perform = acme.dynamicFields(fields, async ({ input, client }) => [
    { key: `${input.id}_size`, label: `Size of ${input.id}`, helpText: `as ${client.apiKey}` },
  ]);

  it("are what the account says for the inputs they depend on", async () => {
    await expect(
      runFields(perform, { inputData: { id: "j1" }, authData: { apiKey: "key-1" } }),
    ).resolves.toEqual([{ key: "j1_size", label: "Size of j1", helpText: "as key-1" }]);
  });

  it.each([{}, { id: "" }, { id: null }])(
    "are none, without a request, until these are there: %j",
    async (inputData) => {
      await expect(runFields(perform, { inputData })).resolves.toEqual([]);
      expect(connections).toEqual([]);
    },
  );

  it("say why they are missing", async () => {
    const broken = acme.dynamicFields([], async () => fail("forbidden"));
    await expect(runFields(broken)).rejects.toThrow(/Acme does not allow this/);
  });

  it("come to an operation apart from its own inputs, without blanks", async () => {
    const create = acme.create(fields, async ({ dynamic }) => ({ id: "1", dynamic }));
    const inputData = { id: "j1", note: "n", j1_size: 7, j1_colour: "", j1_tags: ["a"] };
    await expect(runCreate(create, { inputData })).resolves.toEqual({
      id: "1",
      dynamic: { j1_size: 7, j1_tags: ["a"] },
    });
  });
});

describe("the test of a connection", () => {
  it("gives what names the account", async () => {
    const perform = acme.authTest(async (client) => ({ company: "Acme", key: client.apiKey }));
    await expect(runCreate(perform, { authData: { apiKey: "key-1" } })).resolves.toEqual({
      company: "Acme",
      key: "key-1",
    });
  });

  it("says how to get a key that is good", async () => {
    const perform = acme.authTest(async () => fail("unauthorized"));
    await expect(runCreate(perform)).rejects.toThrow(
      "Reconnect Acme in Zapier with the API key from acme.example, Settings.",
    );
  });
});

describe("a polling trigger", () => {
  const rows = Array.from({ length: 5 }, (_, index) => ({ id: `${index}`, at: index }));
  const reads: (number | undefined)[] = [];
  beforeEach(() => {
    reads.length = 0;
  });
  const source = (only?: string): EventSource<{ id: string; at: number }, { id: string }> => ({
    pageSize: 100,
    read: async ({ since, skip, limit }) => {
      reads.push(since);
      const page = rows.filter(({ id }) => !only || id === only).slice(skip, skip + limit);
      return { rows: page, sent: page.length };
    },
    at: (row) => row.at,
    version: (row) => row.id,
    item: ({ id }) => ({ id }),
    isState: true,
  });
  const perform = acme.pollEvents(fields, ({ input }) => source(input.note));

  it.each([
    ["an ordinary poll", {}, ["4", "3", "2", "1", "0"], expect.any(Number)],
    ["the first poll", { isPopulatingDedupe: true }, ["4", "3", "2", "1", "0"], undefined],
    ["the editor's test", { isLoadingSample: true }, ["4", "3", "2"], expect.any(Number)],
  ])("polls as Zapier asks: %s", async (_what, meta, ids, since) => {
    const items = await runTrigger(perform, { inputData: { id: "j1" }, meta });
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(reads).toEqual([since]);
  });

  it("reads the whole day once an hour for each Zap, and in the first minutes of an hour where it knows no Zap", async () => {
    let now = Date.UTC(2026, 10, 21, 12, 30);
    jest.spyOn(Date, "now").mockImplementation(() => now);
    const poll = pollsOf(perform);
    /** How many hours back a poll reads. */
    const hoursBack = async (id?: string) => {
      const zap = id === undefined ? {} : { zap: { id, user: { timezone: "UTC" } } };
      await poll({ inputData: { id: "j1" }, meta: zap });
      return (now - Number(reads.at(-1))) / 3_600_000;
    };
    const polls = async () => [
      await hoursBack("1"),
      await hoursBack("1"),
      await hoursBack("2"),
      await hoursBack(),
    ];
    await expect(polls()).resolves.toEqual([27, 1, 27, 1]);
    now += 30 * 60_000;
    await expect(polls()).resolves.toEqual([1, 1, 1, 27]);
    now += 30 * 60_000;
    await expect(polls()).resolves.toEqual([27, 1, 27, 1]);
  });

  it("knows the inputs", async () => {
    await expect(runTrigger(perform, { inputData: { id: "j1", note: "2" } })).resolves.toEqual([{ id: "2" }]);
  });

  it("ends with the operation's time", async () => {
    const end = Date.now() + 60_000;
    const endless = acme.pollEvents([], () => ({
      ...source(),
      read: async ({ limit, skip }) => {
        jest.spyOn(Date, "now").mockReturnValue(end);
        const page = Array.from({ length: limit }, (_, index) => ({
          id: `${skip + index}`,
          at: skip + index,
        }));
        return { rows: page, sent: limit };
      },
    }));
    await expect(runTrigger(endless)).rejects.toThrow(/Acme has more data than one poll has time/);
  });

  it("T1: fails in words where no row says when it was", async () => {
    const undated = acme.pollEvents([], () => ({ ...source(), at: () => Number.NaN, isState: false }));
    await expect(runTrigger(undated)).rejects.toThrow(
      "Acme sent an unreadable response (no row has a date).",
    );
  });

  it("fails as the vendor does", async () => {
    const failing = acme.pollEvents([], () => ({ ...source(), read: async () => fail("forbidden") }));
    await expect(runTrigger(failing)).rejects.toThrow(/Acme does not allow this/);
  });
});
