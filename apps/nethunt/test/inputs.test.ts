import { copiesOf, FREE_TEXT, HIDDEN_ALONE } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import { perform, record, recordForZap, vendor } from "./vendorAnswers.ts";

const find = (input: object) => perform("searches.find_record", { folder_id: "f1", ...input });
const matches = (...records: object[]) =>
  vendor().get("/searches/find-record/f1").query(true).reply(200, records);

/** Changes a record, of which NetHunt has to get exactly this. */
const updates = async (input: object, fieldActions: object) => {
  vendor()
    .post("/actions/update-record/r1", { fieldActions: { ...fieldActions } })
    .reply(200, record);
  const update = perform("creates.update_record", { folder_id: "f1", record_id: "r1", ...input });
  await expect(update).resolves.toEqual(recordForZap);
};

const comment = { commentId: "c1", recordId: "r1", createdAt: "2026-03-24T11:00:00.000Z", text: "Hi" };

describe("what people enter", () => {
  it.each(copiesOf("r1"))(
    "kind 1: an ID with white space around it is the same ID: %j",
    async (record_id) => {
      vendor().get("/searches/find-record/f1").query({ recordId: "r1" }).reply(200, [record]);
      await expect(find({ record_id })).resolves.toEqual([recordForZap]);
      await updates({ record_id, field_Name: "x" }, { Name: { overwrite: true, add: "x" } });
      vendor().post("/actions/link-gmail-thread/r1", { gmailThreadId: "r1" }).reply(200, "");
      const linked = perform("creates.link_gmail_thread", { record_id, gmail_thread_id: record_id });
      await expect(linked).resolves.toEqual({ id: "r1", record_id: "r1" });
    },
  );

  it("kind 4: hidden characters alone are blank, and overwrite nothing", async () => {
    const input = { field_Name: HIDDEN_ALONE, field_Phone: [HIDDEN_ALONE, "7"] };
    await updates(input, { Phone: { overwrite: true, add: "7" } });
  });

  it.each(["John  Doe", "john\u00a0DOE", " John Doe\n", "John\u200b Doe"])(
    "kind 5: white space and letter case inside a name make no other: %j",
    async (field_value) => {
      matches({ ...record, recordId: "r2", fields: { Name: "JohnDoe" } }, record);
      await expect(find({ field_name: "Name", field_value })).resolves.toEqual([recordForZap]);
      matches({ ...record, fields: { Name: field_value } });
      const other = find({ field_name: "Name", field_value: "John Doe" });
      await expect(other).resolves.toMatchObject([{ id: "r1" }]);
    },
  );

  it.each([
    ["Cafe\u0301", "Caf\u00e9"],
    ["Caf\u00e9", "Cafe\u0301"],
  ])("kind 6: %j finds the letters of %j", async (field_value, Name) => {
    matches({ ...record, fields: { Name } });
    await expect(find({ field_name: "Name", field_value })).resolves.toMatchObject([{ id: "r1" }]);
    vendor()
      .get("/triggers/new-comment/f1")
      .query(true)
      .reply(200, [{ ...comment, text: `In the ${Name}` }]);
    const input = { folder_id: "f1", record_id: "r1", text: field_value };
    await expect(perform("searches.find_comment", input)).resolves.toMatchObject([{ id: "c1" }]);
  });

  it.each(["Add", "ADD", ...copiesOf("add")])(
    "kind 11: an option in other letters is that option: %j",
    async (mode) => {
      await updates({ mode, field_Name: "x" }, { Name: { add: "x" } });
    },
  );

  it("kind 12: a record is found behind 500 similar ones, up to a bound that is said", async () => {
    const similar = { ...record, fields: { Name: "John Doe Souza" } };
    matches(...Array(500).fill(similar), record);
    await expect(find({ field_name: "Name", field_value: "John Doe" })).resolves.toEqual([recordForZap]);
    matches(...Array(1000).fill(similar));
    await expect(find({ field_name: "Name", field_value: "John Doe" })).rejects.toThrow(
      "Value: 1000 or more records are similar",
    );
  });

  it.each(copiesOf("Europe/London"))(
    "kind 15: a time zone is taken without blanks: %j",
    async (time_zone) => {
      vendor()
        .post("/actions/create-record/f1", { timeZone: "Europe/London", fields: { Name: "x" } })
        .reply(200, record);
      const created = perform("creates.create_record", { folder_id: "f1", time_zone, field_Name: "x" });
      await expect(created).resolves.toEqual(recordForZap);
    },
  );

  it.each(["1.000", "1,000"])("kind 16: %j is no number that all read alike", async (duration) => {
    const call = { record_id: "r1", text: "Hi", duration };
    await expect(perform("creates.create_call_log", call)).rejects.toThrow(
      "Duration (Minutes): enter a number such as 2.5",
    );
  });

  it("kind 9: a no-break space stands between a day and a time like any other", async () => {
    vendor()
      .post("/actions/create-call-log/r1", { text: "Hi", time: "2026-03-31T14:30:00.000Z" })
      .reply(200, { callLogId: "l1", recordId: "r1" });
    const call = { record_id: "r1", text: "Hi", time: "2026-03-31\u202f09:30" };
    const meta = { timezone: "America/Chicago" };
    await expect(perform("creates.create_call_log", call, meta as never)).resolves.toMatchObject({
      id: "l1",
    });
  });

  it("free text arrives byte for byte", async () => {
    vendor().post("/actions/create-comment/r1", { text: FREE_TEXT }).reply(200, comment);
    const commented = perform("creates.create_comment", { record_id: "r1", text: FREE_TEXT });
    await expect(commented).resolves.toMatchObject({ id: "c1" });
    await updates({ field_Name: [FREE_TEXT] }, { Name: { overwrite: true, add: FREE_TEXT } });
  });
});
