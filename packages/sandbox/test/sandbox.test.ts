import { allowLoopback } from "@integrations/testing";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { startSandbox, type VendorName, vendors } from "../src/index.ts";
import { useHellotracks } from "./support.ts";

const vendorNames = Object.keys(vendors) as VendorName[];

describe("a started sandbox", () => {
  const api = useHellotracks();

  it("says where it is and how to come in", () => {
    const { vendor, url, env, authData } = api.sandbox;
    expect(vendor).toBe("hellotracks");
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
    expect(Object.keys(authData)).toEqual(["apiKey"]);
    expect(env).toEqual({ HELLOTRACKS_BASE_URL: url, authData_apiKey: authData.apiKey });
  });

  it("records every request as it came", async () => {
    await api.request("POST /jobs?a=1&a=2&b=%C3%BC+%26", {
      body: '{"title": "{{x}}"}',
      headers: { "X-A": "1" },
    });
    await api.request("GET /jobs/j1000001");
    api.sandbox.faults.add({ kind: 503 });
    await api.request("POST /jobs", { body: "not JSON" });
    expect(api.sandbox.requests).toMatchObject([
      {
        method: "POST",
        path: "/jobs",
        endpoint: "POST /jobs",
        params: {},
        unknown: ["query.a", "query.b"],
        query: [
          ["a", "1"],
          ["a", "2"],
          ["b", "ü &"],
        ],
        headers: { "api-key": api.sandbox.authData.apiKey, "content-type": "application/json", "x-a": "1" },
        text: '{"title": "{{x}}"}',
        body: { title: "{{x}}" },
        status: 400,
        fault: undefined,
      },
      {
        method: "GET",
        path: "/jobs/j1000001",
        endpoint: "GET /jobs/:id",
        params: { id: "j1000001" },
        unknown: [],
        query: [],
        text: "",
        body: undefined,
        status: 200,
      },
      { method: "POST", text: "not JSON", body: undefined, status: 503, fault: 503 },
    ]);
  });

  it.each(["/jobs", "/v2/jobs", "/v1", "/"])(
    "answers 404 in the vendor's form outside its base URL: %s",
    async (path) => {
      const headers = { "API-Key": api.sandbox.authData.apiKey ?? "" };
      const response = await fetch(new URL(path, api.sandbox.url), { headers });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: { message: "There is no such path" } });
      expect(api.sandbox.requests).toMatchObject([{ path, endpoint: undefined, status: 404 }]);
    },
  );

  it("lists by age whatever the order in which the jobs came", async () => {
    const { actions, state } = api.sandbox;
    for (const agoSeconds of [50, 10, 30, 20, 40])
      actions.create_jobs({ agoSeconds, title: `${agoSeconds}` });
    expect((await api.titles("GET /jobs")).slice(0, 5)).toEqual(["10", "20", "30", "40", "50"]);
    expect([...state.jobs].at(-1)?.title).toBe("10");
  });
});

describe("startSandbox", () => {
  beforeEach(allowLoopback);

  it("gives each sandbox its own data and credentials", async () => {
    const [one, other] = await Promise.all([startSandbox("hellotracks"), startSandbox("hellotracks")]);
    one.actions.delete_jobs({ oldest: 5 });
    expect(other.state.jobs.size).toBe(5);
    expect(one.authData.apiKey).not.toBe(other.authData.apiKey);
    await Promise.all([one.close(), other.close()]);
  });

  it("says in words that a port is in use", async () => {
    const sandbox = await startSandbox("hellotracks");
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox("hellotracks", { port })).rejects.toThrow(
      `Port ${port} is in use by another program`,
    );
    await sandbox.close();
  });

  it("answers everything late with latencyMs", async () => {
    const sandbox = await startSandbox("hellotracks", { latencyMs: 40 });
    const start = performance.now();
    await fetch(`${sandbox.url}/jobs`);
    expect(performance.now() - start).toBeGreaterThanOrEqual(39);
    await sandbox.close();
  });

  it("closes at once, even twice, with requests still waiting", async () => {
    const sandbox = await startSandbox("hellotracks");
    sandbox.faults.add({ kind: "latency", ms: 60_000 });
    const waiting = fetch(`${sandbox.url}/jobs`);
    const broken = expect(waiting).rejects.toThrow("fetch failed");
    while (sandbox.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    await sandbox.close();
    await sandbox.close();
    await broken;
    expect(performance.now() - start).toBeLessThan(30_000);
    await expect(fetch(`${sandbox.url}/jobs`)).rejects.toThrow("fetch failed");
  });

  it.each(vendorNames)("%s has an example that works", async (name) => {
    const { example } = vendors[name];
    const sandbox = await startSandbox(name);
    const actions: Record<string, (args?: Record<string, unknown>) => unknown> = sandbox.actions;
    expect(() => actions[example.action]?.(example.args)).not.toThrow();
    expect(actions).toHaveProperty(example.action);
    await sandbox.close();
  });
});
