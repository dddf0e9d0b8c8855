import { describe, expect, it } from "@jest/globals";
import { type Sent, useVendor } from "../support.ts";

const api = useVendor("hubstaff", ({ token = "" }) => ({ Authorization: `Bearer ${token}` }));
const json = async (line: string, sent?: Sent) => (await api.request(line, sent)).json();
const org = "/organizations/27";
const iso = (ms: number) => new Date(ms).toISOString();

describe("GET /users/me and GET /organizations", () => {
  it("tell for whom the token acts, and where", async () => {
    expect(await json("GET /users/me")).toMatchObject({
      user: { id: 901, name: "Ana Horvat", email: "ana.horvat@northwind.example" },
    });
    expect(await json("GET /organizations")).toEqual({
      organizations: [
        { id: 27, name: "Northwind Field Services" },
        { id: 31, name: "Northwind Laboratory" },
      ],
    });
    expect(await json("GET /organizations?page_limit=1")).toMatchObject({
      pagination: { next_page_start_id: 31 },
    });
  });
});

describe("a list", () => {
  const ids = ({ clients }: { clients: { id: number }[] }) => clients.map(({ id }) => id);

  it("is in ascending order of ids, page by page, and ends without pagination", async () => {
    api.sandbox.actions.create_clients({ count: 150 });
    const first = await json(`GET ${org}/clients`);
    expect(first.clients).toHaveLength(100);
    expect(first.pagination).toEqual({ next_page_start_id: expect.any(Number) });
    const start = first.pagination.next_page_start_id;
    const second = await json(`GET ${org}/clients?page_start_id=${start}`);
    expect(second.clients).toHaveLength(52);
    expect(second).not.toHaveProperty("pagination");
    const all = [...ids(first), ...ids(second)];
    expect(all).toEqual(all.toSorted((one, other) => one - other));
    expect(new Set(all).size).toBe(152);
  });

  it("can be told to give fewer rows than are asked for", async () => {
    api.sandbox.state.largestPage = 2;
    const page = await json(`GET ${org}/clients?status=all&page_limit=4`);
    expect(ids(page)).toHaveLength(2);
    expect(page).toHaveProperty("pagination.next_page_start_id");
  });

  it("begins at an id that may be gone, and its last page may be a full one", async () => {
    api.sandbox.actions.create_clients({ count: 2 });
    const page = await json(`GET ${org}/clients?status=all&page_start_id=4104&page_limit=4`);
    expect(ids(page)).toEqual([4106, 4109, 4115, 4118]);
    expect(page).not.toHaveProperty("pagination");
  });

  it.each([
    ["", [4103, 4106]],
    ["?status=active", [4103, 4106]],
    ["?status=archived", [4109]],
    ["?status=all", [4103, 4106, 4109]],
  ])("of clients%s holds those of the organization", async (query, expected) => {
    expect(ids(await json(`GET ${org}/clients${query}`))).toEqual(expected);
  });

  it.each([
    ["", ["Heating", "Office"]],
    ["?status=all&page_start_id=8204", ["Office"]],
    ["?status=archived", []],
  ])("of projects%s holds those of the organization", async (query, expected) => {
    const { projects } = await json(`GET ${org}/projects${query}`);
    expect(projects.map(({ name }: { name: string }) => name)).toEqual(expected);
  });

  it.each([
    [`${org}/tasks`, ["active", "completed", "deleted", "active"]],
    [`${org}/tasks?status=completed`, ["completed"]],
    [`${org}/tasks?status=active,deleted`, ["active", "deleted", "active"]],
    ["/projects/8206/tasks", []],
    ["/projects/8203/tasks?page_limit=1", ["active"]],
  ])("of tasks %s", async (path, expected) => {
    const { tasks } = await json(`GET ${path}`);
    expect(tasks.map(({ status }: { status: string }) => status)).toEqual(expected);
  });

  it("of members has their people beside it, when they are asked for", async () => {
    const found = await json(`GET ${org}/members?search[email]=DIANA&include=users`);
    expect(found).toEqual({
      members: [
        expect.objectContaining({ user_id: 902, membership_role: "user", membership_status: "active" }),
      ],
      users: [expect.objectContaining({ id: 902, email: "diana.wells@northwind.example" })],
    });
    expect(await json(`GET ${org}/members?page_limit=1`)).toEqual({
      members: [expect.objectContaining({ user_id: 901 })],
      pagination: { next_page_start_id: 902 },
    });
  });

  it.each([
    ["search[name]=diana wells", [902]],
    ["search[name]=nobody", []],
    ["user_ids[]=905&user_ids[]=901", [901, 905]],
    ["user_ids=901,905", [901, 905]],
  ])("of members takes %s", async (query, expected) => {
    const { members } = await json(`GET ${org}/members?${query}`);
    expect(members.map(({ user_id }: { user_id: number }) => user_id)).toEqual(expected);
  });

  it("of notes is asked for by when the work was done", async () => {
    const now = Date.now();
    const day = 86_400_000;
    const within = async (path: string, start: number, stop: number) => {
      const query = `time_slot[start]=${iso(start)}&time_slot[stop]=${iso(stop)}`;
      return (await json(`GET ${path}/notes?${query}`)).notes.map(({ note }: { note: string }) => note);
    };
    api.sandbox.actions.create_notes({ note: "Late", slotAgoSeconds: 5 * 86_400 });
    expect(await within(org, now - 4 * day, now)).toEqual(["The boiler leaks"]);
    expect(await within(org, now - 6 * day, now)).toEqual(["The boiler leaks", "Late"]);
    expect(await within("/projects/8206", now - 6 * day, now)).toEqual([]);
    expect(await within("/organizations/31", now - 6 * day, now)).toEqual([]);
  });
});

