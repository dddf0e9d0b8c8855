import * as zod from "zod/mini";
import { failure, fitting, id, mapped, moment, refuse, text } from "../http/index.ts";

/** The one that changes have in angle brackets and the connection's test has not. */
const emailAddress = mapped(text, (address) => address?.replace(/^<(.*)>$/, "$1"));

const userSchema = zod.looseObject({ personalName: text, emailAddress });

/** The list of one that GET /triggers/auth-test answers. */
export const authTestSchema = mapped(
  zod.tuple([zod.looseObject({ user: userSchema })], zod.unknown()),
  ([{ user }]) => user,
);

export const folderSchema = zod.looseObject({ id, name: text });
export type NethuntFolder = zod.infer<typeof folderSchema>;

export const fieldSchema = zod.looseObject({ name: zod.string() });

/**
 * A record. Its values are whatever its folder's fields hold, in JSON: the API tells no types. Of `id` the document
 * says that it is for internal purposes, and an answer to an action has none.
 */
export const recordSchema = zod.looseObject({
  recordId: id,
  createdAt: zod.nullish(moment),
  /** Absent until the record is changed for the first time. */
  updatedAt: zod.nullish(moment),
  fields: zod.nullish(zod.record(zod.string(), zod.unknown())),
});
export type NethuntRecord = zod.infer<typeof recordSchema>;

/** A record of the list of new ones. */
export const newRecordSchema = zod.extend(recordSchema, { createdAt: moment });
export type NethuntNewRecord = zod.infer<typeof newRecordSchema>;

/** What happened to a record (NetHunt API documentation, "Find recent record changes"). */
export const changeSchema = zod.looseObject({
  id,
  recordId: id,
  time: moment,
  user: zod.nullish(userSchema),
  /** CREATE, UPDATE or DELETE. */
  recordAction: zod.string(),
  /** By the name of the field; a deletion has none. */
  fieldActions: zod.nullish(
    zod.record(
      zod.string(),
      zod.looseObject({ remove: zod.optional(zod.unknown()), add: zod.optional(zod.unknown()) }),
    ),
  ),
});
export type NethuntChange = zod.infer<typeof changeSchema>;

export const newCommentSchema = zod.looseObject({ commentId: id, createdAt: moment });

export const commentSchema = zod.extend(newCommentSchema, { recordId: id, text });
export type NethuntComment = zod.infer<typeof commentSchema>;

export const newCallLogSchema = zod.looseObject({ callLogId: id, createdAt: moment });

/** A call log. The document does not show its list, so only what names it is required. */
export const callLogSchema = mapped(
  zod.looseObject({
    id: zod.nullish(id),
    callLogId: zod.nullish(id),
    recordId: zod.nullish(id),
    createdAt: zod.nullish(moment),
    text,
    time: zod.nullish(moment),
    duration: zod.nullish(zod.number()),
  }),
  (log, context) => {
    const callLogId = log.id ?? log.callLogId;
    return callLogId ? { ...log, callLogId } : refuse(context, log, "it has no id", ["id"]);
  },
);
export type NethuntCallLog = zod.infer<typeof callLogSchema>;

/** The document shows no error. An object with an `error`, and a text instead of a record, are taken for one. */
export const errorSchemas = [
  // An empty text is an empty answer.
  fitting(zod.string(), (words) => words !== "", "it is empty"),
  mapped(
    zod.looseObject({
      // One that is no text is a failure too, one without words.
      error: failure,
      message: zod.catch(text, undefined),
    }),
    ({ error, message }) => message || (typeof error === "string" ? error : ""),
  ),
];
