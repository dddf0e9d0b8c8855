import { describe, expect, it } from "@jest/globals";
import { useHellotracks } from "../support.ts";

const api = useHellotracks();
const refusal = (message: string) => ({ error: { message } });

describe("Hellotracks refuses", () => {
  it.each([
    ["GET /jobs?page=2", "Unknown parameter page"],
    ["GET /jobs?limit=0", "limit must be an integer from 1 to 100"],
    ["GET /jobs?limit=101", "limit must be an integer from 1 to 100"],
    ["GET /jobs?limit=ten", "limit must be an integer from 1 to 100"],
    ["GET /jobs?limit=", "limit must be an integer from 1 to 100"],
    ["GET /jobs?limit=1&limit=2", "limit must be an integer from 1 to 100"],
    ["GET /jobs?skip=-1", "skip must be an integer of at least 0"],
    ["GET /jobs?createdSince=2026-01-01", "createdSince must be an integer of at least 0"],
    ["GET /jobs?updatedSince=1.5", "updatedSince must be an integer of at least 0"],
    ["GET /jobs?includeArchived=1", "includeArchived must be true or false"],
    ["GET /jobs?progress=", "progress must be text that is not blank"],
    ["GET /jobs?externalId=%20", "externalId must be text that is not blank"],
    ["GET /jobs/j1000001?includeArchived=true", "Unknown parameter includeArchived"],
    ["GET /auth/whoami?x=1", "Unknown parameter x"],
    ["GET /members?query=", "query must be text that is not blank"],
    ["GET /members?max=51", "max must be an integer from 1 to 50"],
    ["GET /members?limit=5", "Unknown parameter limit"],
    ["DELETE /jobs/j1000001?force=true", "Unknown parameter force"],
  ])("the query of %s", async (line, message) => {
    const response = await api.request(line);
    expect(response.status).toBe(400);
    expect(response.json()).toEqual(refusal(message));
  });

  it.each([
    [{}, "Missing field job.title"],
    [{ title: "" }, "job.title must be text that is not blank"],
    [{ title: " \n" }, "job.title must be text that is not blank"],
    [{ title: null }, "job.title must be text that is not blank"],
    [{ title: 7 }, "job.title must be text that is not blank"],
    [{ title: "A", colour: "red" }, "Unknown field job.colour"],
    [{ title: "A", progress: "success" }, "Unknown field job.progress"],
    [{ title: "A", id: "j1000001" }, "Unknown field job.id"],
    [{ title: "A", notes: null }, "job.notes must be text that is not blank"],
    [{ title: "A", priority: "3" }, "job.priority must be an integer from 0 to 10"],
    [{ title: "A", priority: 11 }, "job.priority must be an integer from 0 to 10"],
    [{ title: "A", priority: -1 }, "job.priority must be an integer from 0 to 10"],
    [{ title: "A", priority: 2.5 }, "job.priority must be an integer from 0 to 10"],
    [{ title: "A", date: "2026-02-30" }, "job.date must be a day of the calendar as YYYY-MM-DD"],
    [{ title: "A", date: "2026-3-1" }, "job.date must be a day of the calendar as YYYY-MM-DD"],
    [{ title: "A", date: "2026-03-01T00:00:00Z" }, "job.date must be a day of the calendar as YYYY-MM-DD"],
    [{ title: "A", contact: {} }, "job.contact must not be empty"],
    [{ title: "A", contact: "Ingrid" }, "job.contact must be an object"],
    [{ title: "A", contact: { name: "" } }, "job.contact.name must be text that is not blank"],
    [{ title: "A", contact: { fax: "1" } }, "Unknown field job.contact.fax"],
    [{ title: "A", timeWindow: {} }, "job.timeWindow must not be empty"],
    [{ title: "A", timeWindow: { start: "9:00" } }, "job.timeWindow.start must be a time of day as HH:mm"],
    [{ title: "A", timeWindow: { end: "24:00" } }, "job.timeWindow.end must be a time of day as HH:mm"],
    [
      { title: "A", timeWindow: { start: "12:00", end: "11:59" } },
      "job.timeWindow.start must be before job.timeWindow.end",
    ],
    [
      { title: "A", timeWindow: { start: "12:00", end: "12:00" } },
      "job.timeWindow.start must be before job.timeWindow.end",
    ],
    [{ title: "A", assigneeUsername: "Ana" }, "job.assigneeUsername is not the username of a member"],
    [{ title: "A", assigneeId: "u_hR6yXd" }, "Unknown field job.assigneeId"],
    [{ title: "A", placeId: "p_moon" }, "job.placeId is not the id of a place"],
    [[], "job must be an object"],
  ])("to create %j", async (body, message) => {
    const response = await api.request("POST /jobs", { body });
    expect(response.status).toBe(400);
    expect(response.json()).toEqual(refusal(message));
    expect(api.sandbox.state.jobs.size).toBe(5);
  });

  it("several wrong fields in one sentence", async () => {
    const response = await api.request("POST /jobs", { body: { title: "A", priority: 99, x: 1 } });
    expect(response.json()).toEqual(
      refusal("job.priority must be an integer from 0 to 10; Unknown field job.x"),
    );
  });

  it.each([
    [400, { title: "A" }, "Missing field job.id"],
    [400, { id: "j1000001" }, "job names nothing to change"],
    [400, { id: "j1000001", title: "" }, "job.title must be text that is not blank"],
    [400, { id: "j1000001", updatedAt: 1 }, "Unknown field job.updatedAt"],
    [400, { id: "j1000001", externalId: "NW-1042" }, "job.externalId belongs to another job"],
    [404, { id: "j9", title: "A" }, "There is no job with this id"],
  ])("with %i to change %j", async (status, body, message) => {
    const response = await api.request("PATCH /jobs", { body });
    expect(response.status).toBe(status);
    expect(response.json()).toEqual(refusal(message));
  });

  it("half a time window that ends before the stored other half begins", async () => {
    const response = await api.request("PATCH /jobs", {
      body: { id: "j1000004", timeWindow: { end: "08:00" } },
    });
    expect(response.json()).toEqual(refusal("job.timeWindow.start must be before job.timeWindow.end"));
  });

  it.each([
    ["a body that is not JSON", "POST /jobs", { body: "{title:" }, "The body is not valid JSON"],
    ["no body", "POST /jobs", {}, "The request has no body"],
    [
      "another content type",
      "POST /jobs",
      { body: "{}", headers: { "Content-Type": "text/plain" } },
      "Content-Type must be application/json",
    ],
    ["a body to archive", "POST /jobs/j1000001/archive", { body: {} }, "This request takes no body"],
    ["a body to delete", "DELETE /jobs/j1000001", { body: {} }, "This request takes no body"],
  ])("%s", async (_what, line, sent, message) => {
    const response = await api.request(line, sent);
    expect(response.status).toBe(400);
    expect(response.json()).toEqual(refusal(message));
  });

  it.each(["GET /nothing", "GET /jobs/j1000001/archive/again", "POST /job"])(
    "%s, a path that it does not have",
    async (line) => {
      const response = await api.request(line);
      expect(response.status).toBe(404);
      expect(response.json()).toEqual(refusal("There is no such path"));
    },
  );

  it.each([
    ["PUT /jobs", "GET, POST, PATCH"],
    ["DELETE /jobs", "GET, POST, PATCH"],
    ["POST /members", "GET"],
    ["GET /jobs/j1000001/archive", "POST"],
    ["PATCH /jobs/j1000001", "GET, DELETE"],
  ])("%s, naming the methods that there are", async (line, allowed) => {
    const response = await api.request(line);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allowed);
    expect(response.json()).toEqual(refusal(`This path takes ${allowed}`));
  });

  it.each(["GET /jobs/", "GET /jobs/j9", "POST /jobs/j9/archive", "DELETE /jobs/j9"])(
    "%s, a job that is not there",
    async (line) => {
      const response = await api.request(line);
      expect(response.status).toBe(404);
      expect(response.json()).toEqual(refusal("There is no job with this id"));
    },
  );
});

describe("the API key", () => {
  it.each([
    ["none", undefined],
    ["an empty one", ""],
    ["another", "ht_sandbox_0"],
  ])("is asked for everywhere: %s", async (_what, key) => {
    const headers: Record<string, string> = key === undefined ? {} : { "API-Key": key };
    for (const path of ["/auth/whoami", "/jobs", "/members", "/nothing"]) {
      const response = await fetch(api.sandbox.url + path, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual(refusal("Missing or invalid API key."));
    }
  });

  it("is made anew for each sandbox and marked as no real one", () => {
    expect(api.sandbox.authData.apiKey).toMatch(/^ht_sandbox_[0-9a-f]{32}$/);
  });

  it("is in no answer", async () => {
    const key = api.sandbox.authData.apiKey ?? "";
    for (const line of ["GET /auth/whoami", "GET /jobs?x=1", "GET /nothing", "PUT /jobs"]) {
      expect((await api.request(line)).text).not.toContain(key);
    }
    api.sandbox.actions.revoke_key();
    expect((await api.request("GET /jobs")).text).not.toContain(key);
  });
});
