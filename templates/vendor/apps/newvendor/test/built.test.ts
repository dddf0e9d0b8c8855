import { describeBuiltApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";

const failing = { address: "creates.create_note", input: { title: "x" } };

describeBuiltApp("newvendor", import.meta.url, failing, ({ call }) => {
  it("creates, polls, finds and updates", async () => {
    const created = await call<{ id: string }>("creates.create_note", { title: "From the zip", text: "x" });
    const [newest] = await call("triggers.new_note");
    expect(newest).toEqual(created);
    await expect(call("searches.find_note", { title: "From the zip" })).resolves.toEqual([created]);
    await expect(call("creates.update_note", { id: created.id, title: "Renamed" })).resolves.toMatchObject({
      id: created.id,
      title: "Renamed",
      text: "x",
    });
  });
});
