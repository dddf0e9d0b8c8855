import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import * as zod from "zod/mini";
import { type AnyRequest, ConnectionError, createHttp } from "../../src/http/index.ts";
import { fakeVendor, json, withoutWaiting } from "../fakeVendor.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const vendorWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  const http = createHttp({
    vendor: "Acme",
    baseUrl: "https://acme.example/v1",
    transport,
    headers: { "API-Key": "t0ken", Version: "2021-07-28" },
    secrets: ["t0ken"],
    errors: [
      zod.pipe(
        zod.object({ error: zod.string() }),
        zod.transform(({ error }) => error),
      ),
    ],
  });
  return { http, requests };
};

const request = (more: Partial<AnyRequest> = {}): AnyRequest => ({ method: "GET", path: "/things", ...more });

describe("any request", () => {
  it("goes to the path under the base, with the vendor's headers, the query, and the body as it is", async () => {
    const { http, requests } = vendorWith(json({ id: "9" }, 201));
    await http.request(
      request({
        method: "POST",
        path: "/things/a%2Fb/ü 1",
        query: { "tag[]": ["x", "{{y}}"], limit: 5 },
        headers: { version: "2021-04-15", "X-Trace": "7" },
        body: '{"n": 9007199254740993}',
      }),
    );
    expect(requests).toEqual([
      {
        method: "POST",
        url: "https://acme.example/v1/things/a%2Fb/%C3%BC%201?tag%5B%5D=x&tag%5B%5D=%7B%7By%7D%7D&limit=5",
        headers: {
          "API-Key": "t0ken",
          Version: "2021-04-15",
          "X-Trace": "7",
          "Content-Type": "application/json",
        },
        body: '{"n": 9007199254740993}',
      },
    ]);
  });

  it.each([
    ["JSON", 200, '{"things":[{"id":1}]}', { things: [{ id: 1 }] }],
    ["nothing", 204, "", null],
    ["text", 200, "OK", "OK"],
    ["cut JSON", 200, '{"a":', '{"a":'],
  ])("gives the status, the useful headers, and %s as it is read", async (_what, status, text, body) => {
    const headers: Record<string, string> = { link: "<…>; rel=next", "set-cookie": "secret" };
    const { http } = vendorWith({ status, header: (name) => headers[name] ?? null, text });
    await expect(http.request(request())).resolves.toEqual({
      status,
      headers: { link: "<…>; rel=next" },
      body,
    });
  });

  it.each([
    [json({ error: "no such thing" }, 404), { kind: "not_found", reason: "no such thing" }],
    [json({ error: "no" }), { kind: "rejected", reason: "no" }],
    [json({}, 302), { kind: "redirected" }],
    [json({}, 401), { kind: "unauthorized" }],
  ])("fails as every other request does", async (answer, details) => {
    await expect(vendorWith(answer).http.request(request())).rejects.toMatchObject({ details });
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"] as const)("goes out once: %s", async (method) => {
    const { http, requests } = vendorWith(json({}, 503), json({}, 503));
    await expect(withoutWaiting(http.request(request({ method })))).rejects.toMatchObject({
      details: { kind: "unavailable", outcomeUnknown: true },
    });
    expect(requests).toHaveLength(1);
  });

  it("goes out again where it only reads", async () => {
    const { http, requests } = vendorWith(new ConnectionError("broken"), json({ ok: true }));
    await expect(withoutWaiting(http.request(request()))).resolves.toMatchObject({ body: { ok: true } });
    expect(requests).toHaveLength(2);
  });
});

describe("a path that leaves the base", () => {
  it.each([
    "things",
    "https://evil.example/",
    "//evil.example/x",
    "/a//b",
    "/..",
    "/../v2/things",
    "/a/./b",
    "/a/%2e%2e/b",
    "/a/%2E./b",
    "/a/..%2fb",
    "/a/%252e%252e/b",
    "/a/%25252525252e",
    "/100%/%2e%2e/b",
    "/a/%c0%2e%2e/..%2f",
    "/a\\..\\b",
    "/a%5c..",
    "/a%0d%0aHost: x",
    "/a\nb",
    "/a/ .. /b",
    "/a?limit=1",
    "/a#b",
    "/a\ud83d",
  ])("is refused before the request: %j", async (path) => {
    const { http, requests } = vendorWith(json({}));
    await expect(http.request(request({ path }))).rejects.toMatchObject({
      name: "InvalidRequestError",
      part: "path",
    });
    expect(requests).toEqual([]);
  });

  it.each([
    ["/", "/"],
    ["/100%", "/100%25"],
    ["/a...b/.well", "/a...b/.well"],
    ["/a:b@c/d;e=f", "/a:b@c/d;e=f"],
  ])("is not %j", async (path, sent) => {
    const { http, requests } = vendorWith(json({}));
    await http.request(request({ path }));
    expect(requests[0]?.url).toBe(`https://acme.example/v1${sent}`);
  });
});

describe("a header", () => {
  it.each([
    "Authorization",
    "host",
    "COOKIE",
    "Content-Length",
    "api-key",
    "Transfer-Encoding",
    "User-Agent",
  ])("that is not the caller's is refused: %s", async (name) => {
    const { http, requests } = vendorWith(json({}));
    await expect(http.request(request({ headers: { [name]: "x" } }))).rejects.toThrow(
      `leave out ${name}. It is set for you.`,
    );
    expect(requests).toEqual([]);
  });

  it.each([
    ["a b", "x"],
    ["", "x"],
    ["X-A", "x\r\nHost: y"],
    ["X-A", "é"],
  ])("that is none is refused: %j: %j", async (name, value) => {
    const { http } = vendorWith(json({}));
    await expect(http.request(request({ headers: { [name]: value } }))).rejects.toMatchObject({
      part: "headers",
    });
  });
});
