import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { refusal, TOKEN, task, taskForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

describe("Create Task", () => {
  it("sends POST /projects/{id}/tasks with every field filled in", async () => {
    vendor()
      .post("/projects/8203/tasks", {
        summary: "Check the boiler",
        assignee_ids: [902, 905],
        metadata: [{ key: "highlevel_task_id", value: "hl-7" }],
      })
      .reply(200, { task });
    const input = {
      project_id: "8203",
      summary: "Check the boiler",
      organization_id: "31",
      assignee_ids: ["902", 905],
      metadata: { highlevel_task_id: "hl-7" },
    };
    await expect(perform("creates.create_task", input)).resolves.toEqual(taskForZap);
  });

  it("sends no blank", async () => {
    vendor().post("/projects/8203/tasks", { summary: "x" }).reply(200, { task });
    const input = { project_id: "8203", summary: "x", assignee_ids: ["", null], metadata: null };
    await expect(perform("creates.create_task", input)).resolves.toEqual(taskForZap);
  });

  it.each([
    [{ summary: "x" }, "Project: fill this in. It is required."],
    [{ project_id: "8203" }, "Summary: fill this in. It is required."],
    [
      { project_id: "8203", summary: "x", assignee_ids: ["Ana"] },
      'Assignees: "Ana" is not an ID. Choose one from the list.',
    ],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.create_task", input)).rejects.toMatchObject(refusal(message));
  });
});

describe("Update Task and Complete Task", () => {
  it("send what differs with the version that was read", async () => {
    vendor().get("/tasks/16403").reply(200, { task });
    vendor()
      .put("/tasks/16403", { summary: "Check both", lock_version: 4 })
      .reply(200, { task: { ...task, summary: "Check both" } });
    const input = { id: "16403", summary: "Check both", assignee_ids: ["902"] };
    await expect(perform("creates.update_task", input)).resolves.toEqual({
      ...taskForZap,
      summary: "Check both",
    });

    const done = { ...task, status: "completed", completed_at: "2026-03-24T12:00:00.000001Z" };
    vendor().get("/tasks/16403").reply(200, { task });
    vendor().put("/tasks/16403", { status: "completed", lock_version: 4 }).reply(200, { task: done });
    await expect(perform("creates.complete_task", { id: "16403" })).resolves.toEqual({
      ...taskForZap,
      status: "completed",
      completed_at: done.completed_at,
    });
  });

  it("send nothing when the task is so already", async () => {
    vendor()
      .get("/tasks/16403")
      .reply(200, { task: { ...task, status: "completed" } });
    await expect(perform("creates.complete_task", { id: "16403" })).resolves.toMatchObject({
      status: "completed",
    });
  });

  it.each([
    [400, { code: "invalid_params", error: "Attempted to update a stale object" }],
    [409, { code: "conflict", error: "Stale" }],
  ])("try once more after %i, when somebody else changed the task meanwhile", async (status, answer) => {
    vendor().get("/tasks/16403").reply(200, { task });
    vendor().put("/tasks/16403", { summary: "x", lock_version: 4 }).reply(status, answer);
    vendor()
      .get("/tasks/16403")
      .reply(200, { task: { ...task, lock_version: 5 } });
    vendor().put("/tasks/16403", { summary: "x", lock_version: 5 }).reply(200, { task });
    await expect(perform("creates.update_task", { id: "16403", summary: "x" })).resolves.toEqual(taskForZap);
  });

  it("give Hubstaff's reason when the task is as it was read", async () => {
    vendor().get("/tasks/16403").twice().reply(200, { task });
    const answer = { code: "invalid_params", error: "Only simple todos can be updated" };
    vendor().put("/tasks/16403").reply(400, answer);
    await expect(perform("creates.update_task", { id: "16403", summary: "x" })).rejects.toThrow(
      "Hubstaff refused this (Only simple todos can be updated).",
    );
  });

  it.each([
    [{ id: "16403" }, "Task: nothing to change. Fill in at least one of the other fields."],
    [{ summary: "x" }, "Task: fill this in. It is required."],
  ])("refuse %j before any request", async (input, message) => {
    await expect(perform("creates.update_task", input)).rejects.toMatchObject(refusal(message));
  });

  describe("against the sandbox", () => {
    const sandbox = useApp(App, "hubstaff");
    const id = "16403";
    const put = () => sandbox.server.requests.filter(({ method }) => method === "PUT").length;

    it.each([
      ["creates.update_task", { id, summary: "Mine" }, { summary: "Mine" }],
      ["creates.complete_task", { id }, { status: "completed" }],
    ])("%s survives one change by somebody else", async (address, input, expected) => {
      sandbox.server.actions.meddle({ task: 16_403 });
      await expect(sandbox.perform(address, input)).resolves.toMatchObject(expected);
      expect(sandbox.server.state.tasks.get(16_403)).toMatchObject(expected);
      expect(put()).toBe(2);
    });

    it("says what happened after the second, and overwrites nothing", async () => {
      sandbox.server.actions.meddle({ task: 16_403, times: 2 });
      await expect(sandbox.perform("creates.update_task", { id, summary: "Mine" })).rejects.toThrow(
        "Hubstaff reports a conflict (someone else changed this task twice while this step ran). Check it in Hubstaff and try again.",
      );
      expect(put()).toBe(2);
      expect(sandbox.server.state.tasks.get(16_403)?.summary).toBe("Check the boiler");
    });

    it.each([
      [503, false],
      ["dropped", true],
    ] as const)("rides out %s, the change made %s", async (kind, afterHandling) => {
      sandbox.server.faults.add({ kind, method: "PUT", afterHandling });
      await expect(sandbox.perform("creates.update_task", { id, summary: "Mine" })).resolves.toMatchObject({
        summary: "Mine",
      });
    });

    it("does not change a task of another tool", async () => {
      const foreign = [...sandbox.server.state.tasks].find(({ integration_id }) => integration_id);
      await expect(sandbox.perform("creates.complete_task", { id: foreign?.id })).rejects.toThrow(
        "Hubstaff refused this (integration: is where this task has to be changed)",
      );
    });
  });
});

describe("Delete Task", () => {
  it("sends DELETE /tasks/{id}", async () => {
    vendor().delete("/tasks/16403").reply(204);
    await expect(perform("creates.delete_task", { id: "16403" })).resolves.toEqual({
      id: "16403",
      deleted: true,
    });
  });

  it("deletes once, though the first answer is lost", async () => {
    vendor().delete("/tasks/16403").replyWithError("socket hang up");
    vendor().delete("/tasks/16403").reply(404, { code: "not_found", error: "Could not find record" });
    await expect(perform("creates.delete_task", { id: "16403" })).resolves.toMatchObject({ deleted: true });
  });
});

describe("Create Time Entry", () => {
  const input = {
    user_id: "902",
    project_id: "8203",
    start_time: "2026-03-24T09:00:00",
    tracked: "3600",
    note: "Valve replaced",
    task_id: "16403",
    billable: "no",
  };
  const inNewYork = { timezone: "America/New_York" };

  it("sends POST /users/{id}/time_entries, a time without zone on the person's clock", async () => {
    vendor()
      .post("/users/902/time_entries", {
        project_id: 8203,
        start_time: "2026-03-24T13:00:00.000Z",
        tracked: 3600,
        note: "Valve replaced",
        task_id: 16403,
        billable: false,
      })
      .reply(201, { success: true });
    await expect(perform("creates.create_time_entry", input, inNewYork)).resolves.toEqual({
      ...input,
      start_time: "2026-03-24T13:00:00.000Z",
      tracked: 3600,
      tracked_time: "1:00",
      billable: false,
    });
  });

  it("sends no blank", async () => {
    vendor()
      .post("/users/902/time_entries", {
        project_id: 8203,
        start_time: "2026-03-24T09:00:00.000Z",
        tracked: 3600,
      })
      .reply(201, { success: true });
    const blank = { ...input, note: "", task_id: null, billable: "" };
    await expect(perform("creates.create_time_entry", blank)).resolves.toMatchObject({
      note: null,
      task_id: null,
      billable: null,
    });
  });

  it.each(["", "null", "{}"])("is done with a 201 whose body is %j", async (body) => {
    vendor().post("/users/902/time_entries").reply(201, body);
    await expect(perform("creates.create_time_entry", input)).resolves.toMatchObject({ tracked: 3600 });
  });

  it("does not take another answer for done", async () => {
    vendor().post("/users/902/time_entries").reply(201, { success: false });
    await expect(perform("creates.create_time_entry", input)).rejects.toThrow(
      "Check in Hubstaff whether it was done",
    );
  });

  it.each([
    [{ user_id: "" }, "Member: fill this in. It is required."],
    [{ tracked: "1 h" }, 'Tracked Seconds: enter a whole number from 1 to 2147483647, not "1 h".'],
    [{ start_time: "today" }, 'Start Time: enter a date and time such as 2026-03-31 09:30, not "today".'],
    [{ project_id: "x" }, 'Project: "x" is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (wrong, message) => {
    await expect(perform("creates.create_time_entry", { ...input, ...wrong })).rejects.toMatchObject(
      refusal(message),
    );
  });

  it("gives Hubstaff's reason where a note is demanded", async () => {
    vendor()
      .post("/users/902/time_entries")
      .reply(400, {
        code: "invalid_params",
        error: "Invalid parameters",
        details: [{ attribute: "note", error: "can't be blank" }],
      });
    await expect(perform("creates.create_time_entry", input)).rejects.toThrow(
      "Hubstaff refused this (note: can't be blank).",
    );
  });
});
