import { DatabaseSync, type SQLOutputValue } from "node:sqlite";

/** The table that a Store needs. */
export const storeTable =
  "CREATE TABLE store (name TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER) STRICT;";

/** Everything in a store at one moment. */
export type StoreSnapshot = readonly Record<string, SQLOutputValue>[];

/**
 * What `z.cache` and `z.cursor` keep between calls, in one table of an SQLite file. Values are the JSON texts
 * that zapier-platform-core sends; times to live are seconds, as in `z.cache.set(key, value, ttl)`.
 */
export class Store {
  readonly #database: DatabaseSync;

  /** `database` has the `storeTable`. */
  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A store that ends with the process. */
  static inMemory(): Store {
    const database = new DatabaseSync(":memory:");
    database.exec(storeTable);
    return new Store(database);
  }

  /** The value stored under a name, or null when there is none or its time is up. */
  get(name: string): string | null {
    const row = this.#database
      .prepare("SELECT value FROM store WHERE name = ? AND (expires_at IS NULL OR expires_at > ?)")
      .get(name, Date.now());
    return row === undefined ? null : String(row.value);
  }

  /** Stores a value, for `ttl` seconds when given. With `onlyIfNew` a value that is still alive stays; returns whether it stored. */
  set(name: string, value: string, ttl: number | null = null, onlyIfNew = false): boolean {
    if (onlyIfNew && this.get(name) !== null) return false;
    this.#database
      .prepare("INSERT OR REPLACE INTO store (name, value, expires_at) VALUES (?, ?, ?)")
      .run(name, value, ttl === null ? null : Date.now() + ttl * 1000);
    return true;
  }

  /** Forgets a value; returns whether there was one. */
  delete(name: string): boolean {
    const existed = this.get(name) !== null;
    this.#database.prepare("DELETE FROM store WHERE name = ?").run(name);
    return existed;
  }

  /** A copy of everything, for `restore`. */
  snapshot(): StoreSnapshot {
    return this.#database.prepare("SELECT name, value, expires_at FROM store").all();
  }

  /** Puts everything back to what it was when the snapshot was taken. */
  restore(snapshot: StoreSnapshot): void {
    this.clear();
    const insert = this.#database.prepare("INSERT INTO store (name, value, expires_at) VALUES (?, ?, ?)");
    for (const { name, value, expires_at } of snapshot) {
      insert.run(name ?? null, value ?? null, expires_at ?? null);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#database.exec("DELETE FROM store");
  }
}
