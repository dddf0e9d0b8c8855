import { describe, expect, it } from "@jest/globals";
import { CONTACTS, DEALS, OLD_CUSTOMERS, useNethunt } from "./useNethunt.ts";

const api = useNethunt();
const EVER = "since=1970-01-01T00:00:00.000Z";

describe("the connection", () => {
  it("says who makes the request", async () => {
    expect(await api.answer("GET /triggers/auth-test")).toEqual([
      { user: { personalName: "Ana Horvat", emailAddress: "ana.horvat@northwind.example" } },
    ]);
  });
});

describe("folders", () => {
  const [contacts, deals, old] = [
    { id: CONTACTS, name: "Contacts" },
    { id: DEALS, name: "Deals" },
    { id: OLD_CUSTOMERS, name: "Old Customers" },
  ];

  it("are listed by what may be done in them", async () => {
    expect(await api.answer("GET /triggers/readable-folder")).toEqual([contacts, deals, old]);
    expect(await api.answer("GET /triggers/writable-folder")).toEqual([contacts, deals]);
    api.sandbox.actions.set_access({ folder: "Deals", access: "none" });
    expect(await api.answer("GET /triggers/readable-folder")).toEqual([contacts, old]);
  });

  it("tell the names of their fields and nothing more", async () => {
    api.sandbox.actions.add_field({ folder: "Deals", name: "{{x}}", kind: "number", several: true });
    expect(await api.answer(`GET /triggers/folder-field/${DEALS}`)).toEqual(
      ["Name", "Stage", "Amount", "Close Date", "{{x}}"].map((name) => ({ name })),
    );
  });
});

describe("new records", () => {
  it("are those of the last 24 hours, oldest first", async () => {
    api.sandbox.actions.create_records({ fields: { Name: "Yesterday" }, agoSeconds: 86_401 });
    api.sandbox.actions.create_records({ fields: { Name: "B" }, agoSeconds: 5 });
    api.sandbox.actions.create_records({ fields: { Name: "A" }, agoSeconds: 9 });
    api.sandbox.actions.create_records({ folder: "Deals" });
    expect(await api.names(`GET /triggers/new-record/${CONTACTS}`)).toEqual(["A", "B"]);
  });

  it("since a moment do not include that moment, and a limit drops the oldest", async () => {
    api.sandbox.state.clock.freeze();
    const [first] = api.sandbox.actions.create_records({ count: 3, fields: { Name: "New" } });
    expect(await api.names(`GET /triggers/new-record/${CONTACTS}?since=${first?.createdAt}`)).toHaveLength(2);
    expect(await api.names(`GET /triggers/new-record/${CONTACTS}?${EVER}&limit=4`)).toEqual([
      "Jane Doe",
      "New",
      "New",
      "New",
    ]);
  });

  it("look as documented", async () => {
    const [record] = await api.answer(`GET /triggers/new-record/${DEALS}?${EVER}`);
    expect(record).toEqual({
      id: api.id("Heat pump"),
      recordId: api.id("Heat pump"),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      fields: { Name: "Heat pump", Stage: "Offer", Amount: 12500.5 },
    });
  });
});

describe("updated records", () => {
  const list = `GET /triggers/updated-record/${CONTACTS}`;

  it("show each record once in its latest state, with an id that is not the record's", async () => {
    api.sandbox.actions.update_record({ record: "John Doe", fields: { Phone: "1" }, agoSeconds: 2 });
    api.sandbox.actions.update_record({ record: "John Doe", fields: { Phone: "2" } });
    const records = await api.answer(list);
    expect(records).toMatchObject([
      { recordId: api.id("John Doe"), fields: { Phone: "2", Salary: 200_000 } },
    ]);
    expect(records[0].id).toMatch(new RegExp(`^${api.id("John Doe")}-\\d+$`));
  });

  it("include one that was only created, without updatedAt", async () => {
    api.sandbox.actions.create_records({ fields: { Name: "Only created" } });
    const [, created] = await api.answer(list);
    expect(created).toMatchObject({ id: created.recordId, fields: { Name: "Only created" } });
    expect(created).not.toHaveProperty("updatedAt");
  });

  it("are narrowed by the fields that changed, one or several", async () => {
    api.sandbox.actions.update_record({ record: "Jane Doe", fields: { Phone: "1" } });
    expect(await api.names(`${list}?fieldName=Phone`)).toEqual(["Jane Doe"]);
    expect(await api.names(`${list}?fieldName=Phone&fieldName=Salary`)).toEqual(["John Doe", "Jane Doe"]);
    expect(await api.names(`${list}?fieldName=Birthday`)).toEqual([]);
  });
});

