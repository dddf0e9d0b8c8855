import * as zod from "zod/mini";
import { failure, fitting, id, mapped, maybe, moment, refuse, text } from "../http/index.ts";

/** The one that changes have in angle brackets and the connection's test has not. */
const emailAddress = mapped(text, (address) => address?.replace(/^<(.*)>$/, "$1"));

const userSchema = zod.object({ personalName: text, emailAddress });

/** The list of one that GET /triggers/auth-test answers. */
export const authTestSchema = mapped(
  zod.tuple([zod.object({ user: userSchema })], zod.unknown()),
  ([{ user }]) => user,
);

export const folderSchema = zod.object({ id, name: text });
export type NethuntFolder = zod.infer<typeof folderSchema>;

export const fieldSchema = zod.object({ name: zod.string() });

/**
 * A record. Its values are whatever its folder's fields hold, in JSON: the API tells no types. Of `id` the document
 * says that it is for internal purposes, and an answer to an action has none.
 */
export const recordSchema = zod.object({
  recordId: id,
  createdAt: maybe(moment),
  /** Absent until the record is changed for the first time. */
  updatedAt: maybe(moment),
  fields: maybe(zod.record(zod.string(), zod.unknown())),
});
export type NethuntRecord = zod.infer<typeof recordSchema>;

/** The values that a field lost and got. */
const fieldActionSchema = zod.catch(
  zod.object({ remove: zod.optional(zod.unknown()), add: zod.optional(zod.unknown()) }),
  {},
);

/** What happened to a record (NetHunt API documentation, "Find recent record changes"). */
export const changeSchema = zod.object({
  id,
  recordId: maybe(id),
  time: maybe(moment),
  user: maybe(userSchema),
  /** CREATE, UPDATE or DELETE. */
  recordAction: text,
  /** By the name of the field; a deletion has none. */
  fieldActions: maybe(zod.record(zod.string(), fieldActionSchema)),
});
export type NethuntChange = zod.infer<typeof changeSchema>;

export const newCommentSchema = zod.object({ commentId: id, createdAt: maybe(moment) });

export const commentSchema = zod.extend(newCommentSchema, { recordId: maybe(id), text });
export type NethuntComment = zod.infer<typeof commentSchema>;

export const newCallLogSchema = zod.object({ callLogId: id, createdAt: maybe(moment) });

/** A call log. The document does not show its list, so only what names it is required, and a Zap gets whatever is in it. */
export const callLogSchema = mapped(
  zod.looseObject({
    id: maybe(id),
    callLogId: maybe(id),
    recordId: maybe(id),
    createdAt: maybe(moment),
    text,
    time: maybe(moment),
    duration: maybe(zod.number()),
  }),
  (log, context) => {
    const callLogId = log.id ?? log.callLogId;
    return callLogId ? { ...log, callLogId } : refuse(context, log, "it has no id", ["id"]);
  },
);
export type NethuntCallLog = zod.infer<typeof callLogSchema>;

/** A file of Google Drive that was added to a record. No document shows it, so a Zap gets whatever is in it. */
export const fileSchema = mapped(
  zod.looseObject({
    id: maybe(id),
    fileId: maybe(id),
    recordId: maybe(id),
    createdAt: maybe(moment),
    name: text,
  }),
  (file, context) => {
    const fileId = file.id ?? file.fileId;
    return fileId ? { ...file, fileId } : refuse(context, file, "it has no id", ["id"]);
  },
);
export type NethuntFile = zod.infer<typeof fileSchema>;

/** The document shows no error. An object with an `error`, and a text instead of a record, are taken for one. */
export const errorSchemas = [
  // An empty text is an empty answer.
  fitting(zod.string(), (words) => words !== "", "it is empty"),
  mapped(
    zod.object({
      // One that is no text is a failure too, one without words.
      error: failure,
      message: zod.catch(text, undefined),
    }),
    ({ error, message }) => message || (typeof error === "string" ? error : ""),
  ),
];
