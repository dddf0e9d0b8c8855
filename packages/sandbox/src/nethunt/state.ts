import { randomBytes } from "node:crypto";
import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { colleague, type Folder, folders, type User, user } from "./data.ts";
import { applyAction, difference, type FieldAction } from "./fieldActions.ts";
import type { Values } from "./fields.ts";

export interface StoredRecord {
  id: string;
  folder: Folder;
  /** Unix ms, as all times here. */
  createdAt: number;
  /** Undefined until it is changed for the first time. */
  updatedAt: number | undefined;
  values: Values;
}

export interface Change {
  id: string;
  recordId: string;
  folder: Folder;
  time: number;
  user: User;
  action: "CREATE" | "UPDATE" | "DELETE";
  /** By the name of the field; none for a deletion. */
  fields: Map<string, ReturnType<typeof difference>>;
}

/** A comment or a call log of a record. */
export interface Note {
  id: string;
  record: StoredRecord;
  createdAt: number;
  text: string;
  /** When the call started, as sent. */
  time?: string;
  /** Minutes. */
  duration?: number;
}

/** When something happens and who does it; now and a colleague by default. */
export interface Circumstances {
  at?: number | undefined;
  by?: User | undefined;
}

/** One workspace at NetHunt, open to tests; the rules for writing a record live here too. */
export class NethuntState {
  readonly clock = new Clock();
  /** Whose key it is. */
  readonly user: User = structuredClone(user);
  readonly colleague: User = structuredClone(colleague);
  readonly apiKey = `nh_sandbox_${randomBytes(16).toString("hex")}`;
  keyRevoked = false;
  folders: Folder[] = structuredClone(folders);
  readonly records = new Map<string, StoredRecord>();
  /** Oldest first, like the notes. */
  readonly changes: Change[] = [];
  readonly comments: Note[] = [];
  readonly callLogs: Note[] = [];
  /** Files of Google Drive; their name is the text. */
  readonly files: Note[] = [];
  readonly gmailThreads: { recordId: string; gmailThreadId: string }[] = [];
  #lastId = 0x6c24b810;

  newId(): string {
    this.#lastId += 1;
    return `596f644b8f6d05e1${this.#lastId.toString(16)}`;
  }

  /** @throws {Refusal} 404 for a folder that is not there, 403 for one that may not be read, or written to */
  folder(id: string, access: "read" | "write"): Folder {
    const folder = this.folders.find((one) => one.id === id);
    if (!folder) throw new Refusal(404, "Folder not found");
    if (folder.access === "none" || (access === "write" && folder.access === "read")) {
      throw new Refusal(403, `You have no ${access} access to the folder "${folder.name}"`);
    }
    return folder;
  }

  /** @throws {Refusal} 404 for a record that is not there, 403 for one whose folder may not be written to */
  record(id: string): StoredRecord {
    const record = this.records.get(id);
    if (!record) throw new Refusal(404, "Record not found");
    this.folder(record.folder.id, "write");
    return record;
  }

  /** @throws {Refusal} 400 for a field the folder does not have or a value that does not fit */
  createRecord(
    folder: Folder,
    fields: Record<string, unknown>,
    { at, by }: Circumstances = {},
  ): StoredRecord {
    const actions = Object.entries(fields).map(([name, add]): [string, FieldAction] => [name, { add }]);
    const createdAt = at ?? this.clock.now();
    const record = { id: this.newId(), folder, createdAt, updatedAt: undefined, values: new Map() };
    const changed = this.#apply(record, actions, false);
    this.records.set(record.id, record);
    this.#remember(record, "CREATE", changed, { at: createdAt, by });
    return record;
  }

  /** @throws {Refusal} 400, as {@link createRecord} does, and for actions that contradict each other or the field */
  updateRecord(
    record: StoredRecord,
    actions: Record<string, FieldAction>,
    {
      at = this.clock.now(),
      by,
      overwrite = false,
    }: Circumstances & { overwrite?: boolean | undefined } = {},
  ): void {
    const changed = this.#apply(record, Object.entries(actions), overwrite);
    if (changed.size === 0) return;
    record.updatedAt = at;
    this.#remember(record, "UPDATE", changed, { at, by });
  }

  deleteRecord(record: StoredRecord, circumstances: Circumstances = {}): void {
    this.records.delete(record.id);
    this.#remember(record, "DELETE", new Map(), circumstances);
  }

  addNote(list: Note[], note: Omit<Note, "id" | "createdAt">, at = this.clock.now()): Note {
    const added = { ...note, id: this.newId(), createdAt: at };
    list.push(added);
    return added;
  }

  /** Applies all actions or, when one is refused, none. */
  #apply(record: StoredRecord, actions: [string, FieldAction][], overwrite: boolean): Change["fields"] {
    const values: Values = new Map(record.values);
    const changed: Change["fields"] = new Map();
    for (const [name, action] of actions) {
      const field = record.folder.fields.find((one) => one.name === name);
      if (!field) throw new Refusal(400, `Folder "${record.folder.name}" has no field "${name}"`);
      const before = values.get(name) ?? [];
      const after = applyAction(field, before, action, overwrite);
      if (after.length > 0) values.set(name, after);
      else values.delete(name);
      const change = difference(field, before, after);
      if (change) changed.set(name, change);
    }
    record.values = values;
    return changed;
  }

  #remember(
    { id: recordId, folder }: StoredRecord,
    action: Change["action"],
    fields: Change["fields"],
    { at: time = this.clock.now(), by: user = this.colleague }: Circumstances,
  ): void {
    this.changes.push({ id: this.newId(), recordId, folder, time, user, action, fields });
  }
}