describe("a client", () => {
  it("is created with everything that it was given, and read again", async () => {
    const body = {
      name: "Kiln {{clay}} 🏺",
      emails: ["kiln@example.com"],
      phone: "+44 1",
      address: "1 Quay\nHull",
      project_ids: ["8206"],
      net_terms: 14,
      invoice_notes: "Thank you",
      metadata: [{ key: "highlevel_contact_id", value: "hl-2" }],
    };
    const created = await api.request(`POST ${org}/clients`, { body });
    expect(created.status).toBe(200);
    const { client } = created.json();
    expect(client).toMatchObject({
      ...body,
      project_ids: [8206],
      organization_id: 27,
      status: "active",
      net_terms: "14",
      metadata: { highlevel_contact_id: "hl-2" },
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
    expect(client.updated_at).toBe(client.created_at);
    expect(await json(`GET /clients/${client.id}`)).toEqual({ client });
    expect((await json("GET /projects/8206")).project.client_id).toBe(client.id);
  });

  it("is changed in what is named, its metadata pair by pair", async () => {
    const { clock } = api.sandbox.state;
    clock.freeze(clock.now() + 1000);
    const metadata = [
      { key: "tier", value: "3" },
      { key: "highlevel_contact_id", value: null },
    ];
    const { client } = await json("PUT /clients/4103", {
      body: { phone: "1", metadata, project_ids: [8206] },
    });
    expect(client).toMatchObject({
      name: "Harbour Brewery",
      phone: "1",
      metadata: { tier: "3" },
      project_ids: [8206],
      updated_at: api.sandbox.state.moment(),
    });
    expect((await json("GET /projects/8203")).project).not.toHaveProperty("client_id");
  });
});

describe("a project", () => {
  it("is created with 201, and changed", async () => {
    const created = await api.request(`POST ${org}/projects`, {
      body: { name: "Roof", client_id: 4106, metadata: [{ key: "code", value: "R1" }] },
    });
    expect(created.status).toBe(201);
    const { project } = created.json();
    expect(project).toMatchObject({
      name: "Roof",
      client_id: 4106,
      billable: true,
      metadata: { code: "R1" },
    });
    expect(project).not.toHaveProperty("description");
    const body = { description: "All of it", billable: false };
    expect((await json(`PUT /projects/${project.id}`, { body })).project).toMatchObject(body);
  });
});

describe("a task", () => {
  it("is created for one or for several members", async () => {
    const { task } = await json("POST /projects/8203/tasks", { body: { summary: "Weld", assignee_id: 902 } });
    expect(task).toMatchObject({ summary: "Weld", status: "active", assignee_ids: [902], lock_version: 1 });
    const body = { summary: "Weld", assignee_ids: [901, 905] };
    expect((await json("POST /projects/8203/tasks", { body })).task).toMatchObject(body);
  });

  it("takes a change from its latest version only, and counts it", async () => {
    const { task } = await json("PUT /tasks/16403", { body: { lock_version: 1, summary: "A" } });
    expect(task).toMatchObject({ summary: "A", lock_version: 2 });
    const stale = await api.request("PUT /tasks/16403", { body: { lock_version: 1, summary: "B" } });
    expect(stale.status).toBe(400);
    expect(stale.json().details).toEqual([{ attribute: "lock_version", error: "is out of date" }]);
    expect(api.sandbox.state.tasks.get(16_403)?.summary).toBe("A");
  });

  it("knows when it was completed, until it is opened again", async () => {
    const done = await json("PUT /tasks/16403", { body: { lock_version: 1, status: "completed" } });
    expect(done.task.completed_at).toBe(done.task.updated_at);
    const open = await json("PUT /tasks/16403", { body: { lock_version: 2, status: "active" } });
    expect(open.task).not.toHaveProperty("completed_at");
  });

  it("is deleted with 204, and then only lists hold it", async () => {
    const deleted = await api.request("DELETE /tasks/16403");
    expect([deleted.status, deleted.text]).toEqual([204, ""]);
    expect((await api.request("GET /tasks/16403")).status).toBe(404);
    expect((await json(`GET ${org}/tasks`)).tasks[0]).toMatchObject({ id: 16_403, status: "deleted" });
  });
});

describe("POST /users/{id}/time_entries", () => {
  it("answers nothing but success", async () => {
    const body = {
      project_id: 8203,
      start_time: "2026-01-05T08:00:00+01:00",
      tracked: 60,
      note: "x",
      task_id: 16_403,
    };
    const response = await api.request("POST /users/902/time_entries", { body });
    expect([response.status, response.json()]).toEqual([201, { success: true }]);
    expect(api.sandbox.state.timeEntries).toEqual([{ ...body, user_id: 902 }]);
  });

  it("needs no note where reasons are not required", async () => {
    api.sandbox.state.reasonRequired = false;
    const body = { project_id: 8203, start_time: "2026-01-05T08:00:00Z", tracked: 60 };
    expect((await api.request("POST /users/902/time_entries", { body })).status).toBe(201);
  });
});
