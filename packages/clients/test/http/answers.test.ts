import { describe, expect, it } from "@jest/globals";
import * as zod from "zod/mini";
import {
  type Call,
  createHttp,
  type HttpOptions,
  id,
  mapped,
  type TransportResponse,
} from "../../src/http/index.ts";
import { fakeVendor, json, text } from "../fakeVendor.ts";

const errorShape = mapped(zod.looseObject({ error: zod.string() }), ({ error }) => error);
const thing = zod.object({ things: zod.array(zod.object({ id: zod.string() })) });

const send = (
  response: TransportResponse,
  call: Partial<Call<unknown>> = {},
  errors: HttpOptions["errors"] = [errorShape],
) =>
  createHttp({
    vendor: "Acme",
    baseUrl: "https://acme.example",
    transport: fakeVendor(response).transport,
    headers: {},
    secrets: ["t0ken"],
    errors,
    notFound: /is gone/,
  }).send({ method: "POST", path: "/things", answer: thing, ...call });

/** The details of the error that an answer leads to. */
const detailsOf = (response: TransportResponse, call?: Partial<Call<unknown>>) =>
  send(response, call).then(
    () => "no error",
    (error: unknown) => (error as { details: object }).details,
  );

const common = { vendor: "Acme", attempts: 1, outcomeUnknown: false };
const html = "<!DOCTYPE html>\n<html><head><title>502</title></head><body>Bad gateway</body></html>";

