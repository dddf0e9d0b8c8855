import * as zod from "zod/mini";
import { failure, fitting, id, mapped, maybe, moment, refuse, text } from "../http/index.ts";

/** Changes have angle brackets around the address; the connection test does not. */
const emailAddress = mapped(text, (address) => address?.replace(/^<(.*)>$/, "$1"));

const userSchema = zod.object({ personalName: text, emailAddress });

/** GET /triggers/auth-test: a list with one user. */
export const authTestSchema = mapped(
  zod.tuple([zod.object({ user: userSchema })], zod.unknown()),
  ([{ user }]) => user,
);

export const folderSchema = zod.object({ id, name: text });
export type NethuntFolder = zod.infer<typeof folderSchema>;

export const fieldSchema = zod.object({ name: zod.string() });

/**
 * A record. Its values are whatever its folder's fields hold, as JSON: the API gives no types. The document says that
 * `id` is for internal purposes, and the answer to an action has none.
 */
export const recordSchema = zod.object({
  recordId: id,
  createdAt: maybe(moment),
  /** Absent until the record is first changed. */
  updatedAt: maybe(moment),
  fields: maybe(zod.record(zod.string(), zod.unknown())),
});
export type NethuntRecord = zod.infer<typeof recordSchema>;

/** The values removed from a field and added to it. */
const fieldActionSchema = zod.catch(
  zod.object({ remove: zod.optional(zod.unknown()), add: zod.optional(zod.unknown()) }),
  {},
);

/** A change of a record (NetHunt API documentation, "Find recent record changes"). */
export const changeSchema = zod.object({
  id,
  recordId: maybe(id),
  time: maybe(moment),
  user: maybe(userSchema),
  /** CREATE, UPDATE or DELETE. */
  recordAction: text,
  /** By field name; a deletion has none. */
  fieldActions: maybe(zod.record(zod.string(), fieldActionSchema)),
});
export type NethuntChange = zod.infer<typeof changeSchema>;

export const newCommentSchema = zod.object({ commentId: id, createdAt: maybe(moment) });

export const commentSchema = zod.extend(newCommentSchema, { recordId: maybe(id), text });
export type NethuntComment = zod.infer<typeof commentSchema>;

export const newCallLogSchema = zod.object({ callLogId: id, createdAt: maybe(moment) });

/** A call log. The document does not show its list, so only its ID is required, and a Zap gets whatever else is there. */
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

/** A file in Google Drive that was added to a record. No document shows it, so a Zap gets whatever is there. */
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

/** The document does not show errors. An object with an `error`, and a text in place of a record, are read as one. */
export const errorSchemas = [
  // An empty text is an empty answer.
  fitting(zod.string(), (words) => words !== "", "it is empty"),
  mapped(
    zod.object({
      // An error that is not text is a failure without a message.
      error: failure,
      message: zod.catch(text, undefined),
    }),
    ({ error, message }) => message || (typeof error === "string" ? error : ""),
  ),
];
