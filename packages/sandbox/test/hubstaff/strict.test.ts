import { describe, expect, it } from "@jest/globals";
import { useVendor } from "../support.ts";

const api = useVendor("hubstaff", ({ token = "" }) => ({ Authorization: `Bearer ${token}` }));
const org = "/organizations/27";
const slots = (start: string, stop: string) => `?time_slot[start]=${start}&time_slot[stop]=${stop}`;

/** `{"code":…,"details":[{"attribute":…,"error":…}]}`, as a table row: attribute, reason. */
const detailsOf = (body: { details?: { attribute: string; error: string }[] }) =>
  body.details?.map(({ attribute, error }) => [attribute, error]);

describe("Hubstaff refuses", () => {
  it.each([
    [`GET ${org}/clients?page=2`, "page", "is no parameter"],
    [`GET ${org}/clients?page_limit=0`, "page_limit", "must be an integer from 1 to 500"],
    [`GET ${org}/clients?page_limit=501`, "page_limit", "must be an integer from 1 to 500"],
    [`GET ${org}/clients?page_start_id=first`, "page_start_id", expect.stringMatching(/^must be an integer/)],
    [`GET ${org}/clients?status=gone`, "status", "must be one of active, archived, all"],
    [`GET ${org}/clients?updated_since=1`, "updated_since", "is no parameter"],
    [`GET ${org}/tasks?status=open`, "status.0", "must be one of active, completed, deleted"],
    [`GET ${org}/members?include=teams`, "include.0", "must be one of users"],
    [`GET ${org}/notes`, "time_slot[start]", "is missing"],
    [
      `GET ${org}/notes${slots("today", "2026-01-02T00:00:00Z")}`,
      "time_slot[start]",
      "must be a time in ISO 8601",
    ],
    [
      `GET ${org}/notes${slots("2026-01-01T00:00:00Z", "2026-02-01T00:00:01Z")}`,
      "time_slot",
      "must not be longer than 31 days",
    ],
    ["GET /clients/4103?include=projects", "include", "is no parameter"],
  ])("the query of %s", async (line, attribute, error) => {
    const response = await api.request(line);
    expect(response.status).toBe(400);
    expect(response.json()).toMatchObject({ code: "invalid_params", error_code: 11_000 });
    expect(detailsOf(response.json())).toContainEqual([attribute, error]);
  });

  const entry = { project_id: 8203, start_time: "2026-01-05T08:00:00Z", tracked: 60, note: "x" };

  it.each([
    [`POST ${org}/clients`, {}, "name", "is missing"],
    [`POST ${org}/clients`, { name: " " }, "name", "must be text that is not blank"],
    [`POST ${org}/clients`, { name: "x", status: "active" }, "status", "is no field"],
    [`POST ${org}/clients`, { name: "x", emails: ["no"] }, "emails.0", "must be an email address"],
    [`POST ${org}/clients`, { name: "x", project_ids: [8203] }, "project_ids.0", "must be an id as text"],
    ["PUT /clients/4103", { project_ids: ["8203"] }, "project_ids.0", "must be an id"],
    [
      `POST ${org}/clients`,
      { name: "x", project_ids: ["8209"] },
      "project_ids",
      expect.stringMatching(/not one/),
    ],
    [
      `POST ${org}/clients`,
      { name: "x", metadata: { a: "b" } },
      "metadata",
      "must be a list of keys and values",
    ],
    [
      `POST ${org}/clients`,
      { name: "x", metadata: [{ key: "Upper", value: "b" }] },
      "metadata.0.key",
      expect.stringMatching(/lowercase/),
    ],
    [
      "PUT /clients/4103",
      { metadata: [{ key: "ok", value: "x".repeat(201) }] },
      "metadata.0.value",
      "must be text of at most 200 characters",
    ],
    ["PUT /clients/4103", { status: "gone" }, "status", "must be one of active, archived"],
    [`POST ${org}/projects`, { name: "x", client_id: 4112 }, "client_id", "is not the id of a client"],
    [`POST ${org}/projects`, { name: "x", billable: "yes" }, "billable", "must be true or false"],
    ["PUT /projects/8203", { metadata: [] }, "metadata", "is no field"],
    ["POST /projects/8203/tasks", { summary: "x", details: "y" }, "details", "is no field"],
    ["POST /projects/8203/tasks", { summary: "x", assignee_id: 1 }, "assignee_id", "is not a member"],
    ["PUT /tasks/16403", { summary: "x" }, "lock_version", "is missing"],
    [
      "PUT /tasks/16403",
      { lock_version: 1, status: "deleted" },
      "status",
      "must be one of active, completed",
    ],
    ["PUT /tasks/16412", { lock_version: 1, summary: "x" }, "integration", expect.any(String)],
    ["POST /users/902/time_entries", { ...entry, note: undefined }, "note", "can't be blank"],
    ["POST /users/902/time_entries", { ...entry, tracked: 0 }, "tracked", "must be a number of seconds"],
    [
      "POST /users/902/time_entries",
      { ...entry, start_time: "8:00" },
      "start_time",
      "must be a time in ISO 8601",
    ],
    [
      "POST /users/902/time_entries",
      { ...entry, start_time: "2999-01-01T00:00:00Z" },
      "start_time",
      "must be in the past",
    ],
    ["POST /users/902/time_entries", { ...entry, project_id: 1 }, "project_id", "is not the id of a project"],
    [
      "POST /users/902/time_entries",
      { ...entry, project_id: 8206, task_id: 16_403 },
      "task_id",
      "is not a task of this project",
    ],
  ])("%s %j", async (line, body, attribute, error) => {
    const response = await api.request(line, { body });
    expect(response.status).toBe(400);
    expect(detailsOf(response.json())).toContainEqual([attribute, error]);
  });

  it.each([
    ["GET /clients/9", 404, "not_found"],
    ["GET /organizations/9/clients", 404, "not_found"],
    ["GET /projects/9/tasks", 404, "not_found"],
    ["DELETE /tasks/9", 404, "not_found"],
    ["DELETE /tasks/16412", 400, "invalid_params"],
    ["GET /clients/first", 400, "invalid_params"],
    ["GET /contacts", 404, "not_found"],
  ])("%s with %i", async (line, status, code) => {
    const response = await api.request(line);
    expect(response.status).toBe(status);
    expect(response.json()).toMatchObject({ code, error: expect.any(String) });
  });

  it("to change an archived project, but not to restore it", async () => {
    api.sandbox.actions.update_project({ project: "Heating", status: "archived" });
    const changed = await api.request("PUT /projects/8203", { body: { status: "active", name: "x" } });
    expect(changed.status).toBe(400);
    expect((await api.request("PUT /projects/8203", { body: { status: "active" } })).status).toBe(200);
  });

  it("time of somebody who is no member", async () => {
    expect((await api.request("POST /users/1/time_entries", { body: entry })).status).toBe(404);
  });
});

describe("the API token", () => {
  it.each([
    ["none", undefined],
    ["another", "Bearer hsoat_x"],
    ["a scheme of another kind", "Basic x"],
  ])("is asked for everywhere: %s", async (_what, authorization) => {
    const headers: Record<string, string> = authorization ? { Authorization: authorization } : {};
    for (const path of ["/users/me", "/organizations", "/nothing"]) {
      const response = await fetch(api.sandbox.url + path, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: "invalid_token" });
    }
  });

  it("is made anew for each sandbox and marked as no real one", () => {
    expect(api.sandbox.authData.token).toMatch(/^hsoat_sandbox_[0-9a-f]{32}$/);
  });

  it("can be revoked and restored, and the plan can end", async () => {
    const { actions } = api.sandbox;
    actions.revoke_token();
    expect((await api.request("GET /users/me")).status).toBe(401);
    actions.restore_token();
    expect((await api.request("GET /users/me")).status).toBe(200);
    actions.end_plan();
    const ended = await api.request("GET /users/me");
    expect([ended.status, ended.json()]).toEqual([
      403,
      {
        code: "forbidden",
        error_code: 10_003,
        error: "API access is only for organizations on an active plan",
      },
    ]);
  });
});
