import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { NOW, perform, record, recordForZap, vendor } from "../vendorAnswers.ts";

/** 27 hours before: how far back a poll reads that has to read the whole day, as at a full hour. */
const SINCE = "2026-03-23T09:00:00.000Z";
const updatedMs = Date.parse(record.updatedAt);
const change = {
  id: "h1",
  recordId: "r1",
  time: "2026-03-24T11:30:10.510Z",
  user: { personalName: "Jane Doe", emailAddress: "<jane.doe@example.com>" },
  recordAction: "UPDATE",
  fieldActions: {
    Salary: { remove: 100_000, add: 200_000 },
    Keywords: { remove: ["Java"], add: ["JavaScript", "Go"] },
    "{{x}}": { add: false },
    File: { add: [{ name: "a.pdf" }] },
  },
};
const deletion = {
  id: "h2",
  recordId: "r1",
  time: "2026-03-24T11:40:00.000Z",
  user: { personalName: "Jane Doe", emailAddress: "<jane.doe@example.com>" },
  recordAction: "DELETE",
};
const deletionForZap = {
  id: "h2",
  record_id: "r1",
  time: "2026-03-24T11:40:00.000Z",
  user_name: "Jane Doe",
  user_email: "jane.doe@example.com",
};

beforeEach(() => {
  jest.spyOn(Date, "now").mockReturnValue(NOW);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe("the request of a poll", () => {
  it.each([
    ["new_record", {}, "new-record", ""],
    ["updated_record", {}, "updated-record", ""],
    [
      "updated_record",
      { field_names: ["Name", "Größe (cm)"] },
      "updated-record",
      "fieldName=Name&fieldName=Gr%C3%B6%C3%9Fe+%28cm%29&",
    ],
    ["updated_record", { field_names: ["", " "] }, "updated-record", ""],
    ["record_change", { record_id: "", field_names: null }, "record-change", ""],
    [
      "record_change",
      { record_id: "r1", field_names: "Name" },
      "record-change",
      "recordId=r1&fieldName=Name&",
    ],
    ["deleted_record", {}, "record-change", ""],
    ["new_comment", {}, "new-comment", ""],
    ["new_call_log", {}, "new-call-log", ""],
    ["new_file", {}, "new-gdrivefile", ""],
  ])("%s %j is one, of the whole day and without a limit", async (key, input, list, narrowed) => {
    const since = encodeURIComponent(SINCE);
    vendor().get(`/triggers/${list}/f%2F1?${narrowed}since=${since}`).reply(200, []);
    await expect(perform(`triggers.${key}`, { folder_id: "f/1", ...input })).resolves.toEqual([]);
  });

  it("asks for the newest alone where their age does not matter: in the editor", async () => {
    for (const since of [SINCE, "2026-02-22T12:00:00.000Z"]) {
      vendor().get("/triggers/new-record/f1").query({ since }).reply(200, []);
    }
    const since = "1970-01-01T00:00:00.000Z";
    vendor().get("/triggers/new-record/f1").query({ since, limit: "100" }).reply(200, [record]);
    await expect(
      perform("triggers.new_record", { folder_id: "f1" }, { isLoadingSample: true }),
    ).resolves.toEqual([recordForZap]);
  });

  it.each([
    "new_record",
    "updated_record",
    "record_change",
    "deleted_record",
    "new_comment",
    "new_call_log",
    "new_file",
  ])("%s is not made without a folder", async (key) => {
    await expect(perform(`triggers.${key}`)).rejects.toThrow("Folder: fill this in. It is required.");
  });
});

describe("what a Zap gets", () => {
  const answering = async (key: string, ...rows: object[]) => {
    vendor().get(/.*/).query(true).reply(200, rows);
    return perform(`triggers.${key}`, { folder_id: "f1" });
  };

  it("New Record: the record under its own id, each field under its own key", async () => {
    const { updatedAt: _, ...created } = record;
    await expect(answering("new_record", created)).resolves.toEqual([{ ...recordForZap, updated_at: null }]);
  });

  it("New Record: names that Zapier would misread stay apart", async () => {
    const fields = { name: 1, Name: 2, "Name!": 3, "Name?": 4, a__b: 5, "{{x}}": 6, "Größe (cm)": 7 };
    const [item] = (await answering("new_record", { ...record, fields })) as Record<string, unknown>[];
    expect(Object.entries(item ?? {}).slice(4)).toEqual([
      ["field_-6e616d65-", 1],
      ["field_Name", 2],
      ["field_Name-21-", 3],
      ["field_Name-3f-", 4],
      ["field_a-5f5f-b", 5],
      ["field_-7b7b-x-7d7d-", 6],
      ["field_Gr-c3b6c39f-e-2028-cm-29-", 7],
    ]);
  });

  it("Updated Record: an id of the update, the record's beside it", async () => {
    await expect(answering("updated_record", record)).resolves.toEqual([
      { ...recordForZap, id: `r1-${updatedMs}` },
    ]);
  });

  it("Updated Record: nothing of a record that was only created", async () => {
    const { updatedAt: _, ...created } = record;
    const rows = [created, { ...record, updatedAt: record.createdAt }];
    await expect(answering("updated_record", ...rows)).resolves.toEqual([]);
  });

  it("Record Change: old and new values, as line items and each under its own key", async () => {
    await expect(answering("record_change", change)).resolves.toEqual([
      {
        id: "h1",
        record_id: "r1",
        record_action: "UPDATE",
        time: "2026-03-24T11:30:10.510Z",
        user_name: "Jane Doe",
        user_email: "jane.doe@example.com",
        field_actions: [
          { field: "Salary", removed: "100000", added: "200000" },
          { field: "Keywords", removed: "Java", added: "JavaScript, Go" },
          { field: "{{x}}", removed: "", added: "false" },
          { field: "File", removed: "", added: '{"name":"a.pdf"}' },
        ],
        removed_Salary: 100_000,
        added_Salary: 200_000,
        removed_Keywords: ["Java"],
        added_Keywords: ["JavaScript", "Go"],
        "removed_-7b7b-x-7d7d-": null,
        "added_-7b7b-x-7d7d-": false,
        removed_File: null,
        added_File: [{ name: "a.pdf" }],
      },
    ]);
  });

  it("Record Change: a deletion without field actions, newest first", async () => {
    await expect(answering("record_change", change, deletion)).resolves.toMatchObject([
      { ...deletionForZap, record_action: "DELETE", field_actions: [] },
      { id: "h1" },
    ]);
  });

  it("Deleted Record: the deletions alone, also by somebody unknown", async () => {
    const anonymous = { ...deletion, id: "h3", user: null };
    await expect(answering("deleted_record", change, deletion, anonymous)).resolves.toEqual([
      deletionForZap,
      { ...deletionForZap, id: "h3", user_name: null, user_email: null },
    ]);
  });

  it("New Comment", async () => {
    const comment = {
      id: "x",
      commentId: "c1",
      recordId: "r1",
      createdAt: record.createdAt,
      text: "Hi\n{{x}}",
    };
    await expect(answering("new_comment", comment)).resolves.toEqual([
      { id: "c1", record_id: "r1", created_at: record.createdAt, text: "Hi\n{{x}}" },
    ]);
  });

  it("New Call Log: whatever is in it, with or without times", async () => {
    const rows = [
      { callLogId: "l1", mood: "good" },
      { id: "l2", recordId: "r1", time: record.createdAt, duration: 2.5 },
    ];
    await expect(answering("new_call_log", ...rows)).resolves.toEqual([
      {
        id: "l1",
        record_id: null,
        created_at: null,
        text: null,
        time: null,
        duration: null,
        mood: "good",
      },
      { id: "l2", record_id: "r1", created_at: null, text: null, time: record.createdAt, duration: 2.5 },
    ]);
  });

  it("New File: whatever is in it, one without a time or an ID too", async () => {
    const rows = [
      { fileId: "f1", mimeType: "application/pdf" },
      { id: 2, recordId: "r1", createdAt: record.createdAt, name: "Offer.pdf" },
      { name: "no id" },
    ];
    await expect(answering("new_file", ...rows)).resolves.toEqual([
      { id: "f1", record_id: null, created_at: null, name: null, mimeType: "application/pdf" },
      { id: "2", record_id: "r1", created_at: record.createdAt, name: "Offer.pdf" },
    ]);
  });

  it("T1: says so where no record has a date", async () => {
    await expect(answering("new_record", { ...record, createdAt: "yesterday" })).rejects.toThrow(
      "unreadable response (no row has a date)",
    );
  });

  it("T2: is nothing for a record that was only created", async () => {
    const created = { createdAt: "2026-03-24T11:00:00.100Z", updatedAt: "2026-03-24T11:00:00.176Z" };
    await expect(answering("updated_record", { ...record, ...created })).resolves.toEqual([]);
  });
});
