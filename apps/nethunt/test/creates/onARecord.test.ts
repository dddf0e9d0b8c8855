import { describe, expect, it } from "@jest/globals";
import { perform, refusal, vendor } from "../vendorAnswers.ts";

const created_at = "2026-03-24T11:00:00.880Z";
const inNewYork = { timezone: "America/New_York" } as never;

describe("Create Comment", () => {
  it("sends the text as it is, and not the folder that helped to choose", async () => {
    const text = "Line 1\n{{x}} & <b>🎉";
    vendor()
      .post("/actions/create-comment/r%2F1", { text })
      .reply(200, { commentId: "c1", createdAt: created_at });
    const input = { record_id: "r/1", text, folder_id: "f1" };
    await expect(perform("creates.create_comment", input)).resolves.toEqual({
      id: "c1",
      record_id: "r/1",
      created_at,
      text,
    });
  });
});

describe("Create Call Log", () => {
  it.each<[object, { time?: string; duration?: number }]>([
    [{}, {}],
    [{ time: "", duration: null }, {}],
    [
      { time: "2026-03-24T09:30:00+01:00", duration: "2.5" },
      { time: "2026-03-24T08:30:00.000Z", duration: 2.5 },
    ],
    [
      { time: "2026-03-24 09:30", duration: 0 },
      { time: "2026-03-24T13:30:00.000Z", duration: 0 },
    ],
  ])("sends %j as %j", async (input, sent) => {
    vendor()
      .post("/actions/create-call-log/r1", { text: "Called", ...sent })
      .reply(200, { callLogId: "l1", createdAt: created_at });
    await expect(
      perform("creates.create_call_log", { record_id: "r1", text: "Called", ...input }, inNewYork),
    ).resolves.toMatchObject({
      id: "l1",
      record_id: "r1",
      created_at,
      text: "Called",
      duration: sent.duration ?? null,
    });
  });

  it.each([
    [{ time: "noon" }, 'Started At: enter a date and time such as 2026-03-31 09:30, not "noon".'],
    [{ duration: "two" }, 'Duration (Minutes): enter a number such as 2.5, at least 0, not "two".'],
    [{ duration: -1 }, 'Duration (Minutes): enter a number such as 2.5, at least 0, not "-1".'],
    [{ text: " " }, "Text: fill this in. It is required."],
  ])("refuses %j before any request", async (input, message) => {
    const call = { record_id: "r1", text: "Called", ...input };
    await expect(perform("creates.create_call_log", call)).rejects.toMatchObject(refusal(message));
  });
});

describe("Delete Record", () => {
  it.each([
    [200, ""],
    [204, ""],
    [200, "{}"],
  ])("sends no body and is done on %i %j", async (status, answer) => {
    vendor().post("/actions/delete-record/r1", "").reply(status, answer);
    await expect(perform("creates.delete_record", { record_id: "r1" })).resolves.toEqual({
      id: "r1",
      record_id: "r1",
      deleted: true,
    });
  });
});

describe("Link Gmail Thread", () => {
  it("sends the thread's id", async () => {
    vendor().post("/actions/link-gmail-thread/r1", { gmailThreadId: "t1" }).reply(200, "");
    await expect(
      perform("creates.link_gmail_thread", { record_id: "r1", gmail_thread_id: "t1" }),
    ).resolves.toEqual({ id: "t1", record_id: "r1" });
  });
});

describe("each of them", () => {
  it.each([
    ["creates.create_comment", { text: "x" }],
    ["creates.create_call_log", { text: "x" }],
    ["creates.delete_record", {}],
    ["creates.link_gmail_thread", { gmail_thread_id: "t" }],
  ])("%s refuses a record that is blank or would change the path", async (address, input) => {
    await expect(perform(address, { ...input, record_id: " " })).rejects.toMatchObject(
      refusal("Record: fill this in. It is required."),
    );
    await expect(perform(address, { ...input, record_id: ".." })).rejects.toMatchObject(
      refusal('Record: ".." is not an ID. Choose one from the list.'),
    );
  });
});
