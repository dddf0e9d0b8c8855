import { randomBytes } from "node:crypto";
import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";

/** What can be written of a note. */
export interface NoteFields {
  title?: string;
  text?: string;
  status?: "open" | "archived";
  /** From 1 to 5. */
  priority?: number;
  author_email?: string;
}

/** A note as the vendor stores it; times in Unix milliseconds. */
export interface StoredNote extends NoteFields {
  readonly id: string;
  title: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** One account's data at New Vendor, open to tests. */
export class NewvendorState {
  readonly clock = new Clock();
  readonly account = { name: "Northwind" };
  readonly token = `sandbox_${randomBytes(16).toString("hex")}`;
  isTokenRevoked = false;
  /** Newest first, as GET /notes lists them. */
  readonly notes: StoredNote[] = [];
  #lastId = 0;

  constructor() {
    const now = this.clock.now();
    this.createNote({ title: "Order paper", text: "Recycled" }, now - 9 * 86_400_000);
    this.createNote({ title: "Water the plants" }, now - 2 * 86_400_000);
  }

  createNote(fields: NoteFields & { title: string }, createdAt = this.clock.now()): StoredNote {
    this.#lastId += 1;
    const note = { ...fields, id: `n${this.#lastId}`, createdAt, updatedAt: createdAt };
    const older = this.notes.findIndex((other) => other.createdAt <= createdAt);
    this.notes.splice(older === -1 ? this.notes.length : older, 0, note);
    return note;
  }

  /** @throws {Refusal} 404 */
  changeNote(id: string, changes: NoteFields): StoredNote {
    const note = this.notes.find((other) => other.id === id);
    if (!note) throw new Refusal(404, "There is no note with this id");
    return Object.assign(note, changes, { updatedAt: this.clock.now() });
  }
}
