import { describe, expect, it } from "@jest/globals";
import type { Nethunt } from "../../src/nethunt/index.ts";
import { json } from "../fakeVendor.ts";
import { nethuntWith } from "./nethuntWith.ts";

const recent = { since: 0, limit: 10 };

type Read = (client: Nethunt) => Promise<unknown>;
const lists: [what: string, row: object, read: Read, expected: object][] = [
  ["records", { recordId: "x" }, ({ records }) => records.created("f", recent), { recordId: "x" }],
  ["changes", { id: "x" }, ({ records }) => records.changes("f", recent), { id: "x" }],
  ["comments", { commentId: "x" }, ({ comments }) => comments.created("f", recent), { commentId: "x" }],
  ["call logs", { callLogId: "x" }, ({ callLogs }) => callLogs.created("f", recent), { callLogId: "x" }],
  ["files", { fileId: "x" }, ({ files }) => files.created("f", recent), { fileId: "x" }],
  [
    "files by another key",
    { id: 7, more: 1 },
    ({ files }) => files.created("f", recent),
    { fileId: "7", more: 1 },
  ],
];

describe("T1: a list of rows that have no more than their IDs", () => {
  it.each(lists)(
    "%s: is read, and one without an ID left out with a line in the log",
    async (_, row, read, expected) => {
      const { client, logged } = nethuntWith(json([row, { text: "no ID" }]));
      await expect(read(client)).resolves.toMatchObject([expected]);
      expect(logged).toEqual([expect.stringMatching(/1 row was left out/)]);
    },
  );

  it.each(lists)("%s: is an error where no row has one", async (_, _row, read) => {
    const { client } = nethuntWith(json([{ text: "no ID" }]));
    await expect(read(client)).rejects.toMatchObject({ kind: "unreadable" });
  });
});

describe("a search for records", () => {
  it("finds none by a 404, and passes another error on", async () => {
    const find = (status: number) =>
      nethuntWith(json("No", status)).client.records.find("f", { query: "x", limit: 1 });
    await expect(find(404)).resolves.toEqual([]);
    await expect(find(403)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
