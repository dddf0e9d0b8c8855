import { describe, expect, it } from "@jest/globals";
import { CONTACTS, useNethunt } from "./useNethunt.ts";

const api = useNethunt();
const timeZone = "Europe/London";

/** The values a record holds now, by field. */
const held = (name: string) => Object.fromEntries(api.sandbox.state.records.get(api.id(name))?.values ?? []);

describe("create-record", () => {
  it("stores every kind of value and answers recordId without id", async () => {
    for (const name of ["a__b", "{{x}}", "name"]) api.sandbox.actions.add_field({ name });
    const fields = {
      Name: 'Say "{{hello}}" & <b>#1</b> 🎉',
      Birthday: "1980-01-01",
      Employed: true,
      Salary: 100_000.5,
      Keywords: ["Java", "Big Data"],
      "Größe (cm)": 180,
      a__b: "1",
      "{{x}}": "2",
      name: "3",
    };
    const answer = await api.answer(`POST /actions/create-record/${CONTACTS}`, {
      body: { timeZone, fields },
    });
    expect(answer).toEqual({
      recordId: expect.any(String),
      createdAt: expect.any(String),
      fields: expect.anything(),
    });
    expect(answer.fields).toEqual(fields);
  });

  it("reads texts as what the field holds, and one value for a field of several", async () => {
    const fields = { Name: "T", Salary: "12.5", Employed: "false", Keywords: "Go", Phone: "0123" };
    const { fields: stored } = await api.answer(`POST /actions/create-record/${CONTACTS}`, {
      body: { timeZone, fields },
    });
    expect(stored).toEqual({ ...fields, Salary: 12.5, Employed: false, Keywords: ["Go"] });
  });

  it("remembers it as a creation by the owner of the key", async () => {
    await api.request(`POST /actions/create-record/${CONTACTS}`, {
      body: { timeZone, fields: { Name: "N" } },
    });
    const [change] = await api.answer(`GET /triggers/record-change/${CONTACTS}`);
    expect(change).toMatchObject({
      recordAction: "CREATE",
      user: { emailAddress: "<ana.horvat@northwind.example>" },
      fieldActions: { Name: { add: "N" } },
    });
  });
});

describe("update-record", () => {
  const update = (fieldActions: unknown, query = "") =>
    api.request(`POST /actions/update-record/${api.id("John Doe")}${query}`, { body: { fieldActions } });

  it.each([
    [
      "overwrites",
      { Name: { overwrite: true, add: "John Doe" }, Salary: { overwrite: true, add: 1 } },
      { Salary: [1] },
    ],
    ["swaps", { Salary: { remove: 200_000, add: 3 } }, { Salary: [3] }],
    ["clears", { Salary: { overwrite: true } }, { Salary: undefined }],
    ["removes what is there, and only that", { Salary: { remove: 5 } }, { Salary: [200_000] }],
    [
      "adds to several",
      { Keywords: { add: ["Go", "JavaScript"] } },
      { Keywords: ["Big Data", "JavaScript", "Go"] },
    ],
    ["removes from several", { Keywords: { remove: "JavaScript" } }, { Keywords: ["Big Data"] }],
    ["fills what is empty", { Phone: { add: "1" } }, { Phone: ["1"] }],
  ])("%s", async (_what, fieldActions, expected) => {
    const answer = await update(fieldActions);
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({
      recordId: api.id("John Doe"),
      updatedAt: expect.any(String),
      fields: expect.any(Object),
    });
    for (const [name, values] of Object.entries(expected)) expect(held("John Doe")[name]).toEqual(values);
  });

  it("takes its default from the query", async () => {
    expect((await update({ Salary: { add: 7 } }, "?overwrite=true")).json().fields.Salary).toBe(7);
    expect((await update({ Salary: { overwrite: false, add: 8 } }, "?overwrite=true")).status).toBe(400);
  });

  it("does nothing at all when one action is refused", async () => {
    const before = held("John Doe");
    const answer = await update({ Phone: { add: "1" }, Salary: { add: 8 } });
    expect([answer.status, answer.text]).toEqual([
      400,
      'Field "Salary" holds a value already: use remove or overwrite',
    ]);
    expect(held("John Doe")).toEqual(before);
  });
});

describe("the other actions", () => {
  it("comment, log a call, link a thread and delete", async () => {
    const id = api.id("John Doe");
    expect(await api.answer(`POST /actions/create-comment/${id}`, { body: { text: "A" } })).toEqual({
      commentId: expect.any(String),
      createdAt: expect.any(String),
    });
    const call = { text: "B", time: "2026-03-01T08:00:00Z", duration: 2.5 };
    expect(await api.answer(`POST /actions/create-call-log/${id}`, { body: call })).toEqual({
      callLogId: expect.any(String),
      createdAt: expect.any(String),
    });
    expect(api.sandbox.state.callLogs.at(-1)).toMatchObject(call);
    const linked = await api.request(`POST /actions/link-gmail-thread/${id}`, {
      body: { gmailThreadId: "t1" },
    });
    expect([linked.status, linked.text]).toEqual([200, ""]);
    expect(api.sandbox.state.gmailThreads).toEqual([{ recordId: id, gmailThreadId: "t1" }]);
    expect((await api.request(`POST /actions/delete-record/${id}`)).text).toBe("");
    expect((await api.request(`POST /actions/delete-record/${id}`)).status).toBe(404);
  });
});