describe("record changes", () => {
  const list = `GET /triggers/record-change/${CONTACTS}`;

  it("tell who did what, newest first", async () => {
    const id = api.id("Jane Doe");
    api.sandbox.actions.update_record({
      record: id,
      fields: { Phone: null, Keywords: ["Go"] },
      agoSeconds: 1,
    });
    api.sandbox.actions.delete_record({ record: id, by: "me" });
    const [deleted, updated] = await api.answer(list);
    expect(deleted).toEqual({
      id: expect.any(String),
      recordId: id,
      time: expect.any(String),
      user: { personalName: "Ana Horvat", emailAddress: "<ana.horvat@northwind.example>" },
      recordAction: "DELETE",
    });
    expect(updated).toMatchObject({
      user: { personalName: "Samuel Osei", emailAddress: "<samuel.osei@northwind.example>" },
      recordAction: "UPDATE",
      fieldActions: { Phone: { remove: "0123 456" }, Keywords: { add: ["Go"] } },
    });
  });

  it("show the document's own sample: a swap in one field and in a list", async () => {
    expect(await api.answer(`${list}?fieldName=Salary`)).toMatchObject([
      {
        recordAction: "UPDATE",
        fieldActions: {
          Salary: { remove: 100_000, add: 200_000 },
          Keywords: { remove: ["Java"], add: ["JavaScript"] },
        },
      },
    ]);
  });

  it("are narrowed by record and by field, and a creation is one", async () => {
    const actions = async (query: string) =>
      (await api.answer(`${list}?${EVER}&${query}`)).map(
        ({ recordAction }: { recordAction: string }) => recordAction,
      );
    expect(await actions(`recordId=${api.id("John Doe")}`)).toEqual(["UPDATE", "CREATE"]);
    expect(await actions(`recordId=${api.id("John Doe")}&fieldName=Birthday`)).toEqual(["CREATE"]);
    expect(await actions("limit=1")).toEqual(["UPDATE"]);
    expect(await actions("")).toEqual(["UPDATE", "DELETE", "CREATE", "CREATE", "CREATE"]);
  });

  it("are none when nothing changed", async () => {
    const before = api.sandbox.state.changes.length;
    expect(
      api.sandbox.actions.update_record({ record: "Jane Doe", fields: { Phone: "0123 456" } }),
    ).toMatchObject({
      updatedAt: undefined,
    });
    expect(api.sandbox.state.changes).toHaveLength(before);
  });
});

describe("comments and call logs", () => {
  it("are listed by folder, without those of a deleted record", async () => {
    const comment = api.sandbox.actions.create_comment({ record: "Jane Doe", text: "Hi {{x}}" });
    api.sandbox.actions.create_comment({ record: "Heat pump", text: "Elsewhere" });
    expect(await api.answer(`GET /triggers/new-comment/${CONTACTS}?limit=1`)).toEqual([comment]);
    expect(comment).toEqual({
      id: comment.commentId,
      commentId: expect.any(String),
      recordId: api.id("Jane Doe"),
      createdAt: expect.any(String),
      text: "Hi {{x}}",
    });
    api.sandbox.actions.delete_record({ record: "Jane Doe" });
    expect(await api.answer(`GET /triggers/new-comment/${CONTACTS}?since=${comment.createdAt}`)).toEqual([]);
  });

  it("of files has each with the name it was added under", async () => {
    api.sandbox.actions.add_file({ record: "John Doe", text: "Plan.pdf" });
    const [file] = await api.answer(`GET /triggers/new-gdrivefile/${CONTACTS}`);
    expect(file).toMatchObject({ id: file.fileId, name: "Plan.pdf", recordId: expect.any(String) });
  });

  it("show a call's start and duration when there are some", async () => {
    const call = { record: "Jane Doe", text: "Called", time: "2026-03-01T08:00:00Z", duration: 2.5 };
    api.sandbox.actions.create_call_log({ ...call, agoSeconds: 1 });
    api.sandbox.actions.create_call_log({ record: "Jane Doe", text: "Short" });
    const [long, short] = await api.answer(`GET /triggers/new-call-log/${CONTACTS}`);
    expect(long).toMatchObject({ id: long.callLogId, text: "Called", time: call.time, duration: 2.5 });
    expect(short).not.toHaveProperty("duration");
  });
});

describe("find-record", () => {
  const find = `GET /searches/find-record/${CONTACTS}?limit=10&`;

  it.each([
    ["query=Name:Doe", ["John Doe", "Jane Doe"]],
    ['query="Name":"Jane Doe"', ["John Doe", "Jane Doe"]],
    ['query="Primary Email Address":"jane@elsewhere.test"', ["Jane Doe"]],
    ["query=Keywords:script", ["John Doe"]],
    ["query=Phone:doe", []],
    ["query=0123", ["Jane Doe"]],
    ["query=Name:doe Phone:0123", ["Jane Doe"]],
    ["query=nobody", []],
  ])("matches %s loosely", async (query, names) => {
    expect(await api.names(find + encodeURI(query))).toEqual(names);
  });

  it("answers one record unless a limit says more", async () => {
    expect(await api.names(`GET /searches/find-record/${CONTACTS}?query=doe`)).toEqual(["John Doe"]);
  });

  it("finds a record by its id, in its own folder", async () => {
    expect(await api.names(`${find}recordId=${api.id("Jane Doe")}`)).toEqual(["Jane Doe"]);
    const elsewhere = await api.request(`${find}recordId=${api.id("Heat pump")}`);
    expect([elsewhere.status, elsewhere.text]).toEqual([404, "Record not found"]);
  });
});
