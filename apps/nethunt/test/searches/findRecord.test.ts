import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { CONTACTS, recordIn } from "../contacts.ts";
import { perform, record, recordForZap, refusal, vendor } from "../vendorAnswers.ts";

const find = (input: Record<string, unknown>) =>
  perform("searches.find_record", { folder_id: "f1", ...input });
const EMAIL = "Primary Email Address";
const jane = { ...record, recordId: "r2", fields: { Name: "Jane Doe", [EMAIL]: "jane.doe@example.com" } };
const janeForZap = { id: "r2", field_Name: "Jane Doe" };

const answering = (query: object, ...rows: object[]) =>
  vendor()
    .get("/searches/find-record/f1")
    .query(query as never)
    .reply(200, rows);

const fieldsAre = (...names: string[]) =>
  vendor()
    .get("/triggers/folder-field/f1")
    .reply(
      200,
      names.map((name) => ({ name })),
    );

describe("Find Record by a field", () => {
  const byEmail = (value: string) => ({ query: `"${EMAIL}":"${value}"`, limit: "1000" });

  it("drops NetHunt's loose matches unless they are equal", async () => {
    answering(byEmail("jane.doe@example.com"), record, jane);
    await expect(find({ field_name: EMAIL, field_value: "jane.doe@example.com" })).resolves.toMatchObject([
      janeForZap,
    ]);
    answering(byEmail("doe@example.com"), record, jane);
    fieldsAre("Name", EMAIL);
    await expect(find({ field_name: EMAIL, field_value: "doe@example.com" })).resolves.toEqual([]);
  });

  it("knows an address beside its name, in any letter case", async () => {
    answering(byEmail("JOHN.doe@example.com"), jane, record);
    await expect(find({ field_name: EMAIL, field_value: "JOHN.doe@example.com" })).resolves.toEqual([
      recordForZap,
    ]);
  });

  it.each([false, "false", "no"])("takes them all when exact is %j", async (exact) => {
    answering({ query: `"Name":"Doe"`, limit: "10" }, record, jane);
    await expect(find({ field_name: "Name", field_value: "Doe", exact })).resolves.toMatchObject([
      recordForZap,
      janeForZap,
    ]);
  });

  it("says so when there are too many to tell", async () => {
    answering({ query: '"Name":"Doe"', limit: "1000" }, ...Array(1000).fill(record));
    await expect(find({ field_name: "Name", field_value: "Doe" })).rejects.toMatchObject(
      refusal("Value: 1000 or more records are similar. Search another field."),
    );
    answering({ query: '"Name":"Jane Doe"', limit: "1000" }, ...Array(999).fill(record), jane);
    await expect(find({ field_name: "Name", field_value: "Jane Doe" })).resolves.toHaveLength(1);
  });
});

describe("Find Record by a field that the folder has no more", () => {
  it.each([true, false])("says so, since nobody would ever be found: exact %j", async (exact) => {
    answering({ query: '"E-Mail":"a@x.example"', limit: exact ? "1000" : "10" });
    fieldsAre("Name", "e-mail");
    await expect(find({ field_name: "E-Mail", field_value: "a@x.example", exact })).rejects.toMatchObject(
      refusal('Field: the folder has no field "E-Mail". Choose one from the list.'),
    );
  });
});

describe("Find Record otherwise", () => {
  it("by its ID, and not another one", async () => {
    answering({ recordId: "r1" }, record);
    await expect(find({ record_id: "r1", field_name: "Name", query: "x" })).resolves.toEqual([recordForZap]);
    answering({ recordId: "r9" }, record);
    await expect(find({ record_id: "r9" })).resolves.toEqual([]);
  });

  it("by a query as it is written", async () => {
    answering({ query: 'Name:Doe "Größe (cm)":"1"', limit: "10" }, record);
    await expect(find({ query: 'Name:Doe "Größe (cm)":"1"' })).resolves.toEqual([recordForZap]);
  });

  it("T15: says so where a query goes to a folder that is gone", async () => {
    vendor().get("/searches/find-record/f1").query(true).reply(404, "Folder not found");
    vendor().get("/triggers/folder-field/f1").reply(404, "Folder not found");
    await expect(find({ query: "x" })).rejects.toMatchObject(
      refusal("Folder: NetHunt no longer has this folder. Choose one from the list."),
    );
  });

  it.each([{ record_id: "r9" }, { query: "x" }, { field_name: "Name", field_value: "x" }])(
    "returns nothing for %j, be it an empty list or a 404",
    async (input) => {
      vendor().get("/searches/find-record/f1").query(true).reply(200, []);
      if (!("record_id" in input)) fieldsAre("Name");
      await expect(find(input)).resolves.toEqual([]);
      vendor().get("/searches/find-record/f1").query(true).reply(404, "Record not found");
      if (!("record_id" in input)) fieldsAre("Name");
      await expect(find(input)).resolves.toEqual([]);
    },
  );

  it.each([
    [{}, "Field: fill in Field and Value, or Record, or Search Query."],
    [{ exact: true, query: " " }, "Field: fill in Field and Value, or Record, or Search Query."],
    [{ field_name: "Name" }, 'Value: fill in the value to find in "Name".'],
    [{ field_value: "x", query: "y" }, "Field: choose the field to search for the value."],
    [
      { field_name: "Name", field_value: "x", exact: "maybe" },
      'Exact Matches Only: choose yes or no, not "maybe".',
    ],
    [{ folder_id: "", query: "x" }, "Folder: fill this in. It is required."],
  ])("refuses %j before any request", async (input, message) => {
    await expect(find(input)).rejects.toMatchObject(refusal(message));
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "nethunt");
  const search = (input: object) =>
    sandbox.perform("searches.find_record", { folder_id: CONTACTS, ...input });

  it("by a field of a folder that was deleted says so", async () => {
    sandbox.server.actions.delete_folder({ folder: "Contacts" });
    await expect(search({ field_name: "Name", field_value: "Jane Doe" })).rejects.toThrow(
      "Folder: NetHunt no longer has this folder. Choose one from the list.",
    );
  });

  it.each([
    ["Name", "Jane Doe", 1],
    ["Name", "Doe", 0],
    ["Other Email Addresses", "j.doe@northwind.example", 1],
    ["Keywords", "Big Data", 1],
    ["Salary", "200000", 1],
    ["Phone", "0123 456", 1],
    ["Phone", "0123", 0],
    ["Birthday", "1980-01-01", 1],
  ])("finds by %s %j: %i", async (field_name, field_value, count) => {
    await expect(search({ field_name, field_value })).resolves.toHaveLength(count);
  });

  it("finds where the name of the field or the value cannot be put into a query", async () => {
    sandbox.server.actions.add_field({ name: 'Pipe 5"' });
    const value = 'say "hi" \\ twice';
    sandbox.server.actions.create_records({ fields: { Name: "Odd", 'Pipe 5"': value } });
    await expect(search({ field_name: 'Pipe 5"', field_value: value })).resolves.toMatchObject([
      { record_id: recordIn(sandbox.server, "Odd") },
    ]);
  });
});
