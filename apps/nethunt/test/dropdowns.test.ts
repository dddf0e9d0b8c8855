import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { CONTACTS } from "./contacts.ts";
import { perform, record, vendor } from "./vendorAnswers.ts";

describe("the dropdowns", () => {
  it.each([["readable"], ["writable"]])("list %s folders, once", async (kind) => {
    vendor()
      .get(`/triggers/${kind}-folder`)
      .reply(200, [
        { id: "f1", name: "Contacts" },
        { id: 2, name: "" },
      ]);
    await expect(perform(`triggers.${kind}_folder`, {}, { page: 0 })).resolves.toEqual([
      { id: "f1", name: "Contacts" },
      { id: "2", name: "Folder 2" },
    ]);
    await expect(perform(`triggers.${kind}_folder`, {}, { page: 1 })).resolves.toEqual([]);
  });

  it("list a folder's fields by their names, once", async () => {
    vendor()
      .get("/triggers/folder-field/f1")
      .reply(200, [{ name: "Name" }, { name: "{{x}}" }]);
    const input = { folder_id: "f1" };
    await expect(perform("triggers.folder_field", input, { page: 0 })).resolves.toEqual([
      { id: "Name", name: "Name" },
      { id: "{{x}}", name: "{{x}}" },
    ]);
    await expect(perform("triggers.folder_field", input, { page: 1 })).resolves.toEqual([]);
  });

  it("list a folder's records of any age by name, newest first", async () => {
    const rows = [
      { recordId: "r1", createdAt: "2019-01-01T00:00:00Z", fields: { Name: " ", Company: "Acme" } },
      { recordId: "r2", createdAt: "2018-01-01T00:00:00Z" },
      { ...record, recordId: "r3" },
    ];
    vendor()
      .get("/triggers/new-record/f1")
      .query({ since: "1970-01-01T00:00:00.000Z", limit: "100" })
      .reply(200, rows);
    await expect(perform("triggers.record_list", { folder_id: "f1" }, { page: 0 })).resolves.toMatchObject([
      { id: "r3", name: "John Doe" },
      { id: "r1", name: "Acme" },
      { id: "r2", name: "Untitled record r2" },
    ]);
  });

  it.each(["record_list", "folder_field"])("%s asks for the folder first", async (key) => {
    await expect(perform(`triggers.${key}`)).rejects.toThrow("Folder: fill this in. It is required.");
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "nethunt");

  it("records go on from page to page, none missing and none twice", async () => {
    sandbox.server.actions.create_records({ count: 250, agoSeconds: 86_400 * 40 });
    const pages = [];
    for (const page of [0, 1, 2, 3]) {
      const input = { folder_id: CONTACTS };
      pages.push((await sandbox.perform("triggers.record_list", input, { page })) as { id: string }[]);
    }
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 52, 0]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(252);
  });

  const ODD = ["Primary Email Address", "Größe (cm)", "a__b", "{{x}}"];

  it.each(["creates.create_record", "creates.update_record"])(
    "%s has an input for each field of the folder, by its name",
    async (address) => {
      for (const name of ["a__b", "{{x}}"]) sandbox.server.actions.add_field({ name });
      const [note, ...fields] = await sandbox.fields(address, "inputFields", { folder_id: CONTACTS });
      expect(note).toMatchObject({
        type: "copy",
        helpText: expect.stringContaining("sent exactly as you enter them"),
      });
      expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(["Name", "Keywords", ...ODD]));
      expect(fields).toContainEqual({
        key: "field_-7b7b-x-7d7d-",
        label: "{{x}}",
        type: "string",
        group: "folder_fields",
        list: true,
      });
      await expect(sandbox.fields(address, "inputFields")).resolves.toEqual([]);
    },
  );

  it.each([
    "triggers.new_record",
    "triggers.updated_record",
    "creates.create_record",
    "searches.find_record",
  ])("%s labels each field among its outputs, Name once", async (address) => {
    const fields = await sandbox.fields(address, "outputFields", { folder_id: CONTACTS });
    expect(fields).toContainEqual({ key: "field_Gr-c3b6c39f-e-2028-cm-29-", label: "Größe (cm)" });
    expect(fields.map(({ key }) => key)).not.toContain("field_Name");
  });

  it("triggers.record_change labels the old and the new value of each", async () => {
    const fields = await sandbox.fields("triggers.record_change", "outputFields", { folder_id: CONTACTS });
    expect(fields.slice(0, 2)).toEqual([
      { key: "removed_Name", label: "Name (Old Value)" },
      { key: "added_Name", label: "Name (New Value)" },
    ]);
  });
});
