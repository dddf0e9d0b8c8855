import { describe, expect, it } from "@jest/globals";
import { useVendor } from "../support.ts";

const api = useVendor("hubstaff", ({ token = "" }) => ({ Authorization: `Bearer ${token}` }));

describe("what people do at Hubstaff", () => {
  it.each(["create_clients", "create_projects", "create_tasks", "create_notes"] as const)(
    "%s makes many, a millisecond apart or in the same one, the last so long ago",
    (create) => {
      const { actions, state } = api.sandbox;
      state.clock.freeze();
      const times = (args: object) =>
        actions[create]({ count: 3, agoSeconds: 60, ...args }).map(
          ({ created_at }) => Date.parse(created_at) - state.clock.now(),
        );
      expect(times({})).toEqual([-60_002, -60_001, -60_000]);
      expect(times({ sameMillisecond: true })).toEqual([-60_000, -60_000, -60_000]);
    },
  );

  it("a row may be in no list for a while after it got its id", async () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const [late] = actions.create_clients({ storedAfterSeconds: 60 });
    const [next] = actions.create_clients();
    const list = async () => {
      const { clients } = (await api.request("GET /organizations/27/clients")).json();
      return clients.map(({ id }: { id: number }) => id);
    };
    expect(await list()).not.toContain(late?.id);
    expect(await list()).toContain(next?.id);
    state.clock.advance(60_000);
    expect(await list()).toContain(late?.id);
  });

  it("rows are made where they are said to be", () => {
    const { actions } = api.sandbox;
    const [client] = actions.create_clients({ organization: "Northwind Laboratory", name: "Reef" });
    const [project] = actions.create_projects({ organization: "Northwind Laboratory", name: "Coral" });
    const [task] = actions.create_tasks({ project: "Coral", summary: "Count" });
    const [note] = actions.create_notes({ project: project?.id, task: "Count", user_id: 905 });
    expect([client?.organization_id, project?.organization_id]).toEqual([31, 31]);
    expect(task).toMatchObject({ project_id: project?.id, summary: "Count" });
    expect(note).toMatchObject({ project_id: project?.id, task_id: task?.id, user_id: 905 });
  });

  it("changes go by id, name or summary, and a touch is one", () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze(state.clock.now() + 5000);
    const now = state.moment();
    expect(actions.update_client({ client: 4103 })).toMatchObject({ updated_at: now });
    expect(actions.update_project({ project: "Office", name: "Hall" })).toMatchObject({ name: "Hall" });
    expect(actions.update_task({ task: "Check the boiler" })).toMatchObject({
      lock_version: 2,
      updated_at: now,
    });
    expect(actions.complete_task({ task: 16_403 })).toMatchObject({ lock_version: 3, completed_at: now });
    actions.delete_task({ task: "Check the boiler" });
    expect(state.tasks.get(16_403)?.status).toBe("deleted");
  });

  it("meddle changes a task after it was read, so many times", async () => {
    api.sandbox.actions.meddle({ task: 16_403, times: 2 });
    const versions = [];
    for (let read = 0; read < 4; read++) {
      versions.push((await api.request("GET /tasks/16403")).json().task.lock_version);
    }
    expect(versions).toEqual([1, 2, 3, 3]);
  });

  it.each([
    ["create_clients", { number: 3 }, 'create_clients: Unrecognized key: "number"'],
    ["create_clients", { organization: "Moon" }, "create_clients: there is no organization Moon"],
    ["create_tasks", { project: "Moon" }, "create_tasks: there is no project Moon"],
    ["update_client", { client: "Moon" }, "update_client: there is no client Moon"],
    ["complete_task", { task: 1 }, "complete_task: there is no task 1"],
    ["complete_task", {}, /^complete_task: task: /],
    ["end_plan", { now: true }, 'end_plan: Unrecognized key: "now"'],
  ] as const)("%s %j is refused in words", (name, args, message) => {
    expect(() => api.sandbox.actions[name](args)).toThrow(message);
  });
});
