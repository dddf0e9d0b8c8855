import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { agoSeconds, batch, makeMany, secondsAgo } from "../batch.ts";
import { toCallLog, toComment, toFile, toRecord } from "./answers.ts";
import type { Folder } from "./data.ts";
import { fieldKinds } from "./fields.ts";
import type { NethuntState, StoredRecord } from "./state.ts";

const text = zod.string().min(1);
const values = zod.record(zod.string(), zod.unknown());
/** Who does it: the owner of the key, or a colleague. */
const by = zod.enum(["me", "colleague"]).default("colleague");
const nothing = zod.strictObject({});

/** A record by its id, or by the value of its field "Name". */
const record = text;

/** What people do at NetHunt while a Zap is running. */
export const actions = (state: NethuntState) => {
  const at = (seconds: number) => secondsAgo(state.clock, seconds);
  const person = (who: zod.output<typeof by>) => (who === "me" ? state.user : state.colleague);

  const folderOf = (name: string): Folder => {
    const folder = state.folders.find((one) => one.name === name);
    if (!folder) throw new Error(`there is no folder ${name}`);
    return folder;
  };

  const recordOf = (idOrName: string): StoredRecord => {
    const named = ({ values }: StoredRecord) => values.get("Name")?.includes(idOrName);
    const found = state.records.get(idOrName) ?? [...state.records.values()].find(named);
    if (!found) throw new Error(`there is no record ${idOrName}`);
    return found;
  };

  const note = { record, text, agoSeconds };

  return {
    create_records: defineAction(
      "Creates count records in a folder, the last of them agoSeconds ago, a millisecond apart or all in the same one.",
      zod.strictObject({
        folder: text.default("Contacts"),
        ...batch,
        by,
        fields: values.default({}),
      }),
      ({ folder, count, sameMillisecond, agoSeconds, by, fields }) =>
        makeMany({ count, sameMillisecond }, at(agoSeconds), (time) => {
          const named = { Name: `Record ${state.records.size + 1}`, ...fields };
          return toRecord(state.createRecord(folderOf(folder), named, { at: time, by: person(by) }));
        }),
    ),
    update_record: defineAction(
      "Sets fields of a record; null clears one.",
      zod.strictObject({ record, fields: values, agoSeconds, by }),
      ({ record, fields, agoSeconds, by }) => {
        const stored = recordOf(record);
        const actions = Object.entries(fields).map(([name, value]) => [
          name,
          value === null ? { overwrite: true } : { overwrite: true, add: value },
        ]);
        state.updateRecord(stored, Object.fromEntries(actions), { at: at(agoSeconds), by: person(by) });
        return toRecord(stored);
      },
    ),
    delete_record: defineAction("Deletes a record.", zod.strictObject({ record, by }), ({ record, by }) =>
      state.deleteRecord(recordOf(record), { by: person(by) }),
    ),
    create_comment: defineAction(
      "Comments on a record.",
      zod.strictObject(note),
      ({ record, text, agoSeconds }) =>
        toComment(state.addNote(state.comments, { record: recordOf(record), text }, at(agoSeconds))),
    ),
    create_call_log: defineAction(
      "Logs a call of a record: its start as an ISO time, its duration in minutes.",
      zod.strictObject({ ...note, time: text.exactOptional(), duration: zod.number().exactOptional() }),
      ({ record, agoSeconds, ...call }) =>
        toCallLog(state.addNote(state.callLogs, { record: recordOf(record), ...call }, at(agoSeconds))),
    ),
    add_file: defineAction(
      "Adds a file of Google Drive to a record; its name is the text.",
      zod.strictObject(note),
      ({ record, text, agoSeconds }) =>
        toFile(state.addNote(state.files, { record: recordOf(record), text }, at(agoSeconds))),
    ),
    add_field: defineAction(
      "Adds a field to a folder.",
      zod.strictObject({
        folder: text.default("Contacts"),
        name: text,
        kind: zod.enum(fieldKinds).default("text"),
        several: zod.boolean().default(false),
      }),
      ({ folder, ...field }) => {
        folderOf(folder).fields.push(field);
      },
    ),
    set_access: defineAction(
      "Lets the key's owner write to a folder, read it, or none of both.",
      zod.strictObject({ folder: text, access: zod.enum(["write", "read", "none"]) }),
      ({ folder, access }) => {
        folderOf(folder).access = access;
      },
    ),
    delete_folder: defineAction("Deletes a folder.", zod.strictObject({ folder: text }), ({ folder }) => {
      const doomed = folderOf(folder);
      state.folders = state.folders.filter((one) => one !== doomed);
    }),
    revoke_key: defineAction("Revokes the API key: every request answers 401.", nothing, () => {
      state.keyRevoked = true;
    }),
    restore_key: defineAction("Makes the API key valid again.", nothing, () => {
      state.keyRevoked = false;
    }),
  };
};
