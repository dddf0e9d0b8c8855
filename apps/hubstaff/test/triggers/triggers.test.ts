import { performWith, useApp } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import {
  client,
  clientForZap,
  firstOrganization,
  NOW,
  note,
  noteForZap,
  PAGE,
  project,
  projectForZap,
  TOKEN,
  task,
  taskForZap,
  vendor,
} from "../vendorAnswers.ts";

const DAY_MS = 86_400_000;
const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };
const inHeating = { project_id: "8203" };
const all = { ...PAGE, status: "all" };
const slot = {
  ...PAGE,
  // A poll at a full hour reads 27 hours, and a note may be about work a day before.
  "time_slot[start]": new Date(NOW - DAY_MS - 27 * 3_600_000).toISOString(),
  "time_slot[stop]": new Date(NOW + DAY_MS).toISOString(),
};

const stopClock = () => {
  beforeEach(() => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
};

describe("the request of a quiet poll", () => {
  stopClock();

  it.each([
    ["new_client", inLaboratory, "/organizations/31/clients", all],
    ["updated_client", inLaboratory, "/organizations/31/clients", all],
    ["new_project", inLaboratory, "/organizations/31/projects", all],
    ["new_task", inLaboratory, "/organizations/31/tasks", PAGE],
    ["new_task", inHeating, "/projects/8203/tasks", PAGE],
    ["updated_task", inLaboratory, "/organizations/31/tasks", PAGE],
    ["updated_task", { ...inHeating, ...inLaboratory }, "/projects/8203/tasks", PAGE],
    ["completed_task", inLaboratory, "/organizations/31/tasks", { ...PAGE, status: "completed" }],
    ["completed_task", inHeating, "/projects/8203/tasks", { ...PAGE, status: "completed" }],
    ["new_note", inLaboratory, "/organizations/31/notes", slot],
    ["new_note", inHeating, "/projects/8203/notes", slot],
  ])("%s %j: one, with exactly what it needs", async (key, inputData, path, query) => {
    const name = path.split("/").at(-1) ?? "";
    vendor()
      .get(path)
      .query(query)
      .reply(200, { [name]: [] });
    await expect(perform(`triggers.${key}`, inputData)).resolves.toEqual([]);
  });

  it("asks for the first organization where none is chosen", async () => {
    firstOrganization();
    vendor().get("/organizations/27/tasks").query(PAGE).reply(200, { tasks: [] });
    await expect(perform("triggers.new_task", { organization_id: "" })).resolves.toEqual([]);
  });

  it("of a first poll leaves the person's project out", async () => {
    vendor().get("/organizations/31/tasks").query(PAGE).reply(200, { tasks: [] });
    const filters = { ...inLaboratory, ...inHeating };
    await expect(perform("triggers.new_task", filters, { isPopulatingDedupe: true })).resolves.toEqual([]);
  });
});

describe("what a Zap gets", () => {
  stopClock();
  const { created_at, updated_at } = client;
  const done = { status: "completed", completed_at: "2026-03-24T11:59:20.000001Z" };
  const taskId = taskForZap.id;

  it.each([
    ["new_client", { clients: [client] }, clientForZap],
    [
      "updated_client",
      { clients: [client, { ...client, id: 4106, updated_at: created_at }] },
      { ...clientForZap, id: `4103-${updated_at}`, client_id: "4103" },
    ],
    ["new_project", { projects: [project, { ...project, id: 8200, status: "deleted" }] }, projectForZap],
    ["new_task", { tasks: [task, { ...task, id: 16400, status: "deleted" }] }, taskForZap],
    [
      "updated_task",
      { tasks: [task, { ...task, id: 16400, status: "deleted" }] },
      { ...taskForZap, id: `${taskId}-${updated_at}`, task_id: taskId },
    ],
    [
      "completed_task",
      {
        tasks: [
          { ...task, ...done },
          { ...task, id: 16400 },
          { ...task, id: 16397, status: "completed" },
        ],
      },
      { ...taskForZap, ...done, id: `${taskId}-${done.completed_at}`, task_id: taskId },
    ],
    ["new_note", { notes: [note] }, noteForZap],
  ])("from %s is the whole of it, and nothing of what is no event", async (key, answer, expected) => {
    vendor().get(/.*/).query(true).reply(200, answer);
    await expect(perform(`triggers.${key}`, inLaboratory)).resolves.toEqual([expected]);
  });

  it.each([
    ["new_client", "clients", { ...clientForZap, emails: [], project_ids: [], metadata: {} }],
    ["new_project", "projects", { ...projectForZap, metadata: {} }],
    ["new_task", "tasks", { ...taskForZap, project_id: "8203", assignee_ids: [], metadata: {} }],
    ["new_note", "notes", noteForZap],
  ])("from %s is null where Hubstaff leaves it out", async (key, list, whole) => {
    const row = { id: 7, project_id: 8203, created_at, updated_at };
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { [list]: [row] });
    const isKept = (value: unknown) => typeof value === "object";
    const bare = Object.entries(whole).map(([name, value]) => [name, isKept(value) ? value : null]);
    const own = key === "new_task" || key === "new_note" ? { project_id: "8203" } : {};
    await expect(perform(`triggers.${key}`, inLaboratory)).resolves.toEqual([
      { ...Object.fromEntries(bare), id: "7", created_at, updated_at, ...own },
    ]);
  });

  it("comes from all pages, in one order, and never from a page that leads to itself", async () => {
    const tasks = () => vendor().get("/organizations/31/tasks");
    const later = { ...task, id: 16406, created_at: "2026-03-24T11:59:59.000000Z" };
    tasks()
      .query(PAGE)
      .reply(200, { tasks: [task], pagination: { next_page_start_id: 16406 } });
    tasks()
      .query({ ...PAGE, page_start_id: "16406" })
      .reply(200, { tasks: [later], pagination: null });
    await expect(perform("triggers.new_task", inLaboratory)).resolves.toMatchObject([
      { id: "16406" },
      { id: "16403" },
    ]);
  });

  it("T1: of rows that are odd, or without a date, is what can be read", async () => {
    const odd = { ...client, updated_at: "yesterday", emails: null };
    const undated = { ...client, id: 4199, created_at: null };
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { clients: [odd, undated, { name: "no id" }] });
    await expect(perform("triggers.new_client", inLaboratory)).resolves.toMatchObject([
      { id: "4103", updated_at: null, emails: [] },
    ]);
  });

  it("T1: says so where no row has a date", async () => {
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { clients: [{ ...client, created_at: null }] });
    await expect(perform("triggers.new_client", inLaboratory)).rejects.toThrow(
      "unreadable response (no row has a date)",
    );
  });

  it.each([
    ["a task of the first version", "tasks", { lock_version: 1 }],
    ["a task without a version", "tasks", { lock_version: null }],
    ["a client", "clients", {}],
  ] as const)("T2: of %s that was only created is no update", async (_what, list, version) => {
    const recorded = { created_at: "2026-03-24T11:13:53.821814Z", updated_at: "2026-03-24T11:13:53.897604Z" };
    const row = { ...(list === "tasks" ? task : client), ...recorded, ...version };
    vendor()
      .get(/.*/)
      .query(true)
      .reply(200, { [list]: [row] });
    const key = list === "tasks" ? "updated_task" : "updated_client";
    await expect(perform(`triggers.${key}`, inLaboratory)).resolves.toEqual([]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "hubstaff");
  const names = (fired: object[]) => fired.map((item) => Object(item).name ?? Object(item).summary);

  it.each([
    ["new_client", "create_clients", "name"],
    ["new_project", "create_projects", "name"],
    ["new_task", "create_tasks", "summary"],
    ["new_note", "create_notes", "note"],
  ] as const)("%s fires once for each new one and for none from before", async (key, create, label) => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap(key);
    await zap.turnOn();
    await expect(zap.poll()).resolves.toEqual([]);
    actions[create]({ [label]: "First", agoSeconds: 2 });
    actions[create]({ [label]: "Second", count: 2, sameMillisecond: true });
    const fired = await zap.poll();
    expect(fired.map((item) => Object(item)[label]).sort()).toEqual(["First", "Second", "Second"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([
    ["new_client", "create_clients"],
    ["new_project", "create_projects"],
    ["new_task", "create_tasks"],
  ] as const)("%s fires once for each of 1,200 that come over three pages", async (key, create) => {
    const { actions } = sandbox.server;
    actions[create]({ count: 700, agoSeconds: 3 * 86_400 });
    const zap = sandbox.zap(key);
    await zap.turnOn();
    actions[create]({ count: 1200, agoSeconds: 5 });
    const fired = await zap.poll();
    expect(new Set(fired.map(({ id }) => id)).size).toBe(1200);
    expect(fired).toHaveLength(1200);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("new_client reads a long list once, and from its last old row afterwards", async () => {
    const { actions, requests } = sandbox.server;
    actions.create_clients({ count: 1100, agoSeconds: 3 * 86_400 });
    const zap = sandbox.zap("new_client", { organization_id: "27" });
    await zap.turnOn();
    requests.length = 0;
    const [created] = actions.create_clients({ name: "New" });
    await expect(zap.poll()).resolves.toMatchObject([{ name: "New" }]);
    expect(requests.map(({ query }) => Object.fromEntries(query))).toEqual([
      { ...all, page_start_id: String(Number(created?.id) - 3) },
    ]);
  });

  it("Updated Client fires for each change, wherever on seven pages, and not for a creation", async () => {
    const { actions, state } = sandbox.server;
    actions.create_clients({ count: 3100, agoSeconds: 3 * 86_400 });
    const zap = sandbox.zap("updated_client");
    await zap.turnOn();
    actions.create_clients({ name: "New" });
    await expect(zap.poll()).resolves.toEqual([]);
    for (const phone of ["1", "2"]) {
      state.clock.advance(10);
      actions.update_client({ client: "Harbour Brewery", phone });
      await expect(zap.poll()).resolves.toMatchObject([{ client_id: "4103", phone }]);
    }
    state.clock.advance(1100);
    actions.update_client({ client: "New", status: "archived" });
    await expect(zap.poll()).resolves.toMatchObject([{ name: "New", status: "archived" }]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("Updated Task and New Task never fire for a task that was deleted", async () => {
    const [created, updated] = [sandbox.zap("new_task"), sandbox.zap("updated_task")];
    await created.turnOn();
    await updated.turnOn();
    sandbox.server.actions.create_tasks({ summary: "Gone" });
    sandbox.server.actions.delete_task({ task: "Gone" });
    sandbox.server.actions.delete_task({ task: "Check the boiler" });
    await expect(created.poll()).resolves.toEqual([]);
    await expect(updated.poll()).resolves.toEqual([]);
  });

  it("Completed Task fires once a completion, however often the task is touched afterwards", async () => {
    const { actions, state } = sandbox.server;
    const zap = sandbox.zap("completed_task");
    await zap.turnOn();
    actions.complete_task({ task: "Check the boiler" });
    await expect(zap.poll()).resolves.toMatchObject([{ summary: "Check the boiler" }]);
    actions.update_task({ task: "Check the boiler", summary: "Boiler checked" });
    actions.update_task({ task: "Order the pump" });
    await expect(zap.poll()).resolves.toEqual([]);
    state.clock.advance(1000);
    actions.update_task({ task: "Boiler checked", status: "active" });
    actions.complete_task({ task: "Boiler checked" });
    await expect(zap.poll()).resolves.toMatchObject([{ task_id: "16403" }]);
  });

  it("New Note fires for a note that was sent hours after the work, and only of its project", async () => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap("new_note", { project_id: "8203" });
    await zap.turnOn();
    actions.create_notes({ note: "Late", slotAgoSeconds: 40 * 3600 });
    actions.create_notes({ note: "Elsewhere", project: "Office" });
    await expect(zap.poll()).resolves.toMatchObject([{ note: "Late" }]);
  });

  it("the editor's test of Completed Task shows no task that does not say when it was completed", async () => {
    const { actions, state } = sandbox.server;
    actions.complete_task({ task: "Check the boiler" });
    const [timeless] = actions.create_tasks({ summary: "Timeless" });
    Object.assign(state.tasks.get(timeless?.id ?? 0) ?? {}, { status: "completed" });
    expect(names(await sandbox.zap("completed_task").sample())).toEqual([
      "Check the boiler",
      "Order the pump",
    ]);
  });

  it("a project as filter lets through what comes into it, and nothing older", async () => {
    const { actions } = sandbox.server;
    actions.create_tasks({ summary: "Before", agoSeconds: 60 });
    const zap = sandbox.zap("new_task", { project_id: "8203" });
    await zap.turnOn();
    actions.create_tasks({ summary: "Hers" });
    actions.create_tasks({ summary: "Not hers", project: "Office" });
    expect(names(await zap.poll())).toEqual(["Hers"]);
  });

  it.each([
    ["new_client", "create_clients"],
    ["new_task", "create_tasks"],
    ["updated_task", "create_tasks"],
  ] as const)(
    "the editor's test of %s shows the newest, though they are on the last page",
    async (key, create) => {
      const { actions } = sandbox.server;
      actions[create]({ count: 1100, agoSeconds: 3 * 86_400 });
      const label = create === "create_clients" ? "name" : "summary";
      for (const agoSeconds of [30, 20, 10]) actions[create]({ [label]: `${agoSeconds} s ago`, agoSeconds });
      if (key === "updated_task") {
        for (const seconds of [30, 20, 10]) actions.update_task({ task: `${seconds} s ago` });
      }
      const shown = await sandbox.zap(key).sample();
      expect(names(shown).sort()).toEqual(["10 s ago", "20 s ago", "30 s ago"]);
    },
  );

  it("the editor's test shows what is old where there is nothing new", async () => {
    expect(names(await sandbox.zap("new_client").sample())).toEqual([
      "Orchard School",
      "Harbour Brewery",
      "Old Mill",
    ]);
    const laboratory = { organization_id: "31" };
    expect(names(await sandbox.zap("new_project", laboratory).sample())).toEqual(["Water samples"]);
    await expect(sandbox.zap("new_note").sample()).resolves.toMatchObject([{ note: "The boiler leaks" }]);
  });
});
