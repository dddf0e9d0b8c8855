import { bareRecord } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { perform, record, refusal, vendor } from "./vendorAnswers.ts";

const now = new Date(Date.now() - 60_000).toISOString();
const inFolder = { folder_id: "f1" };

const answering = (method: string, answer: unknown) =>
  vendor().intercept(/.*/, method).query(true).reply(200, JSON.stringify(answer));

/** What a folder's records have for fields is not known before. */
const bare = (address: string, own: object) => {
  const { field_Name: _, ...item } = bareRecord(App, address, own);
  return item;
};

describe("T1: a row of which NetHunt sends no more than its ID", () => {
  /** What was written is known without the answer. */
  const ofR = { id: "x", record_id: "r", text: "T" };

  it.each([
    ["searches.find_record", "GET", { record_id: "x" }, [{ recordId: "x" }], { id: "x", record_id: "x" }],
    ["creates.create_record", "POST", { field_Name: "N" }, { recordId: "x" }, { id: "x", record_id: "x" }],
    [
      "creates.update_record",
      "POST",
      { record_id: "x", field_Name: "N" },
      { recordId: "x" },
      { id: "x", record_id: "x" },
    ],
    ["creates.create_comment", "POST", { record_id: "r", text: "T" }, { commentId: "x" }, ofR],
    ["creates.create_call_log", "POST", { record_id: "r", text: "T" }, { callLogId: "x" }, ofR],
  ])("has nothing elsewhere: %s", async (address, method, input, answer, own) => {
    answering(method, answer);
    const found = await perform(address, { ...inFolder, ...input });
    expect([found].flat()).toEqual([bare(address, own)]);
  });

  it.each([
    ["new_record", { recordId: "x", createdAt: now }, { id: "x", record_id: "x", created_at: now }],
    ["new_comment", { commentId: "x", createdAt: now }, { id: "x", created_at: now }],
    ["new_call_log", { callLogId: "x", createdAt: now }, { id: "x", created_at: now }],
    ["record_change", { id: "x", time: now }, { id: "x", time: now }],
  ])("and its date has nothing elsewhere: %s", async (key, row, own) => {
    answering("GET", [row, { text: "no ID" }]);
    const fired = (await perform(`triggers.${key}`, inFolder)) as object[];
    const expected = Object.entries(bare(`triggers.${key}`, own)).filter(
      ([name]) => !/^(added|removed)_/.test(name),
    );
    expect(fired).toEqual([Object.fromEntries(expected)]);
  });

  it("is a deletion of it, if that is what was done", async () => {
    answering("GET", [{ id: "x", time: now, recordAction: "DELETE" }]);
    await expect(perform("triggers.deleted_record", inFolder)).resolves.toEqual([
      bareRecord(App, "triggers.deleted_record", { id: "x", time: now }),
    ]);
  });

  it.each([
    ["new_comment", { commentId: "x" }],
    ["record_change", { id: "x" }],
    ["deleted_record", { id: "x", recordAction: "DELETE" }],
  ])("cannot be dated, which is an error where none can: %s", async (key, row) => {
    answering("GET", [row]);
    await expect(perform(`triggers.${key}`, inFolder)).rejects.toThrow("no row has a date");
  });

  it.each([
    ["new_call_log", { callLogId: "x" }],
    ["new_file", { fileId: "x" }],
  ])("comes through without a date, since NetHunt lists what is new alone: %s", async (key, row) => {
    answering("GET", [row]);
    await expect(perform(`triggers.${key}`, inFolder)).resolves.toMatchObject([
      { id: "x", created_at: null },
    ]);
  });

  it("of a change has the fields that were changed to nothing", async () => {
    answering("GET", [{ id: "x", time: now, fieldActions: { Name: {}, Phone: { add: "7" } } }]);
    await expect(perform("triggers.record_change", inFolder)).resolves.toMatchObject([
      {
        field_actions: [
          { field: "Name", removed: "", added: "" },
          { field: "Phone", removed: "", added: "7" },
        ],
        removed_Name: null,
        added_Name: null,
        added_Phone: "7",
      },
    ]);
  });

  it("can be chosen, after those with a date", async () => {
    answering("GET", [{ recordId: "x" }, { recordId: "y" }, record, { fields: { Name: "no ID" } }]);
    const choices = (await perform("triggers.record_list", inFolder, { page: 0 } as never)) as {
      id: string;
    }[];
    expect(choices).toMatchObject([
      { id: "r1", name: "John Doe" },
      { id: "x", name: "Untitled record x" },
      { id: "y", name: "Untitled record y" },
    ]);
  });

  it("is found after those with a date", async () => {
    const comments = ["x", "y"].map((commentId) => ({ commentId, recordId: "r1" }));
    answering("GET", [...comments, { ...comments[0], commentId: "z", createdAt: now }]);
    const found = perform("searches.find_comment", { ...inFolder, record_id: "r1" });
    await expect(found).resolves.toMatchObject([{ id: "z" }, { id: "x" }, { id: "y" }]);
  });
});

describe("T15: a folder that is gone", () => {
  const gone = () => vendor().get(/.*/).query(true).reply(404, "Folder not found");

  it.each([
    ["searches.find_record", { query: "x" }],
    ["searches.find_record", { field_name: "Name", field_value: "x" }],
  ])("is told from nothing found: %s %j", async (address, input) => {
    gone();
    gone();
    await expect(perform(address, { ...inFolder, ...input })).rejects.toMatchObject(
      refusal("Folder: NetHunt no longer has this folder. Choose one from the list."),
    );
  });

  it("is told where its comments are asked for, and nothing else is taken for it", async () => {
    const find = () => perform("searches.find_comment", { ...inFolder, record_id: "r1" });
    gone();
    await expect(find()).rejects.toThrow("Folder: NetHunt no longer has this folder.");
    vendor().get(/.*/).query(true).reply(403, "No access");
    await expect(find()).rejects.toThrow("NetHunt CRM does not allow this (No access)");
  });
});
