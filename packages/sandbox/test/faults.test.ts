import { describe, expect, it } from "@jest/globals";
import type { FaultInput } from "../src/index.ts";
import { useHellotracks } from "./support.ts";

const api = useHellotracks();
const add = (fault: FaultInput) => api.sandbox.faults.add(fault);
const create = () => api.request("POST /jobs", { body: { title: "Sent once" } });
const created = () => api.sandbox.state.jobs.size - 5;

describe("faults that answer", () => {
  const error = (message: string) => JSON.stringify({ error: { message } });

  it.each<[FaultInput, number, string]>([
    [{ kind: 401 }, 401, error("Missing or invalid API key.")],
    [{ kind: 403 }, 403, error("API key does not have access to the requested resource.")],
    [{ kind: 429 }, 429, error("Rate limit reached.")],
    [{ kind: 400 }, 400, error("Bad Request")],
    [{ kind: 404 }, 404, error("Not Found")],
    [{ kind: 409 }, 409, error("Conflict")],
    [{ kind: 422 }, 422, error("Unprocessable Entity")],
    [{ kind: "error_in_200" }, 200, error("Hellotracks API is temporarily unavailable.")],
    [{ kind: "empty" }, 200, ""],
    [{ kind: "null" }, 200, "null"],
    [{ kind: "wrong_type" }, 200, '"OK"'],
  ])("%j", async (fault, status, text) => {
    add(fault);
    const response = await create();
    expect(response.status).toBe(status);
    expect(response.text).toBe(text);
    expect(created()).toBe(0);
  });

  it.each([
    ["plain", (key: string) => key],
    ["cut", (key: string) => `${key.slice(0, Math.ceil((key.length * 3) / 4))}…`],
    ["capitals", (key: string) => key.toUpperCase()],
    ["percent", encodeURIComponent],
    ["hex", (key: string) => Buffer.from(key).toString("hex")],
    ["json", (key: string) => JSON.stringify(key)],
    ["base64", (key: string) => Buffer.from(key).toString("base64")],
  ] as const)("a refusal can quote the credentials of the request, %s", async (quoting, encode) => {
    add({ kind: 401, quoting });
    const quote = encode(api.sandbox.authData.apiKey ?? "");
    expect((await create()).text).toBe(error(`Missing or invalid API key. ${quote}`));
  });

  it("a refusal can quote them in all forms at once", async () => {
    add({ kind: 401, quoting: "all" });
    const key = api.sandbox.authData.apiKey ?? "";
    const { text } = await create();
    for (const form of [key, key.toUpperCase(), Buffer.from(key).toString("hex")])
      expect(text).toContain(form);
  });

  it.each([500, 502, 503, 504] as const)(
    "%i is a page of HTML with a look into the machine",
    async (kind) => {
      add({ kind });
      const response = await create();
      expect(response.status).toBe(kind);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.text).toMatch(/^<!DOCTYPE html>[\s\S]*server\.js:41:13/);
    },
  );

  it.each([
    [undefined, null],
    [30, "30"],
    ["Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:00 GMT"],
  ])("429 with retryAfter %j", async (retryAfter, header) => {
    add(retryAfter === undefined ? { kind: 429 } : { kind: 429, retryAfter });
    expect((await create()).headers.get("retry-after")).toBe(header);
  });

  it("cut_json is complete by its length and broken as JSON", async () => {
    add({ kind: "cut_json" });
    const response = await api.request("GET /jobs");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe(String(response.text.length));
    expect(response.json).toThrow(SyntaxError);
  });

  it("cut_json after handling cuts the real answer", async () => {
    add({ kind: "cut_json", afterHandling: true });
    expect((await create()).text).toMatch(/^\{"data":\{"items":\[\{"id":"j1000006"/);
  });

  it.each([
    [{ kind: "redirect" }, 302, "https://elsewhere.invalid/"],
    [{ kind: "redirect", status: 307, location: "http://127.0.0.1:9/" }, 307, "http://127.0.0.1:9/"],
  ] as const)("%j", async (fault, status, location) => {
    add(fault);
    const response = await create();
    expect(response.status).toBe(status);
    expect(response.headers.get("location")).toBe(location);
  });
});

describe("huge", () => {
  const sizeAndJson = async () => {
    const { text, json } = await api.request("GET /jobs");
    return { size: Buffer.byteLength(text), json: json() };
  };

  it("is ten million bytes of JSON", async () => {
    add({ kind: "huge" });
    const { size, json } = await sizeAndJson();
    expect(size).toBe(10_000_000);
    expect(json).toMatchObject({ data: expect.anything(), filler: expect.any(Array) });
  });

  it("has the real answer in it after handling", async () => {
    const { json: usual } = await sizeAndJson();
    add({ kind: "huge", afterHandling: true });
    const { json } = await sizeAndJson();
    expect(json).toEqual({ ...(usual as object), filler: expect.any(Array) });
  });
});

/** Until a request is with the sandbox. */
const arrival = async (): Promise<void> => {
  while (api.sandbox.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe("faults that are slow", () => {
  it("slow_headers: nothing, until the caller hangs up", async () => {
    add({ kind: "slow_headers" });
    const caller = new AbortController();
    const broken = expect(fetch(`${api.sandbox.url}/jobs`, caller)).rejects.toThrow("aborted");
    await arrival();
    caller.abort();
    await broken;
    expect(api.sandbox.requests).toMatchObject([{ fault: "slow_headers", status: undefined }]);
  });

  it("slow_body: half of an answer, then byte after byte, until the caller hangs up", async () => {
    add({ kind: "slow_body", ms: 5 });
    const caller = new AbortController();
    const response = await fetch(`${api.sandbox.url}/jobs`, caller);
    expect(response.status).toBe(200);
    let text = "";
    const read = async () => {
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString();
        if (text.endsWith("   ")) caller.abort();
      }
    };
    await expect(read()).rejects.toThrow("aborted");
    expect(text).toMatch(/^\{"data":\{"items".* {3}$/);
  });
});

describe("faults that break the connection", () => {
  it("dropped: no answer at all", async () => {
    add({ kind: "dropped" });
    await expect(create()).rejects.toThrow("fetch failed");
    expect(api.sandbox.requests).toMatchObject([{ fault: "dropped", status: undefined }]);
  });

  it("reset: a status, some bytes, then nothing", async () => {
    add({ kind: "reset" });
    const response = await fetch(`${api.sandbox.url}/jobs`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
  });
});

describe("latency", () => {
  it("lets the work be done late", async () => {
    add({ kind: "latency", ms: 60 });
    const start = performance.now();
    const answer = create();
    expect(created()).toBe(0);
    expect((await answer).status).toBe(201);
    expect(performance.now() - start).toBeGreaterThanOrEqual(59);
  });

  it("does the work even when the caller has hung up", async () => {
    add({ kind: "latency", ms: 60 });
    const body = JSON.stringify({ title: "Late" });
    const headers = { "API-Key": api.sandbox.authData.apiKey ?? "", "Content-Type": "application/json" };
    const caller = new AbortController();
    const options = { method: "POST", headers, body, signal: caller.signal };
    const broken = expect(fetch(`${api.sandbox.url}/jobs`, options)).rejects.toThrow("aborted");
    await arrival();
    caller.abort();
    await broken;
    while (created() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(created()).toBe(1);
  });
});

describe("afterHandling", () => {
  it.each<FaultInput>([
    { kind: 400 },
    { kind: 401 },
    { kind: 403 },
    { kind: 404 },
    { kind: 409 },
    { kind: 422 },
    { kind: 429 },
    { kind: 500 },
    { kind: 502 },
    { kind: 503 },
    { kind: 504 },
    { kind: "cut_json" },
    { kind: "reset" },
    { kind: "dropped" },
    { kind: "error_in_200" },
    { kind: "empty" },
    { kind: "null" },
    { kind: "wrong_type" },
    { kind: "huge" },
    { kind: "redirect" },
  ])("does the work and loses the answer: %j", async (fault) => {
    add({ ...fault, afterHandling: true } as FaultInput);
    await Promise.allSettled([create()]);
    expect(created()).toBe(1);
  });
});

describe("which requests are spoiled", () => {
  const statuses = async (...lines: string[]) => {
    const seen = [];
    for (const line of lines) seen.push((await api.request(line)).status);
    return seen;
  };

  it("the next one, once", async () => {
    add({ kind: 503 });
    expect(await statuses("GET /jobs", "GET /jobs")).toEqual([503, 200]);
  });

  it("so many of them, after letting some pass", async () => {
    add({ kind: 503, times: 2, after: 1 });
    expect(await statuses("GET /jobs", "GET /jobs", "GET /jobs", "GET /jobs")).toEqual([200, 503, 503, 200]);
  });

  it.each([Number.POSITIVE_INFINITY, "always"] as const)(
    "all of them until they are cleared: %s",
    async (times) => {
      add({ kind: 503, times });
      expect(await statuses("GET /jobs", "GET /members", "GET /nothing")).toEqual([503, 503, 503]);
      expect(api.sandbox.faults.waiting).toHaveLength(1);
      api.sandbox.faults.clear();
      expect(await statuses("GET /jobs")).toEqual([200]);
    },
  );

  it("those of a method, in any case", async () => {
    add({ kind: 503, method: "delete" });
    expect(await statuses("GET /jobs", "DELETE /jobs/j1000001")).toEqual([200, 503]);
  });

  it.each([
    ["/jobs", ["/jobs", "/jobs?limit=1"], ["/jobs/j1000002", "/members"]],
    ["/jobs/*", ["/jobs/j1000002"], ["/jobs", "/nothing/jobs/j1"]],
    ["/j*s", ["/jobs"], ["/jobs/j1000002"]],
    ["/jobs**", ["/jobs", "/jobs/j1000002/archive"], ["/members"]],
    ["/**", ["/jobs", "/auth/whoami"], []],
    ["/j.bs", [], ["/jobs"]],
  ])("those of the path %s", async (path, spoiled, untouched) => {
    add({ kind: 503, path, times: "always" });
    const of = (paths: string[]) => statuses(...paths.map((tail) => `GET ${tail}`));
    expect(await of(spoiled)).toEqual(spoiled.map(() => 503));
    expect(await of(untouched)).not.toContain(503);
  });

  it("each by one fault only, the first that was added", async () => {
    add({ kind: 503, path: "/members" });
    add({ kind: 500 });
    add({ kind: 502 });
    expect(await statuses("GET /jobs", "GET /members", "GET /jobs", "GET /jobs")).toEqual([
      500, 503, 502, 200,
    ]);
  });

  it("before the key is looked at", async () => {
    api.sandbox.actions.revoke_key();
    add({ kind: 503 });
    expect(await statuses("GET /jobs", "GET /jobs")).toEqual([503, 401]);
  });
});

describe("faults that there are not", () => {
  it.each([
    [{ kind: 418 }, /kind: must be one of latency, 400, 401, .*, slow_body, redirect/],
    [{}, /kind: must be one of/],
    [{ kind: "latency" }, /ms: /],
    [{ kind: 500, retryAfter: 3 }, /retryAfter/],
    [{ kind: 500, times: 0 }, /times: /],
    [{ kind: "slow_headers", ms: 5 }, /ms/],
    [{ kind: 500, path: "jobs" }, /path: /],
    [{ kind: "redirect", status: 200 }, /status: /],
    [{ kind: "latency", ms: 1, afterHandling: true }, /afterHandling/],
  ])("%j", (fault, message) => {
    expect(() => api.sandbox.actions.fault(fault)).toThrow(message);
    expect(() => add(fault as FaultInput)).toThrow(Error);
    expect(api.sandbox.faults.waiting).toEqual([]);
  });
});

describe("as actions", () => {
  it("fault and clear_faults do the same", async () => {
    api.sandbox.actions.fault({ kind: 429, retryAfter: 1, times: "always" });
    expect((await create()).status).toBe(429);
    api.sandbox.actions.clear_faults();
    expect((await create()).status).toBe(201);
  });
});
