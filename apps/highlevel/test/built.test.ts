import { describeBuiltApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";

const failing = { address: "creates.create_contact", input: { first_name: "Rosa" } };

describeBuiltApp("highlevel", import.meta.url, failing, ({ call }) => {
  it("polls, creates, updates, finds and deletes", async () => {
    const created = await call<{ id: string }>("creates.create_contact", {
      email: "zip@built.example",
      phone: "22 12 34 57",
      country: "Norway",
    });
    expect(created).toMatchObject({ email: "zip@built.example", phone: "+4722123457", country: "NO" });
    const found = await call("searches.find_contact", { phone: "+4722123457" });
    expect(found).toEqual([created]);
    const polled = await call("triggers.new_contact");
    expect(polled[0]).toEqual(created);
    const contact_id = created.id;
    await expect(call("creates.update_contact", { contact_id, city: "Oslo" })).resolves.toMatchObject({
      id: contact_id,
      city: "Oslo",
    });
    await expect(call("creates.delete_contact", { contact_id })).resolves.toEqual({
      id: contact_id,
      deleted: true,
    });
    await expect(call("searches.find_contact", { id: contact_id })).resolves.toEqual([]);
  });
});
