import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, LOCATION, note, noteForZap, task, taskForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const now = new Date().toISOString();

describe("a quiet poll", () => {
  const { id: _id, ...common } = task;
  const found = { ...common, _id: "t1", dateAdded: now, dateUpdated: now };
  const expected = { ...taskForZap, date_added: now, date_updated: now };

  it.each([
    ["new_task", {}, {}, {}],
    ["new_task", { assigned_to: "u1" }, { assignedTo: ["u1"] }, {}],
    ["completed_task", {}, { completed: true }, { completed: true }],
    ["completed_task", { assigned_to: "u1" }, { completed: true, assignedTo: ["u1"] }, { completed: true }],
  ])("of %s %j is one request", async (key, input, filters, changes) => {
    vendor()
      .post(`/locations/${LOCATION}/tasks/search`, { ...filters, limit: 100, skip: 0 })
      .reply(200, { tasks: [{ ...found, ...changes }] });
    await expect(perform(`triggers.${key}`, input)).resolves.toEqual([{ ...expected, ...changes }]);
  });

  it("of New Task fires for tasks that tell no dates, too", async () => {
    vendor()
      .post(`/locations/${LOCATION}/tasks/search`)
      .reply(200, { tasks: [{ ...common, _id: "t1" }] });
    await expect(perform("triggers.new_task")).resolves.toEqual([taskForZap]);
  });

  it("of Completed Task goes by its creation where a task tells no change", async () => {
    const { dateUpdated: _dateUpdated, ...unchanged } = { ...found, completed: true };
    vendor()
      .post(`/locations/${LOCATION}/tasks/search`)
      .reply(200, { tasks: [unchanged] });
    await expect(perform("triggers.completed_task")).resolves.toEqual([
      { ...expected, completed: true, date_updated: null },
    ]);
  });

  it("of New Note asks for the notes of its contact", async () => {
    const recent = { ...note, dateAdded: now };
    const { dateAdded: _dateAdded, ...undated } = note;
    vendor()
      .get("/contacts/c1/notes")
      .reply(200, { notes: [recent, { ...note, id: "n0" }, { ...undated, id: "n2" }] });
    await expect(perform("triggers.new_note", { contact_id: "c1" })).resolves.toEqual([
      { ...noteForZap, date_added: now },
    ]);
    await expect(perform("triggers.new_note")).rejects.toThrow("Contact: fill this in. It is required.");
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "highlevel");
  const contact_email = "kim@novak.example";

  it.each([["newest"], ["oldest"]] as const)(
    "New Task fires once for each of 250 tasks between two polls, %s first",
    async (first) => {
      const { actions } = sandbox.server;
      actions.set_task_order({ first });
      actions.create_tasks({ contact_email, count: 350, agoSeconds: 7200 });
      const zap = sandbox.zap("new_task");
      expect(await zap.turnOn()).toHaveLength(352);
      actions.create_tasks({ contact_email, count: 250, agoSeconds: 1 });
      const fired = await zap.poll();
      expect(new Set(fired.map(({ id }) => id)).size).toBe(250);
      expect(fired).toHaveLength(250);
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );

  it("New Task looks at one page of a list that is newest first", async () => {
    sandbox.server.actions.create_tasks({ contact_email, count: 350, agoSeconds: 28 * 3600 });
    sandbox.server.actions.create_tasks({ contact_email, agoSeconds: 60 });
    const zap = sandbox.zap("new_task");
    await zap.turnOn();
    sandbox.server.requests.length = 0;
    await zap.poll();
    expect(sandbox.server.requests).toHaveLength(1);
  });

  it.each([
    ["oldest", 350],
    ["newest", 350],
    ["newest", 100],
  ] as const)(
    "New Task fires for one task in a list, %s first, with %i old ones of one moment",
    async (first, count) => {
      const { actions } = sandbox.server;
      actions.set_task_order({ first });
      actions.create_tasks({ contact_email, count, agoSeconds: 86_500 });
      const zap = sandbox.zap("new_task");
      await zap.turnOn();
      await expect(zap.poll()).resolves.toEqual([]);
      const [created] = actions.create_tasks({ contact_email });
      await expect(zap.poll()).resolves.toMatchObject([{ id: created }]);
    },
  );

  it("Completed Task fires once a task, however old, and for none that was completed before", async () => {
    const { actions } = sandbox.server;
    const [done] = actions.create_tasks({ contact_email, completed: true, agoSeconds: 90 * 86_400 });
    const [open] = actions.create_tasks({ contact_email, agoSeconds: 90 * 86_400 });
    const zap = sandbox.zap("completed_task");
    await zap.turnOn();
    actions.complete_task({ id: done });
    await expect(zap.poll()).resolves.toEqual([]);
    actions.complete_task({ id: open });
    await expect(zap.poll()).resolves.toMatchObject([{ id: open, completed: true }]);
    actions.complete_task({ id: open });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([
    ["new_task", {}],
    ["completed_task", { completed: true }],
  ])("%s of one user does not fire for an old task that becomes theirs", async (trigger, task) => {
    const { actions, state } = sandbox.server;
    const [mine, others] = ["y0BeYjuRIlDwsDcOHOJo", "TUcmRxWrjqzJS8EjkxNK"];
    const [old] = actions.create_tasks({ contact_email, assignedTo: others, agoSeconds: 60, ...task });
    const zap = sandbox.zap(trigger, { assigned_to: mine });
    await zap.turnOn();
    state.changeTask(
      state.task(state.contacts.duplicateOf({ email: contact_email })?.contact.id ?? "", old ?? ""),
      {
        assignedTo: mine,
      },
    );
    const [fresh] = actions.create_tasks({ contact_email, assignedTo: mine, ...task });
    actions.create_tasks({ contact_email, assignedTo: others, ...task });
    await expect(zap.poll()).resolves.toMatchObject([{ id: fresh }]);
  });

  it("New Note fires once for each new note of its contact, two of one millisecond too", async () => {
    const { actions, state } = sandbox.server;
    const contact_id = state.contacts.duplicateOf({ email: contact_email })?.contact.id;
    const zap = sandbox.zap("new_note", { contact_id });
    await zap.turnOn();
    state.clock.freeze();
    for (const body of ["One", "Two"]) actions.create_note({ contact_email, body });
    actions.create_note({ contact_email: "ingrid@solberg.example", body: "Another's" });
    await expect(zap.poll()).resolves.toHaveLength(2);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
