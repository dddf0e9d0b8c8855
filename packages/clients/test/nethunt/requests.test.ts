import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { ConnectionError } from "../../src/http/index.ts";
import type { Nethunt } from "../../src/nethunt/index.ts";
import { json, text, withoutWaiting } from "../fakeVendor.ts";
import { lineOf, nethuntWith, record } from "./nethuntWith.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const since = Date.parse("2026-03-24T12:00:00Z");
const sinceInQuery = "since=2026-03-24T12%3A00%3A00.000Z";
const odd = "a/{{b}} é&#";
const oddInPath = "a%2F%7B%7Bb%7D%7D%20%C3%A9%26%23";
const oddInQuery = "a%2F%7B%7Bb%7D%7D+%C3%A9%26%23";
const comment = { commentId: "c1", createdAt: record.createdAt };
const callLog = { callLogId: "l1", createdAt: record.createdAt };

describe("the request of", () => {
  const lists: [string, (client: Nethunt) => Promise<unknown>, string][] = [
    ["readable folders", (client) => client.folders.readable(), "/triggers/readable-folder"],
    ["writable folders", (client) => client.folders.writable(), "/triggers/writable-folder"],
    ["a folder's fields", (client) => client.folders.fields(odd), `/triggers/folder-field/${oddInPath}`],
    [
      "new records",
      (client) => client.records.created(odd, { since }),
      `/triggers/new-record/${oddInPath}?${sinceInQuery}`,
    ],
    [
      "some new records",
      (client) => client.records.created("f1", { since: 0, limit: 100 }),
      "/triggers/new-record/f1?since=1970-01-01T00%3A00%3A00.000Z&limit=100",
    ],
    [
      "updated records",
      (client) => client.records.updated("f1", { since }),
      `/triggers/updated-record/f1?${sinceInQuery}`,
    ],
    [
      "updates of two fields",
      (client) => client.records.updated("f1", { since, fieldNames: ["Name", odd] }),
      `/triggers/updated-record/f1?fieldName=Name&fieldName=${oddInQuery}&${sinceInQuery}`,
    ],
    [
      "changes of a record",
      (client) => client.records.changes("f1", { since, recordId: odd, fieldNames: ["a", "b"] }),
      `/triggers/record-change/f1?recordId=${oddInQuery}&fieldName=a&fieldName=b&${sinceInQuery}`,
    ],
    [
      "a record by id",
      (client) => client.records.find(odd, { recordId: "r 1" }),
      `/searches/find-record/${oddInPath}?recordId=r+1`,
    ],
    [
      "records by a query",
      (client) => client.records.find("f1", { query: '"Größe":"1"', limit: 10 }),
      "/searches/find-record/f1?query=%22Gr%C3%B6%C3%9Fe%22%3A%221%22&limit=10",
    ],
    [
      "comments",
      (client) => client.comments.created("f1", { since }),
      `/triggers/new-comment/f1?${sinceInQuery}`,
    ],
    [
      "call logs",
      (client) => client.callLogs.created("f1", { since }),
      `/triggers/new-call-log/f1?${sinceInQuery}`,
    ],
    [
      "files",
      (client) => client.files.created("f1", { since }),
      `/triggers/new-gdrivefile/f1?${sinceInQuery}`,
    ],
  ];

  it.each(lists)("%s", async (_what, call, address) => {
    const { client, requests } = nethuntWith(json([]));
    await expect(call(client)).resolves.toEqual([]);
    expect(requests.map(lineOf)).toEqual([["GET", address]]);
  });

  const actions: [string, (client: Nethunt) => Promise<unknown>, object, string, string | undefined][] = [
    [
      "a new record",
      (client) => client.records.create(odd, { timeZone: "UTC", fields: { [odd]: ["1", 2, true] } }),
      record,
      `/actions/create-record/${oddInPath}`,
      `{"timeZone":"UTC","fields":{"${odd}":["1",2,true]}}`,
    ],
    [
      "a change",
      (client) =>
        client.records.update(odd, {
          Name: { overwrite: true, add: "John Doe" },
          Salary: { remove: 100_000, add: 200_000 },
          Phone: { overwrite: true },
        }),
      record,
      `/actions/update-record/${oddInPath}`,
      '{"fieldActions":{"Name":{"overwrite":true,"add":"John Doe"},"Salary":{"remove":100000,"add":200000},"Phone":{"overwrite":true}}}',
    ],
    [
      "a new comment",
      (client) => client.comments.create(odd, odd),
      comment,
      `/actions/create-comment/${oddInPath}`,
      `{"text":"${odd}"}`,
    ],
    [
      "a new call log",
      (client) =>
        client.callLogs.create("r1", { text: "x", time: "2026-03-24T12:00:00.000Z", duration: 2.5 }),
      callLog,
      "/actions/create-call-log/r1",
      '{"text":"x","time":"2026-03-24T12:00:00.000Z","duration":2.5}',
    ],
    [
      "a bare call log",
      (client) => client.callLogs.create("r1", { text: "x", time: undefined, duration: undefined }),
      callLog,
      "/actions/create-call-log/r1",
      '{"text":"x"}',
    ],
    [
      "a deletion",
      (client) => client.records.remove(odd),
      {},
      `/actions/delete-record/${oddInPath}`,
      undefined,
    ],
    [
      "a linked thread",
      (client) => client.records.linkGmailThread("r1", odd),
      {},
      "/actions/link-gmail-thread/r1",
      `{"gmailThreadId":"${odd}"}`,
    ],
  ];

  it.each(actions)("%s", async (_what, call, answer, address, body) => {
    const { client, requests } = nethuntWith(json(answer));
    await call(client);
    expect(requests.map(lineOf)).toEqual([["POST", address, ...(body === undefined ? [] : [body])]]);
  });

  it.each(actions)("%s goes out once when the connection breaks", async (what, call) => {
    const { client, requests } = nethuntWith(new ConnectionError("broken"));
    const failed = withoutWaiting(call(client));
    await expect(failed).rejects.toMatchObject({ kind: "unreachable", details: { outcomeUnknown: true } });
    expect([what, requests.length]).toEqual([what, 1]);
  });

  it("a change that only overwrites goes out again, since twice does the same as once", async () => {
    const { client, requests } = nethuntWith(new ConnectionError("broken"), json({}, 503), json(record));
    const done = client.records.update("r1", {
      Name: { overwrite: true, add: "x" },
      Phone: { overwrite: true },
    });
    await expect(withoutWaiting(done)).resolves.toMatchObject({ recordId: "r1" });
    expect(requests).toHaveLength(3);
  });

  it.each([
    ["created", (client: Nethunt) => client.records.created("..", { since })],
    ["update", (client: Nethunt) => client.records.update("..", {})],
    ["remove", (client: Nethunt) => client.records.remove("..")],
    ["comments", (client: Nethunt) => client.comments.create("..", "x")],
    ["call logs", (client: Nethunt) => client.callLogs.created("..", { since })],
    ["fields", (client: Nethunt) => client.folders.fields("..")],
  ])("%s is not made with an id that changes the path", async (_what, call) => {
    const { client, requests } = nethuntWith();
    await expect((async () => call(client))()).rejects.toMatchObject({ name: "InvalidIdError" });
    expect(requests).toEqual([]);
  });
});

