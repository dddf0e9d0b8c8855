import { describeBuiltApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";
import { CONTACTS } from "./contacts.ts";

const folder = { folder_id: CONTACTS };
const failing = { address: "creates.create_record", input: { ...folder, field_Name: "x" } };

describeBuiltApp("nethunt", import.meta.url, failing, ({ call }) => {
  it("polls, creates, updates, finds and deletes", async () => {
    const input = { ...folder, field_Name: "From the zip", "field_Gr-c3b6c39f-e-2028-cm-29-": "165" };
    const created = await call<Record<string, unknown>>("creates.create_record", input);
    expect(created).toMatchObject({ field_Name: "From the zip", "field_Gr-c3b6c39f-e-2028-cm-29-": 165 });
    const byName = { ...folder, field_name: "Name", field_value: "from the ZIP" };
    await expect(call("searches.find_record", byName)).resolves.toEqual([created]);
    await expect(call("triggers.new_record", folder)).resolves.toEqual([created]);
    const { record_id } = created;
    await expect(
      call("creates.update_record", { ...folder, record_id, clear_fields: ["Größe (cm)"] }),
    ).resolves.not.toHaveProperty("field_Gr-c3b6c39f-e-2028-cm-29-");
    await expect(call("creates.delete_record", { record_id })).resolves.toMatchObject({ deleted: true });
    await expect(call("searches.find_record", { ...folder, record_id })).resolves.toEqual([]);
  });
});
