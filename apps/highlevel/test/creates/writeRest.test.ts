import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, note, noteForZap, task, taskForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const succeeded = { succeded: true };
const inNewYork = { timezone: "America/New_York" };
const enrolled = (in_workflow: boolean) => ({ id: "c1", workflow_id: "w1", in_workflow });

describe("a contact's tags", () => {
  const tagged = (...tags: string[]) =>
    vendor()
      .get("/contacts/c1")
      .reply(200, { contact: { id: "c1", tags } });

  it("are added where it lacks them", async () => {
    tagged("vip");
    vendor()
      .post("/contacts/c1/tags", { tags: ["New"] })
      .reply(201, { tags: ["vip", "new"], tagsAdded: ["new"] });
    await expect(perform("creates.add_tags", { contact_id: "c1", tags: ["VIP", " New "] })).resolves.toEqual({
      id: "c1",
      tags: ["vip", "new"],
    });
  });

  it("are removed where it has any of them", async () => {
    tagged("vip", "new");
    vendor()
      .delete("/contacts/c1/tags", { tags: ["VIP", "Lead"] })
      .reply(200, { tags: ["new"] });
    await expect(
      perform("creates.remove_tags", { contact_id: "c1", tags: ["VIP", "Lead"] }),
    ).resolves.toEqual({ id: "c1", tags: ["new"] });
  });

  it.each([
    ["add_tags", ["VIP"]],
    ["remove_tags", ["Lead"]],
  ])("kind 21: %s sends nothing where nothing differs", async (key, tags) => {
    tagged("vip");
    await expect(perform(`creates.${key}`, { contact_id: "c1", tags })).resolves.toEqual({
      id: "c1",
      tags: ["vip"],
    });
  });
});

describe("Complete Task", () => {
  const held = (completed: boolean) =>
    vendor()
      .get("/contacts/c1/tasks/t1")
      .reply(200, { task: { ...task, completed } });
  const complete = () => perform("creates.complete_task", { contact_id: "c1", task_id: "t1" });

  it("completes a task", async () => {
    held(false);
    vendor()
      .put("/contacts/c1/tasks/t1/completed", { completed: true })
      .reply(200, { task: { ...task, completed: true } });
    await expect(complete()).resolves.toEqual({ ...taskForZap, completed: true });
  });

  it("kind 21: sends nothing where the task is completed", async () => {
    held(true);
    await expect(complete()).resolves.toEqual({ ...taskForZap, completed: true });
  });
});

describe("each create sends exactly one request", () => {
  it.each([
    ["delete_contact", {}, "DELETE", "/contacts/c1", undefined, succeeded, { id: "c1", deleted: true }],
    [
      "create_task",
      { title: "Call back", due_date: "2026-03-31T05:00:00", body: "About the quote", assigned_to: "u1" },
      "POST",
      "/contacts/c1/tasks",
      {
        title: "Call back",
        dueDate: "2026-03-31T09:00:00.000Z",
        body: "About the quote",
        assignedTo: "u1",
        completed: false,
      },
      { task },
      taskForZap,
    ],
    [
      "delete_task",
      { task_id: "t/1" },
      "DELETE",
      "/contacts/c1/tasks/t%2F1",
      undefined,
      succeeded,
      { id: "t/1", deleted: true },
    ],
    [
      "create_note",
      { body: "Prefers mornings.", title: "Calls", user_id: "u1", pinned: true },
      "POST",
      "/contacts/c1/notes",
      { body: "Prefers mornings.", title: "Calls", userId: "u1", pinned: true },
      { note },
      noteForZap,
    ],
    [
      "delete_note",
      { note_id: "n1" },
      "DELETE",
      "/contacts/c1/notes/n1",
      undefined,
      succeeded,
      { id: "n1", deleted: true },
    ],
    [
      "add_contact_to_workflow",
      { workflow_id: "w1", event_start_time: "2026-03-31T05:00:00" },
      "POST",
      "/contacts/c1/workflow/w1",
      { eventStartTime: "2026-03-31T09:00:00.000Z" },
      succeeded,
      enrolled(true),
    ],
    [
      "add_contact_to_workflow",
      { workflow_id: "w1" },
      "POST",
      "/contacts/c1/workflow/w1",
      {},
      succeeded,
      enrolled(true),
    ],
    [
      "remove_contact_from_workflow",
      { workflow_id: "w1" },
      "DELETE",
      "/contacts/c1/workflow/w1",
      {},
      succeeded,
      enrolled(false),
    ],
  ] as const)("%s %j", async (key, input, method, path, body, answer, expected) => {
    vendor().intercept(path, method, body).reply(200, answer);
    const given = { contact_id: "c1", ...input };
    await expect(perform(`creates.${key}`, given, inNewYork)).resolves.toEqual(expected);
  });
});

describe("an update sends only what differs", () => {
  it.each([
    [
      "update_task",
      "tasks/t1",
      { task_id: "t1", title: "Call back", completed: "yes" },
      { completed: true },
      { task },
      taskForZap,
    ],
    [
      "update_note",
      "notes/n1",
      { note_id: "n1", body: "Prefers mornings.", title: "Calls" },
      { title: "Calls" },
      { note },
      noteForZap,
    ],
  ])("%s", async (key, path, input, body, answer, expected) => {
    vendor().get(`/contacts/c1/${path}`).reply(200, answer);
    vendor().put(`/contacts/c1/${path}`, body).reply(200, answer);
    await expect(perform(`creates.${key}`, { contact_id: "c1", ...input })).resolves.toEqual(expected);
  });

  it.each([
    [
      "update_task",
      "tasks/t1",
      { task_id: "t1", title: "Call back", due_date: "2026-03-31T05:00:00", completed: "no" },
      { task },
      taskForZap,
    ],
    [
      "update_note",
      "notes/n1",
      { note_id: "n1", body: "Prefers mornings.", user_id: "u1" },
      { note },
      noteForZap,
    ],
  ])("kind 21: %s nothing where nothing does", async (key, path, input, answer, expected) => {
    vendor().get(`/contacts/c1/${path}`).reply(200, answer);
    const updated = perform(`creates.${key}`, { contact_id: "c1", ...input }, inNewYork);
    await expect(updated).resolves.toEqual(expected);
  });
});

it.each([
  [
    "create_task",
    { title: "x", due_date: "soon" },
    'Due Date: enter a date and time such as 2026-03-31 09:30, not "soon".',
  ],
  ["create_task", { due_date: "2026-03-31T09:00:00Z" }, "Title: fill this in. It is required."],
  ["update_task", { task_id: "t1" }, "Task: nothing to change. Fill in at least one of the other fields."],
  ["create_note", { body: " " }, "Text: fill this in. It is required."],
  [
    "update_note",
    { note_id: "n1", body: "" },
    "Note: nothing to change. Fill in at least one of the other fields.",
  ],
  ["add_tags", { tags: [""] }, "Tags: fill this in. It is required."],
  ["complete_task", { task_id: ".." }, 'Task: ".." is not an ID. Choose one from the list.'],
])("%s refuses %j before any request", async (key, input, message) => {
  await expect(perform(`creates.${key}`, { contact_id: "c1", ...input })).rejects.toThrow(
    JSON.stringify({ message, code: "invalid_input", status: 400 }),
  );
});
