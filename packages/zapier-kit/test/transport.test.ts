import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createHttp, path, type TransportRequest } from "@integrations/clients/http";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import nock from "nock";
import type { ZObject } from "zapier-platform-core";
import * as zod from "zod/mini";
import { zapierTransport } from "../src/transport.ts";
import { runCreate } from "./inZapier.ts";
import { useLocalServer } from "./localServer.ts";

const server = useLocalServer();
afterEach(() => {
  jest.restoreAllMocks();
});

/** Sends one request in an operation and tells what a client gets for it. */
const send = (request: Partial<TransportRequest> = {}, authData: Record<string, string> = {}) =>
  runCreate(
    async (z) => {
      const response = await zapierTransport(z).send({
        method: "GET",
        headers: {},
        ...request,
        url: request.url ?? server.url,
      });
      return { status: response.status, text: response.text, retryAfter: response.header("retry-after") };
    },
    { authData },
  );

const texts = [
  "{{curly}}",
  "{{bundle.inputData.title}}",
  "{{bundle.authData.apiKey}} and {{process.env.HOME}}",
  "{{ }} {{{deep}}} }}{{",
  "a&b=c#d?e+f/g%20h%",
  "🚚 déjà 漢字",
  "one\nline\r\nand\ttwo",
  'quote " and back \\ slash',
  " around ",
];

describe("a person's text", () => {
  const http = (z: ZObject) =>
    createHttp({
      vendor: "Acme",
      baseUrl: server.url,
      transport: zapierTransport(z),
      headers: {},
      secrets: [],
      errors: [],
    });

  it.each(texts)("reaches the vendor as typed, in path, query and body: %j", async (text) => {
    const body = { text, inside: { list: [text] } };
    await runCreate(async (z) => {
      const query = { text, list: [text, "x"] };
      await http(z).send({ method: "POST", path: path`/a/${text}/b`, query, body, answer: zod.unknown() });
      return {};
    });
    expect(server.received).toHaveLength(1);
    const [{ target = "", body: sent } = {}] = server.received;
    const { pathname, searchParams } = new URL(target, server.url);
    expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "a", text, "b"]);
    expect([...searchParams]).toEqual([
      ["text", text],
      ["list", text],
      ["list", "x"],
    ]);
    expect(sent).toBe(JSON.stringify(body));
  });

  it.each(texts)("is sent byte for byte as it was encoded: %j", async (text) => {
    const query = `?q=${encodeURIComponent(text)}`;
    await send({ method: "PUT", url: `${server.url}/x${query}`, body: text });
    expect(server.received).toMatchObject([{ method: "PUT", target: `/x${query}`, body: text }]);
  });
});

describe("a request", () => {
  it.each(["GET", "POST", "PUT", "PATCH", "DELETE"] as const)("goes out as %s", async (method) => {
    await send({ method });
    expect(server.received).toMatchObject([{ method, target: "/", body: "" }]);
  });

  it("has the headers it was given, and the agent by which Zapier knows its own", async () => {
    const headers = { "API-Key": "key-1", Accept: "application/json", "Content-Type": "application/json" };
    await send({ method: "POST", headers, body: "{}" });
    expect(server.received[0]?.headers).toMatchObject({
      "api-key": "key-1",
      accept: "application/json",
      "content-type": "application/json",
      "content-length": "2",
      "user-agent": "Zapier",
    });
    // In other letters core does not know it, and logs the request again with its credential.
    expect(server.received[0]?.rawHeaders).toContain("user-agent");
  });
});

it("S11: a body for no log goes out as it is, and core logs neither it nor the answer", async () => {
  server.answer((response) => response.end('{"echo":"code-0123456789"}'));
  const printed = jest.spyOn(console, "log").mockImplementation(() => {});
  const body = "code=code-0123456789&text=é";
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  await runCreate(async (z) => {
    await zapierTransport(z).send({ method: "POST", url: server.url, headers, body, isSecret: true });
    throw new Error("It failed.");
  }, {}).catch((error: Error) => console.log(error.message));
  expect(server.received).toMatchObject([
    { method: "POST", body, headers: { "content-type": headers["Content-Type"], "content-length": "28" } },
  ]);
  expect(printed.mock.calls.join("\n")).toContain("It failed.");
  expect(printed.mock.calls.join("\n")).not.toContain("code-0123456789");
});

