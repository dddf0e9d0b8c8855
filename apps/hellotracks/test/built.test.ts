import { describeBuiltApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";

const failing = { address: "creates.create_job", input: { title: "x" } };

describeBuiltApp("hellotracks", import.meta.url, failing, ({ call }) => {
  it("polls, creates, updates, finds and deletes", async () => {
    const created = await call("creates.create_job", {
      title: "From the zip",
      external_id: "zip-1",
      date: "2026-03-31",
    });
    expect(created).toMatchObject({ title: "From the zip", date: "2026-03-31" });
    const found = await call("searches.find_job", { external_id: "zip-1" });
    expect(found).toEqual([created]);
    const polled = await call("triggers.new_job");
    expect(polled[0]).toEqual(created);
    const id = found[0]?.id;
    await expect(call("creates.update_job", { id, title: "Renamed" })).resolves.toMatchObject({
      id,
      title: "Renamed",
    });
    await expect(call("creates.delete_job", { id })).resolves.toEqual({ id, deleted: true });
    await expect(call("searches.find_job", { id })).resolves.toEqual([]);
  });
});
