import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { CONTACTS, heldBy } from "../contacts.ts";
import { perform, record, recordForZap, refusal, vendor } from "../vendorAnswers.ts";

const create = (input: Record<string, unknown>, timezone: string | null = "Europe/Berlin") =>
  perform("creates.create_record", { folder_id: "f1", ...input }, { timezone } as never);

const expecting = (body: object) =>
  vendor()
    .post("/actions/create-record/f1", body as never)
    .reply(200, record);

describe("Create Record", () => {
  it("sends each field under the folder's own name, and answers the record by its record ID", async () => {
    expecting({
      timeZone: "Europe/Berlin",
      fields: {
        "Primary Email Address": "a@x.example",
        "Größe (cm)": "165",
        a__b: "1",
        "{{x}}": "{{y}}",
        Name: "N",
        name: "n",
        value: "v",
      },
    });
    const input = {
      "field_Primary-20-Email-20-Address": ["a@x.example"],
      "field_Gr-c3b6c39f-e-2028-cm-29-": "165",
      "field_a-5f5f-b": "1",
      "field_-7b7b-x-7d7d-": "{{y}}",
      field_Name: "N",
      "field_-6e616d65-": "n",
      "field_-76616c7565-": "v",
    };
    await expect(create(input)).resolves.toEqual(recordForZap);
  });

  it("takes nothing from the inputs of Find Record, which it shares a form with in Find or Create", async () => {
    expecting({ timeZone: "Europe/Berlin", fields: { Name: "N" } });
    await create({ field_name: "Name", field_value: "N", exact: true, field_Name: "N" });
  });

  it.each([
    ["text that looks like a number", "0123", "0123"],
    ["a number", 7, 7],
    ["a truth value", false, false],
    ["zero", 0, 0],
    ["one value in a list", ["Java"], "Java"],
    ["several values", ["Java", "Big Data"], ["Java", "Big Data"]],
    ["several values, some blank", ["", "Java", null, " ", "Go"], ["Java", "Go"]],
    ["one value among blanks", ["", "Java"], "Java"],
    ["a list within a list", [["a", "b"], "c"], ["a", "b", "c"]],
    ["text with space around it", " x\n", " x\n"],
  ])("sends %s as it is", async (_what, given, sent) => {
    expecting({ timeZone: "Europe/Berlin", fields: { Name: sent } });
    await create({ field_Name: given, field_Phone: "", field_Keywords: ["", null] });
  });

  it.each([
    ["Asia/Tokyo", "Europe/Berlin", "Asia/Tokyo"],
    ["Europe/Kyiv", "Europe/Berlin", "Europe/Kyiv"],
    [" Asia/Tokyo ", "Europe/Berlin", "Asia/Tokyo"],
    ["", "Europe/Berlin", "Europe/Berlin"],
    [undefined, null, "UTC"],
  ])("with the time zone %j on an account in %j sends %s", async (time_zone, timezone, timeZone) => {
    expecting({ timeZone, fields: { Name: "N" } });
    await create({ time_zone, field_Name: "N" }, timezone);
  });

  it.each([
    [{}, "Folder: nothing to create. Fill in at least one field of the folder."],
    [{ field_Name: [""] }, "Folder: nothing to create. Fill in at least one field of the folder."],
    [{ folder_id: "", field_Name: "N" }, "Folder: fill this in. It is required."],
    [
      { time_zone: "Berlin", field_Name: "N" },
      'Time Zone: enter a name such as Europe/London, not "Berlin".',
    ],
    [
      { time_zone: "+02:00", field_Name: "N" },
      'Time Zone: enter a name such as Europe/London, not "+02:00".',
    ],
    [
      { time_zone: "europe/london", field_Name: "N" },
      'Time Zone: enter a name such as Europe/London, not "europe/london".',
    ],
    [{ "field_a-20-b": [{ id: 1 }] }, "a b: map single values here, not line items."],
    [{ "field_folder-5f-id": [{ id: 1 }] }, "folder_id: map single values here, not line items."],
    [{ folder_id: "..", field_Name: "N" }, 'Folder: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(create(input)).rejects.toMatchObject(refusal(message));
  });

  it("passes NetHunt's own words on when it refuses", async () => {
    vendor().post("/actions/create-record/f1").reply(400, 'Field "Salary" takes a number, not "much"');
    await expect(create({ field_Salary: "much" })).rejects.toThrow(
      'NetHunt CRM refused this (Field \\"Salary\\" takes a number, not \\"much\\"). Check the inputs of this step',
    );
  });

  it("is not sent again when nobody knows whether it was done", async () => {
    vendor().post("/actions/create-record/f1").replyWithError("socket hang up");
    await expect(create({ field_Name: "N" })).rejects.toThrow("Check in NetHunt CRM whether it was done");
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "nethunt");

  it("any name of a field survives the way there and back", async () => {
    const names = [
      "Primary Email!",
      "primary email!",
      "primary email?",
      "a__b",
      "a-5f5f-b",
      "{{x}}",
      "🎉 (cm)",
      "-",
      "__",
      "name",
      "value",
    ];
    for (const name of names) sandbox.server.actions.add_field({ name });
    const inputs = await sandbox.fields("creates.create_record", "inputFields", { folder_id: CONTACTS });
    const keyOf = (name: string) => String(inputs.find(({ label }) => label === name)?.key);
    expect(new Set(names.map(keyOf)).size).toBe(names.length);
    const typed = Object.fromEntries(names.map((name, index) => [keyOf(name), [`value ${index}`]]));
    const created = await sandbox.perform("creates.create_record", {
      folder_id: CONTACTS,
      field_Name: ["Odd"],
      field_Keywords: ["a", "b"],
      ...typed,
    });
    const held = heldBy(sandbox.server, "Odd");
    for (const [index, name] of names.entries())
      expect([name, held[name]]).toEqual([name, [`value ${index}`]]);
    expect(held.Keywords).toEqual(["a", "b"]);
    expect(created).toMatchObject(
      Object.fromEntries(names.map((name, index) => [keyOf(name), `value ${index}`])),
    );
  });
});