describe("an answer", () => {
  it.each([200, 204, 400, 401, 403, 404, 422, 429, 500, 503])(
    "of status %i comes back as it is",
    async (status) => {
      server.answer((response) =>
        response.writeHead(status, { "Retry-After": "7" }).end(status === 204 ? "" : "sö"),
      );
      await expect(send()).resolves.toEqual({ status, text: status === 204 ? "" : "sö", retryAfter: "7" });
    },
  );

  it("has no header that the vendor did not send", async () => {
    server.answer((response) => response.end("{}"));
    await expect(send()).resolves.toEqual({ status: 200, text: "{}", retryAfter: null });
  });

  it.each([301, 302, 303, 307, 308])(
    "of status %i is not followed, so the key stays here",
    async (status) => {
      nock("https://vendor.example", { reqheaders: { "API-Key": "key-1" } })
        .get("/things")
        .reply(status, "moved", { Location: "https://thief.example/things" });
      const thief = nock("https://thief.example").get("/things").reply(200, "thanks");
      await expect(
        send({ url: "https://vendor.example/things", headers: { "API-Key": "key-1" } }, { apiKey: "key-1" }),
      ).resolves.toMatchObject({ status, text: "moved" });
      expect(thief.isDone()).toBe(false);
      nock.cleanAll();
    },
  );
});

describe("no answer", () => {
  it("is a refused connection where nobody listens", async () => {
    const url = await server.stop();
    await expect(send({ url })).rejects.toMatchObject({ name: "ConnectionError", kind: "refused" });
  });

  it.each(["ENOTFOUND", "EAI_AGAIN"])(
    "is a refused connection when the name is not known (%s)",
    async (code) => {
      nock("https://vendor.example")
        .get("/")
        .replyWithError(Object.assign(new Error(code), { code }));
      await expect(send({ url: "https://vendor.example/" })).rejects.toMatchObject({ kind: "refused" });
    },
  );

  it("is a broken connection when it is reset before the answer", async () => {
    server.answer((response) => response.socket?.resetAndDestroy());
    await expect(send()).rejects.toMatchObject({
      name: "ConnectionError",
      kind: "broken",
      cause: { name: "FetchError" },
    });
  });

  it.each([
    ["of known length", { "Content-Length": "1000" }],
    ["in chunks", {}],
  ])("is a broken connection when it ends in the middle of a body %s", async (_what, headers) => {
    server.answer((response) => {
      response.writeHead(200, headers).write('{"data":', () => response.socket?.destroy());
    });
    await expect(send()).rejects.toMatchObject({ name: "ConnectionError", kind: "broken" });
  });

  it("of a request that is not ours is left as Node has it", async () => {
    server.answer((response) => {
      response.writeHead(200).write('{"data":', () => response.socket?.destroy());
    });
    const onError = jest.fn();
    const request = get(server.url).on("error", onError);
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.on("error", () => undefined).resume();
    await new Promise((resolve) => response.once("close", resolve));
    expect(response.complete).toBe(false);
    expect(onError).not.toHaveBeenCalled();
  });

  it("is a broken connection when the connection is reset in the middle of the body", async () => {
    server.answer((response) => {
      response.writeHead(200).write('{"data":', () => response.socket?.resetAndDestroy());
    });
    await expect(send()).rejects.toMatchObject({ name: "ConnectionError", kind: "broken" });
  });
});

describe("the time budget", () => {
  const start = Date.now();
  /** Lets so much time have passed, however long the test takes. */
  const later = (ms: number) => {
    jest.spyOn(Date, "now").mockReturnValue(start + ms);
  };
  const sendAfter = (ms: number) =>
    runCreate(async (z) => {
      later(0);
      const transport = zapierTransport(z);
      later(ms);
      const { status } = await transport.send({ method: "GET", url: server.url, headers: {} });
      return { status };
    });

  it("is 25 s from the start of the operation, and never below 0", async () => {
    const left = await runCreate(async (z) => {
      later(0);
      const transport = zapierTransport(z);
      const atFirst = transport.remainingMs();
      later(24_000);
      const afterwards = transport.remainingMs();
      later(60_000);
      return { atFirst, afterwards, end: transport.remainingMs() };
    });
    expect(left).toEqual({ atFirst: 25_000, afterwards: 1000, end: 0 });
  });

  it("ends the wait for an answer", async () => {
    server.answer(() => {});
    await expect(sendAfter(24_000)).rejects.toMatchObject({ name: "ConnectionError", kind: "timeout" });
    expect(server.received).toHaveLength(1);
  });

  it("ends the wait for the rest of an answer", async () => {
    server.answer((response) => response.writeHead(200).write("{"));
    await expect(sendAfter(24_000)).rejects.toMatchObject({ name: "ConnectionError", kind: "timeout" });
    expect(server.received).toHaveLength(1);
  });

  it("lets no request out once it is used up", async () => {
    await expect(sendAfter(25_000)).rejects.toMatchObject({ name: "ConnectionError", kind: "timeout" });
    expect(server.received).toEqual([]);
  });
});

it("an error that tells of no connection passes through untouched", async () => {
  const failure = new TypeError("a bug");
  const z = { request: () => Promise.reject(failure) } as unknown as ZObject;
  await expect(zapierTransport(z).send({ method: "GET", url: server.url, headers: {} })).rejects.toBe(
    failure,
  );
});
