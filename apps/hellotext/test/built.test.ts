import { describeBuiltApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";

const failing = { address: "creates.create_list", input: { name: "x" } };

describeBuiltApp("hellotext", import.meta.url, failing, ({ call }) => {
  it("polls, creates, updates, finds, tracks and deletes", async () => {
    const created = await call<{ id: string }>("creates.create_profile", {
      first_name: "From the zip",
      email: "zip@northwind.example",
      phone: "+598 98 765 432",
    });
    expect(created).toMatchObject({ email: "zip@northwind.example", phone: "+59898765432" });
    await expect(call("searches.find_profile", { phone: "+59898765432" })).resolves.toEqual([created]);
    const [polled] = await call("triggers.new_profile");
    expect(polled).toEqual(created);
    const { id } = created;
    await expect(call("creates.update_profile", { id, company: "Northwind" })).resolves.toMatchObject({
      id,
      company: "Northwind",
    });
    await expect(
      call("creates.track_event", { action: "order.placed", profile: id, order_reference: "1001" }),
    ).resolves.toMatchObject({ status: "received" });
    await expect(call("creates.delete_profile", { id })).resolves.toEqual({ id, deleted: true });
    await expect(call("searches.find_profile", { id })).resolves.toEqual([]);
  });
});