describe("an answer", () => {
  it("is what the schema makes of it", async () => {
    await expect(send(json({ things: [{ id: "1", more: true }], other: 1 }))).resolves.toEqual({
      things: [{ id: "1" }],
    });
  });

  it("is described as it was sent, not as it was read in part", async () => {
    const answer = zod.looseObject({ count: mapped(zod.string(), Number), name: zod.string() });
    await expect(send(json({ count: "1" }), { answer })).rejects.toThrow(/at "?name"?/);
  });

  it("is no worse for an error's shape that does not fit", async () => {
    const answer = zod.looseObject({ items: zod.array(zod.string()) });
    const misfit = mapped(
      zod.looseObject({ items: mapped(zod.array(zod.string()), String), error: zod.string() }),
      ({ error }) => error,
    );
    await expect(send(json({ items: ["a"] }), { answer }, [misfit])).resolves.toEqual({ items: ["a"] });
  });

  it("is an error whatever else is in it", async () => {
    await expect(send(text('{"error":"No way.","__proto__":1}'))).rejects.toMatchObject({ kind: "rejected" });
  });

  it.each(["__proto__", "\\u005f_proto__", "_\\u005Fproto__", "__pr\\u006fto__", "__\\u0070roto__"])(
    "brings no prototype of its own: %s",
    async (key) => {
      const answer = text(`{"row":{"${key}":{"admin":true},"name":"Ana"},"${key}":{"admin":true}}`);
      const read = await send(answer, { answer: zod.unknown() });
      expect(JSON.stringify(read)).toBe('{"row":{"name":"Ana"}}');
    },
  );

  it("kind 19: has the very IDs that were sent, above 2^53 too", async () => {
    const answer = zod.looseObject({
      rows: zod.array(zod.looseObject({ id, parts: zod.array(id), count: zod.number() })),
    });
    const document =
      '{"rows":[{"id":9007199254740993,"parts":[7,9007199254740995],"count":2},{"id":"a","parts":[],"count":3}],"__proto__":1}';
    const read = await send(text(document), { answer });
    expect(JSON.stringify(read)).toBe(
      '{"rows":[{"id":"9007199254740993","parts":["7","9007199254740995"],"count":2},{"id":"a","parts":[],"count":3}]}',
    );
  });

  it("may be empty where nothing is expected of it", async () => {
    await expect(send(text("", 204), { answer: zod.null() })).resolves.toBeNull();
    await expect(send(text(" \n"), { answer: zod.null() })).resolves.toBeNull();
  });

  it.each([
    [302, "redirected"],
    [400, "rejected"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not_found"],
    [409, "conflict"],
    [410, "not_found"],
    [422, "rejected"],
    [429, "throttled"],
  ])("of status %i fails as %s, in the vendor's words", async (status, kind) => {
    await expect(detailsOf(json({ error: "No way." }, status))).resolves.toEqual({
      ...common,
      kind,
      status,
      reason: "No way",
    });
  });

  it.each([500, 502, 503, 504])("of status %i leaves open whether a POST was done", async (status) => {
    await expect(detailsOf(json({ error: "Down" }, status))).resolves.toEqual({
      ...common,
      outcomeUnknown: true,
      kind: "unavailable",
      status,
      reason: "Down",
    });
  });

  it("that is an error inside a 200 fails as rejected", async () => {
    await expect(detailsOf(json({ error: "No way", things: [] }))).resolves.toEqual({
      ...common,
      kind: "rejected",
      status: 200,
      reason: "No way",
    });
  });

  it("that is an error without words fails all the same", async () => {
    await expect(detailsOf(json({ error: "" }))).resolves.toEqual({
      ...common,
      kind: "rejected",
      status: 200,
    });
  });

  it.each([
    ["an HTML page with status 500", text(html, 500), { kind: "unavailable", status: 500 }],
    ["an HTML page with status 200", text(html), { kind: "unreadable", status: 200 }],
    ["cut JSON", text('{"things":[{"id":'), { kind: "unreadable", status: 200 }],
    ["nothing where a body is due", text(""), { kind: "unreadable", status: 200 }],
  ])(
    "that is %s leaves no markup and leaves open whether a POST was done",
    async (_what, response, details) => {
      const result = await detailsOf(response);
      expect(result).toMatchObject({ ...common, ...details, outcomeUnknown: true });
      expect(JSON.stringify(result)).not.toMatch(/[<>]/);
    },
  );

  it("of plain text keeps the text of a failure", async () => {
    await expect(detailsOf(text("Too\nlong", 413))).resolves.toMatchObject({ reason: "Too long" });
  });

  it.each([
    ["empty", text("")],
    ["null", json(null)],
    ["a list", json([])],
  ])("that is %s where an object is expected says so", async (_what, response) => {
    await expect(detailsOf(response)).resolves.toMatchObject({
      kind: "unreadable",
      status: 200,
      reason: "it is empty or of another kind than documented",
    });
  });

  it.each([
    ["another key", { items: [] }, "things", "expected array, received nothing"],
    [
      "a number for text",
      { things: [{ id: "1" }, { id: 2 }] },
      "things.1.id",
      "expected string, received number",
    ],
  ])("of another shape, %s, names the place", async (_what, body, place, problem) => {
    await expect(detailsOf(json(body))).resolves.toMatchObject({
      kind: "unreadable",
      status: 200,
      reason: `unexpected value at "${place}": Invalid input: ${problem}`,
    });
  });

  it("that fits none of several shapes names the place in the one that it fits best", async () => {
    const shapes = zod.object({ list: zod.array(zod.union([zod.object({ no: zod.string() }), thing])) });
    const body = { list: [{ things: [{ id: 7 }] }] };
    await expect(detailsOf(json(body), { answer: shapes })).resolves.toMatchObject({
      reason: 'unexpected value at "list.0.things.0.id": Invalid input: expected string, received number',
    });
  });

  it.each([
    ["seconds", "30", 30],
    ["a date", new Date(Date.now() + 90_000).toUTCString(), expect.closeTo(90, -0.5)],
  ])("that asks to wait with %s says how long", async (_what, header, seconds) => {
    await expect(detailsOf(json({}, 429, { "retry-after": header }))).resolves.toEqual({
      ...common,
      kind: "throttled",
      status: 429,
      retryAfterSeconds: seconds,
    });
  });

  it.each([{}, { "retry-after": "soon" }])(
    "that asks to wait without a time says none: %j",
    async (headers) => {
      await expect(detailsOf(json({}, 429, headers as Record<string, string>))).resolves.toEqual({
        ...common,
        kind: "throttled",
        status: 429,
      });
    },
  );

  it.each([
    ["in its JSON", json({ error: "Key t0ken is revoked" }, 401)],
    ["in plain text", text("Key t0ken is revoked", 401)],
  ])("never shows a secret that the vendor repeats %s", async (_what, response) => {
    await expect(send(response)).rejects.toMatchObject({
      message: "Acme: unauthorized (HTTP 401): Key [hidden] is revoked",
      details: { reason: "Key [hidden] is revoked" },
    });
  });
});

describe("a vendor's words for what is not there", () => {
  it.each([
    [400, "The thing is gone", "not_found"],
    [422, "The thing is gone", "not_found"],
    [403, "The thing is gone", "forbidden"],
    [400, "The thing is wrong", "rejected"],
  ])("count where the status says no more than that it was refused: %i %s", async (status, error, kind) => {
    await expect(send(json({ error }, status))).rejects.toMatchObject({
      kind,
      details: { status, reason: error },
    });
  });
});
