import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { CONTACTS, heldBy, recordIn } from "../contacts.ts";
import { perform, record, recordForZap, refusal, vendor } from "../vendorAnswers.ts";

const update = (input: Record<string, unknown>) =>
  perform("creates.update_record", { folder_id: "f1", record_id: "r1", ...input });

describe("Update Record", () => {
  it.each([
    ["sets", {}, { Name: { overwrite: true, add: "x" } }],
    [
      "sets",
      { mode: "overwrite", field_Keywords: ["a", "b"] },
      {
        Name: { overwrite: true, add: "x" },
        Keywords: { overwrite: true, add: ["a", "b"] },
      },
    ],
    [
      "adds",
      { mode: "add", field_Keywords: ["a", "b"] },
      { Name: { add: "x" }, Keywords: { add: ["a", "b"] } },
    ],
    ["removes", { mode: "remove" }, { Name: { remove: "x" } }],
    [
      "clears",
      { clear_fields: ["Größe (cm)", "", "Phone"] },
      {
        Name: { overwrite: true, add: "x" },
        "Größe (cm)": { overwrite: true },
        Phone: { overwrite: true },
      },
    ],
    [
      "adds here and clears there",
      { mode: "add", clear_fields: "Phone" },
      {
        Name: { add: "x" },
        Phone: { overwrite: true },
      },
    ],
  ])("%s with %j", async (_what, input, fieldActions) => {
    vendor().post("/actions/update-record/r1", { fieldActions }).reply(200, record);
    await expect(update({ field_Name: "x", ...input })).resolves.toEqual(recordForZap);
  });

  it("clears without setting anything, and takes an answer without createdAt", async () => {
    const { createdAt: _, id: __, ...answer } = record;
    vendor()
      .post("/actions/update-record/r%2F1", { fieldActions: { Phone: { overwrite: true } } })
      .reply(200, answer);
    await expect(update({ record_id: "r/1", clear_fields: ["Phone"], field_Name: "" })).resolves.toEqual({
      ...recordForZap,
      created_at: null,
    });
  });

  it.each([
    [{}, "Record: nothing to change. Fill in a field or choose one to clear."],
    [
      { field_Name: " ", clear_fields: [""] },
      "Record: nothing to change. Fill in a field or choose one to clear.",
    ],
    [
      { mode: "remove", field_Name: "x", clear_fields: ["Name"] },
      'Clear Fields: "Name" cannot be cleared and removed from at once. Leave it blank or remove it here.',
    ],
    [
      { field_Name: "x", clear_fields: ["Phone", "Name"] },
      'Clear Fields: "Name" cannot be cleared and set at once. Leave it blank or remove it here.',
    ],
    [{ mode: "append", field_Name: "x" }, 'What to Do: choose overwrite, add, or remove, not "append".'],
    [
      { mode: "constructor", field_Name: "x" },
      'What to Do: choose overwrite, add, or remove, not "constructor".',
    ],
    [{ record_id: "", field_Name: "x" }, "Record: fill this in. It is required."],
    [{ record_id: "..", field_Name: "x" }, 'Record: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(update(input)).rejects.toMatchObject(refusal(message));
  });

  it("is sent again when the connection breaks and all of it overwrites, else once", async () => {
    vendor().post("/actions/update-record/r1").replyWithError("socket hang up");
    vendor().post("/actions/update-record/r1").reply(200, record);
    await expect(update({ field_Name: "x", clear_fields: ["Phone"] })).resolves.toEqual(recordForZap);
    vendor().post("/actions/update-record/r1").replyWithError("socket hang up");
    await expect(update({ field_Name: "x", mode: "add" })).rejects.toThrow("Check in NetHunt CRM");
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "nethunt");
  const updateJohn = (input: Record<string, unknown>) =>
    sandbox.perform("creates.update_record", {
      folder_id: CONTACTS,
      record_id: recordIn(sandbox.server, "John Doe"),
      ...input,
    });

  it("sets, adds, removes and clears", async () => {
    await updateJohn({ field_Salary: "250000", field_Phone: "0123" });
    await updateJohn({ mode: "add", field_Keywords: ["Go", "Rust"] });
    await updateJohn({ mode: "remove", field_Keywords: ["JavaScript"] });
    const answer = await updateJohn({ clear_fields: ["Birthday"] });
    const held = heldBy(sandbox.server, "John Doe");
    expect(held).toMatchObject({ Salary: [250_000], Phone: ["0123"], Keywords: ["Big Data", "Go", "Rust"] });
    expect(held).not.toHaveProperty("Birthday");
    expect(answer).toMatchObject({ created_at: null, field_Salary: 250_000 });
  });

  it("passes on why NetHunt refuses to add to a field that holds one value", async () => {
    await expect(updateJohn({ mode: "add", field_Salary: "1" })).rejects.toThrow(
      'NetHunt CRM refused this (Field \\"Salary\\" holds a value already: use remove or overwrite)',
    );
  });
});
