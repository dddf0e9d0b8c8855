import { describe, expect, it } from "@jest/globals";
import type { VendorError } from "../../src/http/index.ts";
import { createHubstaff, HUBSTAFF_API, type Hubstaff } from "../../src/hubstaff/index.ts";
import { fakeVendor, json, text } from "../fakeVendor.ts";
import { client, hubstaffWith, lineOf, project, task } from "./records.ts";

const slot = { start: "2026-11-20T00:00:00.000Z", stop: "2026-11-22T00:00:00.000Z" };
const slots = `time_slot[start]=${slot.start}&time_slot[stop]=${slot.stop}`;
const organizationId = "27";
const body = {
  client,
  project,
  task,
  clients: [],
  projects: [],
  tasks: [],
  notes: [],
  members: [],
  success: true,
};

describe("the request of", () => {
  const requests: [string, (hubstaff: Hubstaff) => Promise<unknown>, unknown[]][] = [
    ["organizations", ({ organizations }) => organizations.list(), ["GET", "/organizations?page_limit=500"]],
    [
      "a page of clients",
      ({ clients }) => clients.pages("27").read(),
      ["GET", "/organizations/27/clients?status=all&page_limit=500"],
    ],
    [
      "a later page",
      ({ projects }) => projects.pages("a/b").read(7),
      ["GET", "/organizations/a/b/projects?status=all&page_limit=500&page_start_id=7"],
    ],
    [
      "an organization's tasks",
      ({ tasks }) => tasks.pages({ organizationId }).read(),
      ["GET", "/organizations/27/tasks?page_limit=500"],
    ],
    [
      "a project's completed tasks",
      ({ tasks }) => tasks.pages({ projectId: "8203" }, "completed").read(),
      ["GET", "/projects/8203/tasks?status=completed&page_limit=500"],
    ],
    [
      "a project's notes",
      ({ notes }) => notes.pages({ projectId: "8203" }, slot).read(),
      ["GET", `/projects/8203/notes?${slots}&page_limit=500`],
    ],
    [
      "members",
      ({ members }) => members.list("27"),
      ["GET", "/organizations/27/members?include[]=users&page_limit=500"],
    ],
    [
      "a new client",
      ({ clients }) =>
        clients.create("27", { name: "{{x}} 🏺", emails: undefined, net_terms: 14, project_ids: [8203] }),
      ["POST", "/organizations/27/clients", { name: "{{x}} 🏺", net_terms: 14, project_ids: ["8203"] }],
    ],
    [
      "a new project",
      ({ projects }) => projects.create("27", { name: "x", client_id: 4103 }),
      ["POST", "/organizations/27/projects", { name: "x", client_id: 4103 }],
    ],
    [
      "a new task",
      ({ tasks }) => tasks.create("8203", { summary: "x", assignee_ids: [902] }),
      ["POST", "/projects/8203/tasks", { summary: "x", assignee_ids: [902] }],
    ],
    ["a deletion", ({ tasks }) => tasks.remove("16403"), ["DELETE", "/tasks/16403"]],
    [
      "a time entry",
      ({ timeEntries }) =>
        timeEntries.create("902", { project_id: 8203, start_time: slot.start, tracked: 60, note: undefined }),
      ["POST", "/users/902/time_entries", { project_id: 8203, start_time: slot.start, tracked: 60 }],
    ],
  ];

  it.each(requests)("%s", async (what, call, line) => {
    const organizations = what === "organizations" ? { organizations: [] } : {};
    const { client: hubstaff, requests } = hubstaffWith(json({ ...body, ...organizations }));
    await call(hubstaff);
    expect(requests.map(lineOf)).toEqual([line]);
    expect(requests[0]?.headers).toMatchObject({
      Authorization: "Bearer hsoat_1",
      Accept: "application/json",
    });
  });

  it.each<[string, (hubstaff: Hubstaff) => Promise<unknown>]>([
    ["clients", ({ clients }) => clients.get("..")],
    ["projects", ({ projects }) => projects.update(" ", { name: "x" })],
    ["tasks", ({ tasks }) => tasks.remove(".")],
  ])("%s is refused where an id would change the path", async (_what, call) => {
    const { client: hubstaff, requests } = hubstaffWith();
    await expect(async () => call(hubstaff)).rejects.toMatchObject({ name: "InvalidIdError" });
    expect(requests).toEqual([]);
  });
});

