import { describeBuiltApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";

const failing = { address: "creates.create_task", input: { project_id: "8203", summary: "x" } };

describeBuiltApp("hubstaff", import.meta.url, failing, ({ call }) => {
  it("polls, creates, updates, finds, completes and deletes", async () => {
    const metadata = { highlevel_contact_id: "hl-zip" };
    const created = await call("creates.create_client", { name: "From the zip", metadata });
    expect(created).toMatchObject({ name: "From the zip", metadata });
    const query = { metadata_key: "highlevel_contact_id", metadata_value: "hl-zip" };
    const [found] = await call("searches.find_client", query);
    expect(found).toEqual(created);
    const [polled] = await call("triggers.new_client");
    expect(polled).toEqual(created);
    const phone = "+44 1482 1";
    await expect(call("creates.update_client", { id: found?.id, phone })).resolves.toMatchObject({ phone });

    const project = await call<{ id: string }>("creates.create_project", {
      name: "Zip",
      client_id: found?.id,
    });
    const task = await call<{ id: string }>("creates.create_task", {
      project_id: project.id,
      summary: "Pack",
    });
    await expect(call("creates.complete_task", { id: task.id })).resolves.toMatchObject({
      status: "completed",
    });
    await expect(call("triggers.completed_task", { project_id: project.id })).resolves.toMatchObject([
      { task_id: task.id, summary: "Pack" },
    ]);
    await expect(call("creates.delete_task", { id: task.id })).resolves.toEqual({
      id: task.id,
      deleted: true,
    });
    await expect(call("searches.find_task", { id: task.id })).resolves.toEqual([]);
  });
});