/** Of a record's `id` the document says that it is for internal purposes. */
const { id: _internal, ...shown } = record;

describe("the answer", () => {
  it("of a list of records has its times in UTC and all its values as they came", async () => {
    const updatedAt = "2015-02-01T14:30:10.510+02:00";
    const fields = { "{{x}}": null, a__b: 0, Ärger: false };
    const { client } = nethuntWith(json([{ ...record, updatedAt, fields, link: "…" }]));
    await expect(client.records.updated("f1", { since })).resolves.toEqual([{ ...shown, fields }]);
  });

  it("of a folder's fields is their names, and nothing else of what may be there", async () => {
    const { client } = nethuntWith(json([{ name: "Name" }, { name: "{{x}}", type: "?" }]));
    await expect(client.folders.fields("f1")).resolves.toEqual(["Name", "{{x}}"]);
  });

  it("may write times in milliseconds and ids as numbers", async () => {
    const { client } = nethuntWith(json([{ id: 1, recordId: 1, createdAt: since }]));
    await expect(client.records.created("f1", { since })).resolves.toMatchObject([
      { recordId: "1", createdAt: "2026-03-24T12:00:00.000Z" },
    ]);
  });

  it("of a change has its user's e-mail without brackets, and needs no field actions", async () => {
    const change = { id: "h1", recordId: "r1", time: record.createdAt, recordAction: "DELETE" };
    const user = { personalName: "Jane", emailAddress: "<jane@x.example>" };
    const { client } = nethuntWith(json([{ ...change, user }, change]));
    await expect(client.records.changes("f1", { since })).resolves.toEqual([
      { ...change, user: { personalName: "Jane", emailAddress: "jane@x.example" } },
      change,
    ]);
  });

  it("of a new comment or call log is completed with what was sent", async () => {
    const { client } = nethuntWith(json(comment), json(callLog));
    await expect(client.comments.create("r1", "x")).resolves.toEqual({
      ...comment,
      recordId: "r1",
      text: "x",
    });
    await expect(client.callLogs.create("r1", { text: "x", duration: 2 })).resolves.toEqual({
      ...callLog,
      recordId: "r1",
      text: "x",
      duration: 2,
    });
  });

  it.each([
    [{ id: "l1" }, "l1"],
    [{ callLogId: 7 }, "7"],
    [{ id: "l1", callLogId: "l2" }, "l1"],
  ])("of call logs names each by its id: %j", async (log, callLogId) => {
    await expect(nethuntWith(json([log])).client.callLogs.created("f1", { since })).resolves.toMatchObject([
      { callLogId },
    ]);
  });

  it.each([
    ["a record without an id", [{ ...record, recordId: null }], 'at "0.recordId"'],
    ["no list", { records: [] }, "it is empty or of another kind than documented"],
  ])("is refused with its place: %s", async (_what, answer, reason) => {
    await expect(nethuntWith(json(answer)).client.records.created("f1", { since })).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: expect.stringContaining(reason) },
    });
  });

  it("T1: leaves out a record without an id, and has null where a field is odd", async () => {
    const { client, logged } = nethuntWith(json([{}, { ...record, createdAt: "soon", fields: [] }]));
    await expect(client.records.created("f1", { since })).resolves.toEqual([
      { ...shown, createdAt: null, fields: null },
    ]);
    expect(logged).toHaveLength(1);
  });

  it("T1: of a change has no values where a field's action is odd", async () => {
    const change = { id: "c1", recordId: "r1", fieldActions: { Name: "set" } };
    await expect(nethuntWith(json([change])).client.records.changes("f1", { since })).resolves.toEqual([
      { ...change, fieldActions: { Name: {} } },
    ]);
  });

  it("of a call log without any id is refused", async () => {
    const { client } = nethuntWith(json([{ text: "x" }]));
    await expect(client.callLogs.created("f1", { since })).rejects.toMatchObject({
      details: { reason: 'unexpected value at "0.id": it has no id' },
    });
  });

  it.each([
    ["", 200],
    ["", 204],
    ['""', 200],
    ["{}", 200],
    ['{"error":null}', 200],
  ])("of a deletion may be %j", async (body, status) => {
    await expect(nethuntWith(text(body, status)).client.records.remove("r1")).resolves.toBeUndefined();
  });
});
