import { request as httpRequest } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { useHellotracks } from "./support.ts";

const api = useHellotracks();
const control = async (line: string, body?: string, headers: Record<string, string> = {}) => {
  const [method = "", path = ""] = line.split(" ");
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch(new URL(`/__sandbox${path}`, api.sandbox.url), init);
  const text = await response.text();
  return { status: response.status, json: text === "" ? undefined : JSON.parse(text) };
};

describe("the sandbox's own routes", () => {
  it("tell what there is", async () => {
    const { status, json } = await control("GET ");
    expect(status).toBe(200);
    expect(json).toMatchObject({ vendor: "hellotracks", url: api.sandbox.url, faults: [] });
    expect(Object.keys(json.actions)).toEqual(Object.keys(api.sandbox.actions));
    expect(json.actions.create_jobs.arguments.properties.count).toMatchObject({
      type: "integer",
      minimum: 1,
    });
  });

  it("run an action, with whatever content type curl gives it", async () => {
    const { status, json } = await control("POST /actions/create_jobs", '{"count":2,"title":"By hand"}');
    expect(status).toBe(200);
    expect(json.result).toMatchObject([{ title: "By hand" }, { title: "By hand" }]);
    expect(api.sandbox.state.jobs.size).toBe(7);
  });

  it("run an action without arguments", async () => {
    expect(await control("POST /actions/revoke_key")).toEqual({ status: 200, json: { result: "done" } });
    expect(api.sandbox.state.keyRevoked).toBe(true);
  });

  it("add faults and take them away", async () => {
    await control("POST /actions/fault", '{"kind":429,"times":"always"}');
    expect((await api.request("GET /jobs")).status).toBe(429);
    expect((await control("GET ")).json.faults).toMatchObject([{ kind: 429, times: "always" }]);
    expect((await control("DELETE /faults")).status).toBe(204);
    expect((await api.request("GET /jobs")).status).toBe(200);
  });

  it("list the vendor's requests and not their own", async () => {
    await api.request("GET /members?query=ana");
    await control("GET ");
    expect((await control("GET /requests")).json).toMatchObject([
      { method: "GET", path: "/members", query: [["query", "ana"]], status: 200 },
    ]);
  });

  it.each([
    ["POST /actions/complete_job", '{"id":"j9"}', 400, "complete_job: there is no job j9"],
    ["POST /actions/create_jobs", "{count:1}", 400, expect.stringContaining("JSON")],
    ["POST /actions/create_jobs", "[1]", 400, "The arguments must be a JSON object"],
    ["POST /actions/create_job", "{}", 404, expect.stringContaining("there are create_jobs, update_job")],
    ["POST /actions/toString", "{}", 404, expect.stringMatching(/^No action toString/)],
    ["GET /actions/revoke_key", undefined, 405, expect.stringMatching(/^Actions are run by POST/)],
    ["GET /action", undefined, 404, "GET /__sandbox says what there is"],
  ])("say in words what is wrong: %s %s", async (line, body, status, error) => {
    expect(await control(line, body)).toEqual({ status, json: { error } });
  });

  it("need no key, and a loopback name", async () => {
    const { hostname, port } = new URL(api.sandbox.url);
    const statusFor = (host: string) =>
      new Promise((resolve, reject) => {
        const options = { hostname, port, path: "/__sandbox", headers: { host }, agent: false };
        httpRequest(options, (response) => resolve(response.resume().statusCode))
          .on("error", reject)
          .end();
      });
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`[::1]:${port}`)).toBe(200);
    expect(await statusFor(`rebound.example:${port}`)).toBe(403);
    expect(await statusFor("127.0.0.1.example")).toBe(403);
    expect(await statusFor("not a host")).toBe(403);
  });

  it.each([
    ["https://page.example", 403],
    ["null", 403],
    ["http://localhost:3000", 200],
  ])("from a web page of %s answer %i", async (origin, status) => {
    expect((await control("POST /actions/revoke_key", "{}", { origin })).status).toBe(status);
  });
});

it("says why an action cannot be called so, and does nothing", async () => {
  const { sandbox } = api;
  const before = [...sandbox.state.jobs].length;
  expect(sandbox.problemWith("create_jobs", { count: 2 })).toBeUndefined();
  expect(sandbox.problemWith("creat_jobs")).toMatch(
    /^there is no action "creat_jobs" \(there is: create_jobs, .*, fault, clear_faults\)$/,
  );
  expect(sandbox.problemWith("complete_job", { ids: "j1" })).toMatch(/^complete_job: .*"ids"/);
  expect([...sandbox.state.jobs]).toHaveLength(before);
});
