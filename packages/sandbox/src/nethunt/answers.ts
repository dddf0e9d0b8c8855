import type { core } from "zod";
import { InvalidInput, type Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";
import type { User } from "./data.ts";
import { toJson } from "./fields.ts";
import type { Change, Note, StoredRecord } from "./state.ts";

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** The document shows no error at all; plain text is what a client that does not count on JSON has to bear. */
export const errorBody = (message: string) => message;

export const errorMessages = {
  401: "Invalid email address or API key",
  403: "You have no access to this folder",
  429: "Too many requests",
  500: "Internal server error",
};

export const refuse = (refusal: Refusal | InvalidInput): Answer =>
  refusal instanceof InvalidInput
    ? { status: 400, body: refusal.issues.map((issue) => inWords(refusal.part, issue)).join("; ") }
    : { status: refusal.status, body: refusal.message, headers: refusal.headers };

const inWords = (part: "query" | "body", issue: core.$ZodIssue): string => {
  const kind = part === "body" ? "field" : "parameter";
  const name = issue.path.join(".") || part;
  if (issue.code === "unrecognized_keys") return `Unknown ${kind} ${issue.keys.join(", ")}`;
  return issue.input === undefined ? `Missing ${kind} ${name}` : `${name} ${issue.message}`;
};

const iso = (ms: number): string => new Date(ms).toISOString();

const toFields = ({ folder, values }: StoredRecord) =>
  Object.fromEntries(
    folder.fields.flatMap((field) => {
      const held = values.get(field.name);
      return held ? [[field.name, toJson(field, held)]] : [];
    }),
  );

/** A record as lists and searches show it (NetHunt API documentation, "Find records by ID or text query"). */
export const toRecord = (record: StoredRecord, id = record.id) => ({
  id,
  recordId: record.id,
  createdAt: iso(record.createdAt),
  updatedAt: record.updatedAt === undefined ? undefined : iso(record.updatedAt),
  fields: toFields(record),
});

/** A record in the list of updated ones, whose `id` the document shows with a number that is not its `updatedAt`. */
export const toUpdatedRecord = (record: StoredRecord) =>
  toRecord(record, record.updatedAt === undefined ? record.id : `${record.id}-${record.updatedAt + 1}`);

/** NetHunt API documentation, "Find recent record changes". */
export const toChange = ({ id, recordId, time, user, action, fields }: Change) => ({
  id,
  recordId,
  time: iso(time),
  user: { personalName: user.personalName, emailAddress: `<${user.emailAddress}>` },
  recordAction: action,
  ...(action !== "DELETE" && { fieldActions: Object.fromEntries(fields) }),
});

/** Without angle brackets, unlike in a change (NetHunt API documentation, "Verify request credentials"). */
export const toUser = ({ personalName, emailAddress }: User) => ({ user: { personalName, emailAddress } });

/** NetHunt API documentation, "Find recently created record comments". */
export const toComment = ({ id, record, createdAt, text }: Note) => ({
  id,
  commentId: id,
  recordId: record.id,
  createdAt: iso(createdAt),
  text,
});

/** Not in the document: after its comments, with a name. */
export const toFile = ({ id, record, createdAt, text }: Note) => ({
  id,
  fileId: id,
  recordId: record.id,
  createdAt: iso(createdAt),
  name: text,
});

/** Not in the document: after its comments and the inputs of "Create a new record call log". */
export const toCallLog = ({ id, record, createdAt, text, time, duration }: Note) => ({
  id,
  callLogId: id,
  recordId: record.id,
  createdAt: iso(createdAt),
  text,
  ...(time !== undefined && { time }),
  ...(duration !== undefined && { duration }),
});