describe("a change", () => {
  it.each([
    ["everything that is so already", { name: "Harbour Brewery", project_ids: [8203], net_terms: 14 }],
    ["metadata that are so already", { metadata: [{ key: "highlevel_contact_id", value: "hl-1" }] }],
    ["nothing", { phone: undefined }],
  ])("of %s is not sent", async (_what, fields) => {
    const { client: hubstaff, requests } = hubstaffWith(json({ client }));
    await expect(hubstaff.clients.update("4103", fields)).resolves.toMatchObject({ id: "4103" });
    expect(requests).toHaveLength(1);
  });

  it.each([
    [{ project_ids: [8203, 8206] }],
    [{ project_ids: [] }],
    [{ net_terms: 30 }],
    [{ invoice_notes: "new" }],
    [{ metadata: [{ key: "tier", value: "3" }] }],
  ])("of %j is sent, and only that", async (fields) => {
    const { client: hubstaff, requests } = hubstaffWith(json({ client }), json({ client }));
    await hubstaff.clients.update("4103", { name: client.name, ...fields });
    expect(requests.slice(1).map(lineOf)).toEqual([["PUT", "/clients/4103", fields]]);
  });

  it("of a project is sent with what differs, or not at all", async () => {
    const { client: hubstaff, requests } = hubstaffWith(
      json({ project }),
      json({ project }),
      json({ project }),
    );
    await hubstaff.projects.update("8203", { name: "Heating", billable: false });
    await expect(hubstaff.projects.update("8203", { name: "Heating" })).resolves.toMatchObject({
      id: "8203",
    });
    expect(requests.map(lineOf)).toEqual([
      ["GET", "/projects/8203"],
      ["PUT", "/projects/8203", { billable: false }],
      ["GET", "/projects/8203"],
    ]);
  });

  it("of a task that others change twice is a conflict, with the reason behind it", async () => {
    const stale = json({ code: "invalid_params", error: "stale" }, 400);
    const at = (lock_version: number) => json({ task: { ...task, lock_version } });
    const { client: hubstaff, requests } = hubstaffWith(at(4), stale, at(5), stale, at(6));
    await expect(hubstaff.tasks.update("16403", { summary: "x" })).rejects.toMatchObject({
      kind: "conflict",
      cause: { kind: "rejected" },
    });
    expect(requests).toHaveLength(5);
  });

  it("of a task that nobody else changed is refused for the vendor's own reason", async () => {
    const refused = json({ code: "invalid_params", error: "Summary is too long" }, 400);
    const { client: hubstaff, requests } = hubstaffWith(json({ task }), refused, json({ task }));
    await expect(hubstaff.tasks.update("16403", { summary: "x" })).rejects.toMatchObject({
      kind: "rejected",
      details: { reason: expect.stringContaining("Summary is too long") },
    });
    expect(requests).toHaveLength(3);
  });

  it("of a task that somebody else makes the same is done", async () => {
    const stale = json({ code: "conflict", error: "stale" }, 409);
    const changed = json({ task: { ...task, summary: "x", lock_version: 5 } });
    const { client: hubstaff, requests } = hubstaffWith(json({ task }), stale, changed);
    await expect(hubstaff.tasks.update("16403", { summary: "x" })).resolves.toMatchObject({ summary: "x" });
    expect(requests).toHaveLength(3);
  });

  it.each([403, 404, 429])("of a task that fails with %i is not tried again", async (status) => {
    const { client: hubstaff, requests } = hubstaffWith(json({ task }), json({ error: "no" }, status));
    await expect(hubstaff.tasks.update("16403", { summary: "x" })).rejects.toMatchObject({
      details: { status },
    });
    expect(requests).toHaveLength(2);
  });
});

