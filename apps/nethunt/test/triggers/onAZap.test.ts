import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { CONTACTS, recordIn } from "../contacts.ts";

const sandbox = useApp(App, "nethunt");
const folder = { folder_id: CONTACTS };
const values = (fired: object[], key: string) => fired.map((item) => (item as Record<string, unknown>)[key]);

describe("New Record", () => {
  it("fires once for each new record and for none from before", async () => {
    sandbox.server.actions.create_records({ agoSeconds: 3600 });
    const zap = sandbox.zap("new_record", folder);
    await zap.turnOn();
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.create_records({ fields: { Name: "First" }, agoSeconds: 2 });
    sandbox.server.actions.create_records({ fields: { Name: "Second" }, agoSeconds: 1 });
    expect(values(await zap.poll(), "field_Name")).toEqual(["Second", "First"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("fires for two records of one millisecond, and not for a change or in another folder", async () => {
    const zap = sandbox.zap("new_record", folder);
    await zap.turnOn();
    sandbox.server.actions.create_records({ count: 2, sameMillisecond: true });
    sandbox.server.actions.create_records({ folder: "Deals" });
    sandbox.server.actions.update_record({ record: "John Doe", fields: { Phone: "1" } });
    await expect(zap.poll()).resolves.toHaveLength(2);
  });

  it("fires for each of 1,500 records between two polls, in one request", async () => {
    const zap = sandbox.zap("new_record", folder);
    await zap.turnOn();
    sandbox.server.actions.create_records({ count: 1500 });
    sandbox.server.requests.length = 0;
    await expect(zap.poll()).resolves.toHaveLength(1500);
    expect(sandbox.server.requests).toHaveLength(1);
  });

  it("shows the newest in the editor, whatever their age", async () => {
    expect(values(await sandbox.zap("new_record", folder).sample(), "field_Name")).toEqual([
      "Jane Doe",
      "John Doe",
    ]);
  });
});

describe("Updated Record", () => {
  it("fires for each of three updates of one record, not for a creation", async () => {
    const zap = sandbox.zap("updated_record", folder);
    await zap.turnOn();
    sandbox.server.actions.create_records({ fields: { Name: "Watched" } });
    await expect(zap.poll()).resolves.toEqual([]);
    const record_id = recordIn(sandbox.server, "Watched");
    for (const Phone of ["1", "2", "3"]) {
      sandbox.server.state.clock.advance(1100);
      sandbox.server.actions.update_record({ record: record_id, fields: { Phone } });
      const [update, ...others] = await zap.poll();
      expect(others).toEqual([]);
      expect(update).toMatchObject({ record_id, field_Phone: Phone });
      expect(update?.id).toMatch(new RegExp(`^${record_id}-\\d{13}$`));
    }
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("fires for two records that are updated in one millisecond", async () => {
    const zap = sandbox.zap("updated_record", folder);
    await zap.turnOn();
    sandbox.server.state.clock.freeze();
    for (const record of ["John Doe", "Jane Doe"]) {
      sandbox.server.actions.update_record({ record, fields: { Phone: "1" } });
    }
    await expect(zap.poll()).resolves.toHaveLength(2);
  });

  it("fires for the watched fields alone", async () => {
    const zap = sandbox.zap("updated_record", { ...folder, field_names: ["Phone", "Größe (cm)"] });
    await zap.turnOn();
    sandbox.server.actions.update_record({ record: "Jane Doe", fields: { Keywords: ["New"] } });
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.update_record({ record: "John Doe", fields: { "Größe (cm)": 180 } });
    expect(values(await zap.poll(), "field_Name")).toEqual(["John Doe"]);
  });
});

describe("Record Change and Deleted Record", () => {
  it("fire for a creation, an update and a deletion; and for the deletion", async () => {
    const changes = sandbox.zap("record_change", folder);
    const deletions = sandbox.zap("deleted_record", folder);
    await changes.turnOn();
    await deletions.turnOn();
    sandbox.server.actions.create_records({ fields: { Name: "Short Life" }, agoSeconds: 3 });
    sandbox.server.actions.update_record({ record: "Short Life", fields: { Phone: "0123" }, agoSeconds: 2 });
    const record_id = recordIn(sandbox.server, "Short Life");
    sandbox.server.actions.delete_record({ record: record_id });
    const fired = await changes.poll();
    expect(values(fired, "record_action")).toEqual(["DELETE", "UPDATE", "CREATE"]);
    expect(fired[1]).toMatchObject({ field_actions: [{ field: "Phone", removed: "", added: "0123" }] });
    await expect(deletions.poll()).resolves.toMatchObject([
      { record_id, user_name: "Samuel Osei", user_email: "samuel.osei@northwind.example" },
    ]);
    await expect(changes.poll()).resolves.toEqual([]);
    await expect(deletions.poll()).resolves.toEqual([]);
  });

  it("tell both of two changes of one field between two polls", async () => {
    const zap = sandbox.zap("record_change", { ...folder, field_names: ["Phone"] });
    await zap.turnOn();
    for (const Phone of ["1", "2"]) {
      sandbox.server.actions.update_record({ record: "Jane Doe", fields: { Phone } });
    }
    sandbox.server.actions.update_record({ record: "Jane Doe", fields: { Keywords: ["x"] } });
    expect(values(await zap.poll(), "added_Phone").toSorted()).toEqual(["1", "2"]);
  });

  it("watch a single record", async () => {
    const zap = sandbox.zap("record_change", { ...folder, record_id: recordIn(sandbox.server, "John Doe") });
    await zap.turnOn();
    for (const record of ["John Doe", "Jane Doe"]) {
      sandbox.server.actions.update_record({ record, fields: { Phone: "9" } });
    }
    await expect(zap.poll()).resolves.toMatchObject([{ record_id: recordIn(sandbox.server, "John Doe") }]);
  });
});

describe("New Comment, New Call Log and New File", () => {
  it.each([
    ["new_comment", "create_comment"],
    ["new_call_log", "create_call_log"],
    ["new_file", "add_file"],
  ] as const)("%s fires once for each", async (key, action) => {
    const zap = sandbox.zap(key, folder);
    await zap.turnOn();
    for (const text of ["One", "Two"]) sandbox.server.actions[action]({ record: "John Doe", text });
    expect(values(await zap.poll(), key === "new_file" ? "name" : "text").toSorted()).toEqual(["One", "Two"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
