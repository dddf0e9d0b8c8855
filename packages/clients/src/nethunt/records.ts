import * as zod from "zod/mini";
import { type Http, isNotFound, path, rowsOf } from "../http/index.ts";
import { type NethuntRecent, toQuery } from "./recent.ts";
import { changeSchema, type NethuntChange, type NethuntRecord, recordSchema } from "./schemas.ts";

/** Values by field name, as JSON: a list if the field has several, otherwise the value itself. */
export type NethuntFields = Record<string, unknown>;

/**
 * How to change one field (NetHunt API documentation, "Update a record"). `overwrite` replaces the field's values with
 * `add`, or clears the field without it. The vendor does not allow `remove` with it.
 */
export type NethuntFieldAction = { overwrite: true; add?: unknown } | { remove?: unknown; add?: unknown };

/** Narrows a list to changes of these fields. */
interface Watched {
  fieldNames?: readonly string[] | undefined;
}

export const createRecords = (http: Http) => ({
  /** GET /triggers/new-record/{folderId} */
  created: (folderId: string, recent: NethuntRecent): Promise<NethuntRecord[]> =>
    http.send({
      method: "GET",
      path: path`/triggers/new-record/${folderId}`,
      query: toQuery(recent),
      answer: rowsOf(recordSchema),
    }),

  /** GET /triggers/updated-record/{folderId}: each record once, in its current state, including new ones. */
  updated: (folderId: string, { fieldNames, ...recent }: NethuntRecent & Watched): Promise<NethuntRecord[]> =>
    http.send({
      method: "GET",
      path: path`/triggers/updated-record/${folderId}`,
      query: { fieldName: fieldNames, ...toQuery(recent) },
      answer: rowsOf(recordSchema),
    }),

  /** GET /triggers/record-change/{folderId}: every single change, of one record or of all. */
  changes: (
    folderId: string,
    { recordId, fieldNames, ...recent }: NethuntRecent & Watched & { recordId?: string | undefined },
  ): Promise<NethuntChange[]> =>
    http.send({
      method: "GET",
      path: path`/triggers/record-change/${folderId}`,
      query: { recordId, fieldName: fieldNames, ...toQuery(recent) },
      answer: rowsOf(changeSchema),
    }),

  /**
   * GET /searches/find-record/{folderId}: loose matches. A 404 becomes an empty list: it means that no record matches,
   * or that there is no such folder.
   */
  find: (
    folderId: string,
    by: { recordId: string } | { query: string; limit: number },
  ): Promise<NethuntRecord[]> =>
    http
      .send({
        method: "GET",
        path: path`/searches/find-record/${folderId}`,
        query: { ...by },
        answer: rowsOf(recordSchema),
      })
      .catch((error: unknown) => {
        if (isNotFound(error)) return [];
        throw error;
      }),

  /** POST /actions/create-record/{folderId}. `timeZone` is an IANA name. */
  create: (folderId: string, record: { timeZone: string; fields: NethuntFields }): Promise<NethuntRecord> =>
    http.send({
      method: "POST",
      path: path`/actions/create-record/${folderId}`,
      body: record,
      answer: recordSchema,
    }),

  /** POST /actions/update-record/{recordId}. It may be repeated if every action overwrites. */
  update: (recordId: string, fieldActions: Record<string, NethuntFieldAction>): Promise<NethuntRecord> =>
    http.send({
      method: "POST",
      path: path`/actions/update-record/${recordId}`,
      body: { fieldActions },
      idempotent: Object.values(fieldActions).every((action) => "overwrite" in action),
      answer: recordSchema,
    }),

  /** POST /actions/delete-record/{recordId}. The answer may be empty. */
  remove: async (recordId: string): Promise<void> => {
    const answer = zod.unknown();
    await http.send({ method: "POST", path: path`/actions/delete-record/${recordId}`, answer });
  },

  /** POST /actions/link-gmail-thread/{recordId}. The answer may be empty. */
  linkGmailThread: async (recordId: string, gmailThreadId: string): Promise<void> => {
    await http.send({
      method: "POST",
      path: path`/actions/link-gmail-thread/${recordId}`,
      body: { gmailThreadId },
      answer: zod.unknown(),
    });
  },
});