describe("an answer", () => {
  it("may have little in it", async () => {
    const bare = { id: 1, created_at: client.created_at, updated_at: client.updated_at };
    await expect(hubstaffWith(json({ client: bare })).client.clients.get("1")).resolves.toEqual({
      ...bare,
      id: "1",
      emails: [],
      project_ids: [],
      metadata: {},
    });
  });

  it.each([
    ["without the row", {}],
    ["of another kind", "done"],
    ["that is empty", null],
  ])("%s cannot be read", async (_what, answer) => {
    await expect(hubstaffWith(json(answer)).client.clients.get("1")).rejects.toMatchObject({
      kind: "unreadable",
    });
  });

  it.each(["created_at", "updated_at", "name", "emails"])(
    "T1: has nothing where %s is odd",
    async (field) => {
      const answer = json({ client: { ...client, [field]: true } });
      const { [field]: read } = (await hubstaffWith(answer).client.clients.get("1")) as Record<
        string,
        unknown
      >;
      expect(read).toEqual(field === "emails" ? [] : null);
    },
  );

  it("T1: has no time of completion where that is none", async () => {
    const done = { ...task, status: "completed", completed_at: "soon" };
    await expect(hubstaffWith(json({ task: done })).client.tasks.get("16403")).resolves.toMatchObject({
      completed_at: null,
    });
  });

  it("T1: leaves out a row without an ID, and reads on where the next page begins", async () => {
    const page = { clients: [{ name: "x" }, client], pagination: { next_page_start_id: 7 } };
    const { client: hubstaff, logged } = hubstaffWith(json(page));
    const { rows, next } = await hubstaff.clients.pages("27").read();
    expect(rows).toMatchObject([{ name: client.name }]);
    expect(next).toBe(7);
    expect(logged).toEqual([expect.stringContaining("1 row was left out")]);
  });

  it("may have times that are none, where nothing is worked out from them", async () => {
    const vague = { ...task, due_at: "soon" };
    await expect(hubstaffWith(json({ task: vague })).client.tasks.get("16403")).resolves.toMatchObject({
      due_at: "soon",
    });
    const note = { ...task, note: "x", time_slot: "soon", recorded_at: "later" };
    const { notes } = hubstaffWith(json({ notes: [note] })).client;
    await expect(notes.pages({ projectId: "8203" }, slot).read()).resolves.toMatchObject({
      rows: [{ time_slot: "soon", recorded_at: "later" }],
    });
  });

  it("of a deletion is not read", async () => {
    await expect(hubstaffWith(text("", 204)).client.tasks.remove("1")).resolves.toBeUndefined();
  });
});

describe("an error", () => {
  const details = (...list: unknown[]) => ({
    code: "invalid_params",
    error: "Invalid parameters",
    details: list,
  });

  it.each([
    ["its details", details({ attribute: "name", error: "is taken" }), "name: is taken"],
    [
      "several of them",
      details({ attribute: "name", error: ["is taken", "is short"] }, { error: "No plan" }),
      "name: is taken, is short; No plan",
    ],
    ["its sentence, where there are none", details(), "Invalid parameters"],
    ["its sentence, where they are another thing", { error: "Bad", details: { name: "no" } }, "Bad"],
    ["OAuth's description", { error: "invalid_token", error_description: "Expired" }, "Expired"],
    ["no words where there are none", { code: "x" }, undefined],
  ])("is told with %s", async (_what, answer, reason) => {
    const failure = await hubstaffWith(json(answer, 400))
      .client.me()
      .then(
        () => undefined,
        (error: VendorError) => error.details,
      );
    expect(failure?.kind).toBe("rejected");
    expect(failure?.reason).toBe(reason);
  });

  it("of a limit says how long to wait", async () => {
    const answer = json({ code: "rate_limited", error: "Rate limit exceeded" }, 429, { "retry-after": "17" });
    await expect(hubstaffWith(answer).client.me()).rejects.toMatchObject({
      kind: "throttled",
      details: { retryAfterSeconds: 17 },
    });
  });

  it("shows no token", async () => {
    await expect(hubstaffWith(json({ error: "hsoat_1 is bad" }, 401)).client.me()).rejects.toMatchObject({
      details: { reason: "[hidden] is bad" },
    });
  });
});

describe("the token", () => {
  it.each([
    ["nothing", "", /blank/],
    ["a line break inside", "hsoat\n1", /line break/],
    ["a personal access token", "eyJhbGciOiJIUzI1NiJ9.e30.x", /personal access token.*hsoat_/],
  ])("that is or has %s is refused before any request", (_what, token, reason) => {
    const { transport, requests } = fakeVendor();
    expect(() => createHubstaff({ transport, token })).toThrow(
      expect.objectContaining({ kind: "unauthorized", message: expect.stringMatching(reason) }),
    );
    expect(requests).toEqual([]);
  });
});

describe("the address", () => {
  it("is the vendor's own by default, and may be another", async () => {
    expect(HUBSTAFF_API).toBe("https://api.hubstaff.com/v2");
    const { transport, requests } = fakeVendor(json({ user: { id: 1 } }));
    await createHubstaff({ transport, token: " hsoat_1\n", baseUrl: "http://127.0.0.1:4010/v2" }).me();
    expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v2/users/me");
    expect(requests[0]?.headers).toMatchObject({ Authorization: "Bearer hsoat_1" });
  });
});

