import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import * as zod from "zod/mini";
import {
  type Call,
  ConnectionError,
  createHttp,
  type Transport,
  type TransportResponse,
} from "../../src/http/index.ts";
import { fakeVendor, json, withoutWaiting } from "../fakeVendor.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

type Method = Call<unknown>["method"];

const httpOver = (transport: Transport) =>
  createHttp({
    vendor: "Acme",
    baseUrl: "https://acme.example",
    transport,
    headers: {},
    secrets: [],
    errors: [],
  });

const send = async (
  call: { method: Method; idempotent?: boolean },
  answers: (TransportResponse | Error)[],
  remainingMs = 25_000,
) => {
  const { transport, requests } = fakeVendor(...answers);
  const sent = httpOver({ ...transport, remainingMs: () => remainingMs }).send({
    path: "/things",
    answer: zod.unknown(),
    ...call,
  });
  const outcome = await withoutWaiting(sent).then(
    (answer) => ({ answer, details: undefined }),
    (error: unknown) => ({ answer: undefined, details: (error as { details?: object }).details }),
  );
  return { ...outcome, requests };
};

const SAFE: { method: Method; idempotent?: boolean }[] = [
  { method: "GET" },
  { method: "PUT" },
  { method: "DELETE" },
  { method: "POST", idempotent: true },
];
const UNSAFE: { method: Method; idempotent?: boolean }[] = [
  { method: "POST" },
  { method: "PATCH" },
  { method: "PUT", idempotent: false },
];

const DOWN: [string, TransportResponse | Error, object][] = [
  ["502", json({}, 502), { kind: "unavailable", status: 502 }],
  ["503", json({}, 503), { kind: "unavailable", status: 503 }],
  ["504", json({}, 504), { kind: "unavailable", status: 504 }],
  ["a refused connection", new ConnectionError("refused"), { kind: "unreachable" }],
  ["a broken connection", new ConnectionError("broken"), { kind: "unreachable" }],
];
const FINAL: [string, TransportResponse | Error, object][] = [
  ["500", json({}, 500), { kind: "unavailable", status: 500 }],
  ["429", json({}, 429), { kind: "throttled", status: 429 }],
  ["400", json({}, 400), { kind: "rejected", status: 400 }],
  ["a time-out", new ConnectionError("timeout"), { kind: "timeout" }],
];

describe.each(SAFE)("a request that may be repeated, %j", (call) => {
  it.each(DOWN)("goes out three times on %s, then fails", async (_what, answer, details) => {
    const { requests, ...outcome } = await send(call, [answer, answer, answer]);
    expect(outcome.details).toEqual({ vendor: "Acme", attempts: 3, outcomeUnknown: false, ...details });
    expect(requests).toHaveLength(3);
    expect(requests[2]).toEqual(requests[0]);
  });

  it.each(DOWN)("succeeds when the vendor is back after %s", async (_what, answer) => {
    const { requests, ...outcome } = await send(call, [answer, answer, json({ ok: true })]);
    expect(outcome.answer).toEqual({ ok: true });
    expect(requests).toHaveLength(3);
  });

  it.each(FINAL)("goes out once on %s", async (_what, answer, details) => {
    const { requests, ...outcome } = await send(call, [answer]);
    expect(outcome.details).toEqual({ vendor: "Acme", attempts: 1, outcomeUnknown: false, ...details });
    expect(requests).toHaveLength(1);
  });

  it("goes out once when no time is left for another try", async () => {
    const { requests, ...outcome } = await send(call, [json({}, 503)], 0);
    expect(outcome.details).toMatchObject({ kind: "unavailable", attempts: 1 });
    expect(requests).toHaveLength(1);
  });
});

describe.each(UNSAFE)("a request that must not be repeated, %j", (call) => {
  it.each([...DOWN, ...FINAL])("goes out once on %s", async (_what, answer, details) => {
    const { requests, ...outcome } = await send(call, [answer]);
    expect(outcome.details).toMatchObject({ attempts: 1, ...details });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["broken connection", new ConnectionError("broken"), true],
    ["time-out", new ConnectionError("timeout"), true],
    ["502", json({}, 502), true],
    ["500", json({}, 500), true],
    ["400", json({}, 400), false],
    ["401", json({}, 401), false],
    ["429", json({}, 429), false],
    ["302", json({}, 302), false],
    ["refused connection", new ConnectionError("refused"), false],
  ])("after a %s says whether it may have been done", async (_what, answer, outcomeUnknown) => {
    await expect(send(call, [answer])).resolves.toMatchObject({ details: { outcomeUnknown } });
  });
});

describe("between two tries", () => {
  it.each([
    ["the shortest", 0, [200, 400]],
    ["the middle", 0.5, [300, 600]],
    ["the longest", 1, [400, 800]],
  ])("passes a time left to chance, %s", async (_what, chance, waits) => {
    jest.spyOn(Math, "random").mockReturnValue(chance);
    const { transport } = fakeVendor(json({}, 503), json({}, 503), json({}));
    const times: number[] = [];
    const timed: Transport = {
      ...transport,
      send: (request) => {
        times.push(performance.now());
        return transport.send(request);
      },
    };
    await withoutWaiting(httpOver(timed).send({ method: "GET", path: "/things", answer: zod.unknown() }));
    const [first = 0, second = 0, third = 0] = times;
    expect([second - first, third - second]).toEqual(waits);
  });

  it("never passes more than the operation has left", async () => {
    const { transport, requests } = fakeVendor(json({}, 503), json({}, 503));
    const start = performance.now();
    const call = httpOver({ ...transport, remainingMs: () => 100 }).send({
      method: "GET",
      path: "/things",
      answer: zod.unknown(),
    });
    await expect(withoutWaiting(call)).rejects.toMatchObject({ kind: "unavailable" });
    expect(performance.now() - start).toBeLessThanOrEqual(100);
    expect(requests).toHaveLength(2);
  });
});

it.each([new TypeError("a bug"), new Error("z.request() no longer supports {{bundle.*}}")])(
  "an error that tells of no connection passes through untouched: %s",
  async (bug) => {
    const { transport, requests } = fakeVendor(bug);
    const call = httpOver(transport).send({ method: "GET", path: "/things", answer: zod.unknown() });
    await expect(withoutWaiting(call)).rejects.toBe(bug);
    expect(requests).toHaveLength(1);
  },
);

it("keeps the connection error as the cause", async () => {
  const cause = new ConnectionError("timeout");
  const call = httpOver(fakeVendor(cause).transport).send({
    method: "GET",
    path: "/t",
    answer: zod.unknown(),
  });
  await expect(withoutWaiting(call)).rejects.toMatchObject({ kind: "timeout", cause });
});
