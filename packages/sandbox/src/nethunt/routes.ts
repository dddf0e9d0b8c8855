import * as zod from "zod";
import { Refusal } from "../refusal.ts";
import { route } from "../route.ts";
import type { Backend } from "../vendor.ts";
import { ok, toCallLog, toChange, toComment, toFile, toRecord, toUpdatedRecord, toUser } from "./answers.ts";
import { matches } from "./search.ts";
import type { Change, NethuntState, Note } from "./state.ts";

const text = zod
  .string({ error: "must be text that is not blank" })
  .refine((value) => value.trim() !== "", "must be text that is not blank");

const moment = zod.iso.datetime({ error: "must be an ISO time in UTC such as 2015-01-01T00:00:00.000Z" });
const limit = zod
  .string({ error: "must be a whole number of at least 1" })
  .regex(/^[1-9]\d*$/, "must be a whole number of at least 1")
  .transform(Number);

const recent = { since: moment.exactOptional(), limit: limit.exactOptional() };
const recentQuery = zod.strictObject(recent);
const fieldName = zod.union([text.transform((one) => [one]), zod.array(text)]).exactOptional();
const updatedQuery = zod.strictObject({ ...recent, fieldName });
const changeQuery = zod.strictObject({ ...recent, fieldName, recordId: text.exactOptional() });

const findQuery = zod
  .strictObject({ recordId: text.exactOptional(), query: text.exactOptional(), limit: limit.default(1) })
  .refine(({ recordId, query }) => recordId !== undefined || query !== undefined, "needs recordId or query");