describe("finding", () => {
  it("reads page after page, drops what was deleted and puts active rows first", async () => {
    const { client: hubstaff, requests } = hubstaffWith(
      json({ tasks: [{ ...task, status: "completed" }], pagination: { next_page_start_id: 16406 } }),
      json({
        tasks: [
          { ...task, id: 16406 },
          { ...task, id: 16409, status: "deleted" },
        ],
      }),
    );
    const found = await hubstaff.tasks.find({ organizationId }, { summary: " check THE boiler" });
    expect(found.map(({ id }) => id)).toEqual(["16406", "16403"]);
    expect(requests).toHaveLength(2);
  });

  it.each([
    [{ name: "HARBOUR brewery " }, ["4103"]],
    [{ email: "Office@harbour.example" }, ["4103"]],
    [{ metadata: { key: "highlevel_contact_id", value: "hl-1" } }, ["4103"]],
    [{ name: "Harbour Brewery", email: "other@harbour.example" }, []],
    [{ metadata: { key: "highlevel_contact_id", value: "hl" } }, []],
    [{ name: "Harbour" }, []],
  ])("a client by %j", async (query, ids) => {
    const nameless = { ...client, id: 4106, name: null, emails: null, metadata: null };
    const { client: hubstaff } = hubstaffWith(json({ clients: [nameless, client] }));
    const found = await hubstaff.clients.find("27", query);
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it("a project by its name", async () => {
    const { client: hubstaff } = hubstaffWith(
      json({ projects: [{ ...project, id: 1, name: "Heat" }, project] }),
    );
    await expect(hubstaff.projects.find("27", "heating")).resolves.toMatchObject([{ id: "8203" }]);
  });

  it("what can be chosen leaves out what is not active", async () => {
    const one = (row: object) => [row, { ...row, id: 9, status: "archived" }];
    const { client: hubstaff } = hubstaffWith(
      json({ clients: one(client) }),
      json({ projects: one(project) }),
      json({ tasks: one(task) }),
    );
    await expect(hubstaff.clients.listActive("27")).resolves.toHaveLength(1);
    await expect(hubstaff.projects.listActive("27")).resolves.toHaveLength(1);
    await expect(hubstaff.tasks.listActive({ organizationId })).resolves.toHaveLength(1);
  });

  it("ends at a page that leads to itself", async () => {
    const page = json({ clients: [client], pagination: { next_page_start_id: 4103 } });
    const { client: hubstaff, requests } = hubstaffWith(page, page);
    await hubstaff.clients.listActive("27");
    expect(requests).toHaveLength(2);
  });

  it("a member compares the whole address", async () => {
    const users = [
      { id: 1, email: "joana@x.example" },
      { id: 2, email: "ana@x.example" },
    ];
    const members = users.map(({ id }) => ({ user_id: id, membership_role: "user" }));
    const { client: hubstaff, requests } = hubstaffWith(json({ members, users }), json({ members, users }));
    const found = await hubstaff.members.find("27", { email: " Ana@x.example" });
    expect(found).toMatchObject([{ id: "2" }]);
    await expect(hubstaff.members.find("27", { email: "x.example" })).resolves.toEqual([]);
    expect(lineOf(requests[0] as never)).toEqual([
      "GET",
      "/organizations/27/members?search[email]=Ana@x.example&include[]=users&page_limit=500",
    ]);
  });

  it("a member has the whole name, and the address too where both are given", async () => {
    const users = [
      { id: 1, name: "Ana Horvat", email: "ana@x.example" },
      { id: 2, name: "ana horvat", email: "ana.h@x.example" },
      { id: 3, name: "Ana Horvatova", email: "ana.v@x.example" },
    ];
    const members = users.map(({ id }) => ({ user_id: id, created_at: "2026-11-21T08:00:00.123456Z" }));
    const { client: hubstaff, requests } = hubstaffWith(json({ members, users }), json({ members, users }));
    const query = { name: "Ana Horvat " };
    await expect(hubstaff.members.find("27", query)).resolves.toMatchObject([
      { id: "1", created_at: "2026-11-21T08:00:00.123456Z" },
      { id: "2" },
    ]);
    const both = { ...query, email: "ana.h@x.example" };
    await expect(hubstaff.members.find("27", both)).resolves.toMatchObject([{ id: "2" }]);
    expect(lineOf(requests[0] as never)).toEqual([
      "GET",
      "/organizations/27/members?search[name]=Ana+Horvat&include[]=users&page_limit=500",
    ]);
  });

  it("the first organization is the first of the list", async () => {
    const organizations = [{ id: 27 }, { id: 31 }];
    await expect(hubstaffWith(json({ organizations })).client.organizations.firstId()).resolves.toBe("27");
  });

  it("the first organization fails in words where there is none", async () => {
    await expect(
      hubstaffWith(json({ organizations: [] })).client.organizations.firstId(),
    ).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
