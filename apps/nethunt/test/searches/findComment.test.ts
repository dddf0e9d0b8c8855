import { useApp } from "@integrations/app-testing";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import { CONTACTS } from "../contacts.ts";
import { NOW, perform, refusal, vendor } from "../vendorAnswers.ts";

const find = (input: object) =>
  perform("searches.find_comment", { folder_id: "f/1", record_id: "r1", ...input });

const comment = (commentId: string, createdAt: string, text?: string, recordId = "r1") => ({
  id: "for internal purposes",
  commentId,
  recordId,
  createdAt,
  ...(text !== undefined && { text }),
});
const comments = [
  comment("c1", "2026-03-20T08:00:00.000Z", "Job 7: done"),
  comment("c2", "2026-03-21T08:00:00.000Z", "job 7: Done again"),
  comment("c3", "2026-03-22T08:00:00.000Z"),
  comment("c4", "2026-03-23T08:00:00.000Z", "Job 7: done", "r2"),
];

const answering = (rows: object[]) =>
  vendor().get("/triggers/new-comment/f%2F1").query({ since: "2026-02-22T12:00:00.000Z" }).reply(200, rows);

describe("Find Comment", () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    [{ text: "JOB 7:" }, ["c2", "c1"]],
    [{ text: "done again" }, ["c2"]],
    [{ text: "Job 8" }, []],
    [{ text: " " }, ["c3", "c2", "c1"]],
    [{}, ["c3", "c2", "c1"]],
  ])("finds by %j on the record, the newest first", async (input, ids) => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    answering(comments);
    await expect(find(input)).resolves.toEqual(ids.map((id) => expect.objectContaining({ id })));
  });

  it("shows a comment as the trigger does", async () => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    answering(comments);
    await expect(find({ text: "again" })).resolves.toEqual([
      { id: "c2", record_id: "r1", created_at: "2026-03-21T08:00:00.000Z", text: "job 7: Done again" },
    ]);
  });

  it("finds nothing in a folder without comments", async () => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    answering([]);
    await expect(find({})).resolves.toEqual([]);
  });

  it.each([
    [{ folder_id: "" }, "Folder: fill this in. It is required."],
    [{ record_id: null }, "Record: fill this in. It is required."],
  ])("refuses %j before any request", async (input, message) => {
    await expect(find(input)).rejects.toMatchObject(refusal(message));
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "nethunt");

  it("finds what was created, and says so when the folder is gone", async () => {
    const [{ record_id }] = (await sandbox.perform("searches.find_record", {
      folder_id: CONTACTS,
      field_name: "Name",
      field_value: "Jane Doe",
    })) as [{ record_id: string }];
    const created = await sandbox.perform("creates.create_comment", { record_id, text: "Job 7: done" });
    const input = { folder_id: CONTACTS, record_id, text: "job 7" };
    await expect(sandbox.perform("searches.find_comment", input)).resolves.toEqual([created]);
    sandbox.server.actions.delete_folder({ folder: "Contacts" });
    await expect(sandbox.perform("searches.find_comment", input)).rejects.toThrow(
      "Folder: NetHunt no longer has this folder. Choose one from the list.",
    );
  });
});