/** "User time zone" (NetHunt API documentation, "Create a new record"); JavaScript takes offsets for one too. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const newRecord = zod.strictObject({
  timeZone: zod
    .string({ error: "must be the name of a time zone" })
    .refine(isTimeZone, "must be the name of a time zone"),
  fields: zod.record(zod.string(), zod.unknown(), { error: "must be an object" }),
});

const fieldAction = zod.strictObject(
  {
    overwrite: zod.boolean({ error: "must be true or false" }).exactOptional(),
    remove: zod.unknown().optional(),
    add: zod.unknown().optional(),
  },
  { error: "must be an object" },
);
const recordChange = zod.strictObject({
  fieldActions: zod.record(zod.string(), fieldAction, { error: "must be an object" }),
});
const overwriteQuery = zod.strictObject({
  overwrite: zod.enum(["true", "false"], { error: "must be true or false" }).default("false"),
});

const newCallLog = zod.strictObject({
  text,
  time: moment.exactOptional(),
  duration: zod
    .number({ error: "must be a number of minutes" })
    .min(0, "must be a number of minutes")
    .exactOptional(),
});

/** The endpoints of the NetHunt API documentation, over one workspace's data. */
export const routes = (state: NethuntState): Backend["routes"] => {
  /** Those after `since`, by default 24 hours ago; of more than `limit` the newest. Takes and gives oldest first. */
  const recentOf = <Row>(
    rows: Row[],
    at: (row: Row) => number,
    query: { since?: string; limit?: number },
  ): Row[] => {
    const since = query.since === undefined ? state.clock.now() - 86_400_000 : Date.parse(query.since);
    return rows
      .filter((row) => at(row) > since)
      .sort((one, other) => at(one) - at(other))
      .slice(-(query.limit ?? Number.POSITIVE_INFINITY));
  };

  const recordsIn = (folderId: string) => {
    const folder = state.folder(folderId, "read");
    return [...state.records.values()].filter((record) => record.folder === folder);
  };

  const changesIn = (folderId: string, names: readonly string[] = []): Change[] => {
    const folder = state.folder(folderId, "read");
    const unknown = names.find((name) => !folder.fields.some((field) => field.name === name));
    if (unknown !== undefined) throw new Refusal(400, `Folder "${folder.name}" has no field "${unknown}"`);
    return state.changes.filter(
      (change) =>
        change.folder === folder && (names.length === 0 || names.some((name) => change.fields.has(name))),
    );
  };

  const notesIn = (folderId: string, notes: Note[]): Note[] => {
    const folder = state.folder(folderId, "read");
    return notes.filter(({ record }) => record.folder === folder && state.records.has(record.id));
  };

  const foldersWith = (...accesses: string[]) =>
    ok(state.folders.filter(({ access }) => accesses.includes(access)).map(({ id, name }) => ({ id, name })));

  return {
    "GET /triggers/auth-test": route({}, () => ok([toUser(state.user)])),
    "GET /triggers/readable-folder": route({}, () => foldersWith("read", "write")),
    "GET /triggers/writable-folder": route({}, () => foldersWith("write")),
    "GET /triggers/folder-field/:folderId": route({}, ({ param }) =>
      ok(state.folder(param("folderId"), "read").fields.map(({ name }) => ({ name }))),
    ),

    "GET /searches/find-record/:folderId": route({ query: findQuery }, ({ param, query }) => {
      const records = recordsIn(param("folderId"));
      if (query.recordId === undefined) {
        const found = records.filter((record) => matches(query.query ?? "", record));
        return ok(found.slice(0, query.limit).map((record) => toRecord(record)));
      }
      // Not documented: users report both this and an empty list.
      const record = records.find(({ id }) => id === query.recordId);
      if (!record) throw new Refusal(404, "Record not found");
      return ok([toRecord(record)]);
    }),

    "GET /triggers/new-record/:folderId": route({ query: recentQuery }, ({ param, query }) => {
      const records = recentOf(recordsIn(param("folderId")), ({ createdAt }) => createdAt, query);
      return ok(records.map((record) => toRecord(record)));
    }),

    // A record that was only created is in the list too: the document's sample has one without `updatedAt`.
    "GET /triggers/updated-record/:folderId": route({ query: updatedQuery }, ({ param, query }) => {
      const { limit, ...changed } = query;
      const changes = recentOf(changesIn(param("folderId"), query.fieldName), ({ time }) => time, changed);
      const ids = new Set(changes.map(({ recordId }) => recordId));
      const records = recordsIn(param("folderId")).filter(({ id }) => ids.has(id));
      const at = (record: (typeof records)[number]) => record.updatedAt ?? record.createdAt;
      const newest = { since: new Date(0).toISOString(), ...(limit !== undefined && { limit }) };
      return ok(recentOf(records, at, newest).map(toUpdatedRecord));
    }),

    "GET /triggers/record-change/:folderId": route({ query: changeQuery }, ({ param, query }) => {
      const changes = changesIn(param("folderId"), query.fieldName).filter(
        ({ recordId }) => query.recordId === undefined || query.recordId === recordId,
      );
      // Newest first, unlike the other lists, as in the document's samples.
      return ok(
        recentOf(changes, ({ time }) => time, query)
          .reverse()
          .map(toChange),
      );
    }),

    "GET /triggers/new-comment/:folderId": route({ query: recentQuery }, ({ param, query }) => {
      const comments = notesIn(param("folderId"), state.comments);
      return ok(recentOf(comments, ({ createdAt }) => createdAt, query).map(toComment));
    }),

    // This one, new-call-log, delete-record and link-gmail-thread are not in the document; clients of others agree on them.
    "GET /triggers/new-gdrivefile/:folderId": route({ query: recentQuery }, ({ param, query }) => {
      const files = notesIn(param("folderId"), state.files);
      return ok(recentOf(files, ({ createdAt }) => createdAt, query).map(toFile));
    }),

    "GET /triggers/new-call-log/:folderId": route({ query: recentQuery }, ({ param, query }) => {
      const callLogs = notesIn(param("folderId"), state.callLogs);
      return ok(recentOf(callLogs, ({ createdAt }) => createdAt, query).map(toCallLog));
    }),

    "POST /actions/create-record/:folderId": route({ body: newRecord }, ({ param, body }) => {
      const folder = state.folder(param("folderId"), "write");
      const { id: _, ...created } = toRecord(state.createRecord(folder, body.fields, { by: state.user }));
      return ok(created);
    }),

    "POST /actions/update-record/:recordId": route(
      { query: overwriteQuery, body: recordChange },
      ({ param, query, body }) => {
        const record = state.record(param("recordId"));
        const overwrite = query.overwrite === "true";
        state.updateRecord(record, body.fieldActions, { by: state.user, overwrite });
        const { recordId, updatedAt, fields } = toRecord(record);
        return ok({ recordId, updatedAt, fields });
      },
    ),

    "POST /actions/create-comment/:recordId": route(
      { body: zod.strictObject({ text }) },
      ({ param, body }) => {
        const record = state.record(param("recordId"));
        const { commentId, createdAt } = toComment(state.addNote(state.comments, { record, ...body }));
        return ok({ commentId, createdAt });
      },
    ),

    "POST /actions/create-call-log/:recordId": route({ body: newCallLog }, ({ param, body }) => {
      const record = state.record(param("recordId"));
      const { callLogId, createdAt } = toCallLog(state.addNote(state.callLogs, { record, ...body }));
      return ok({ callLogId, createdAt });
    }),

    "POST /actions/delete-record/:recordId": route({}, ({ param }) => {
      state.deleteRecord(state.record(param("recordId")), { by: state.user });
      return ok("");
    }),

    "POST /actions/link-gmail-thread/:recordId": route(
      { body: zod.strictObject({ gmailThreadId: text }) },
      ({ param, body }) => {
        state.gmailThreads.push({ recordId: state.record(param("recordId")).id, ...body });
        return ok("");
      },
    ),
  };
};
