import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { storeTable } from "./store.ts";

/** A ledger that cannot be used, in words. */
export class LedgerError extends Error {
  override name = "LedgerError";
}

const tables = `
  CREATE TABLE owner (name TEXT NOT NULL) STRICT;
  CREATE TABLE subscriptions (trigger TEXT PRIMARY KEY) STRICT;
  CREATE TABLE seen (trigger TEXT, key TEXT, PRIMARY KEY (trigger, key)) STRICT, WITHOUT ROWID;
  CREATE TABLE polls (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, populating INTEGER NOT NULL, fired INTEGER NOT NULL,
    requests INTEGER, ms INTEGER NOT NULL, error TEXT
  ) STRICT;
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, record TEXT NOT NULL, status TEXT NOT NULL, message TEXT,
    started_at TEXT NOT NULL, ended_at TEXT
  ) STRICT;
  CREATE INDEX unfinished ON runs (status) WHERE status = 'running';
  CREATE TABLE steps (
    run INTEGER NOT NULL REFERENCES runs, id TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (run, id)
  ) STRICT;
  ${storeTable}
`;
const tableNames = ["owner", "subscriptions", "seen", "polls", "runs", "steps", "store"];

/** https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/** Of an extended result code, such as SQLITE_BUSY_RECOVERY, the last byte is the plain one. */
const hasCode = (error: unknown, code: number): boolean => {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && (errcode & 0xff) === code;
};

const noLedger = (path: string): LedgerError => new LedgerError(`The file ${path} is no ledger.`);

/** Opens something at a path; what SQLite or the file system have against it becomes a LedgerError. */
const inWords = <Result>(path: string, open: () => Result): Result => {
  try {
    return open();
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    if (hasCode(error, SQLITE_NOTADB)) throw noLedger(path);
    throw new LedgerError(`The ledger ${path} cannot be used: ${(error as Error).message}`);
  }
};

/** Closes a database again when what is to be done first fails. */
const orClose = <Result>(database: DatabaseSync, use: () => Result): Result => {
  try {
    return use();
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Takes the ledger for this process; SQLite gives the lock back when the process ends, however it ends. */
const take = (lock: DatabaseSync, path: string): void => {
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    if (!hasCode(error, SQLITE_BUSY)) throw error;
    throw new LedgerError(`The Zap is already running in another process (ledger ${path}).`);
  }
};

/** Whether a process runs a Zap on this ledger at the moment. */
export const isInUse = (path: string): boolean => {
  if (!existsSync(`${path}-lock`)) return false;
  const lock = new DatabaseSync(`${path}-lock`);
  try {
    lock.exec("BEGIN EXCLUSIVE; ROLLBACK");
    return false;
  } catch (error) {
    if (!hasCode(error, SQLITE_BUSY)) throw error;
    return true;
  } finally {
    lock.close();
  }
};

/** The tables that a file holds; none when it is new. Throws when it holds some, but not those of a ledger. */
const checkTables = (database: DatabaseSync, path: string): string[] => {
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));
  if (names.length > 0 && !tableNames.every((name) => names.includes(name))) throw noLedger(path);
  return names;
};

/** Makes a ledger of a new file, at once or not at all; throws when an existing one has another owner. */
const claim = (database: DatabaseSync, path: string, owner: string): void => {
  const isNew = checkTables(database, path).length === 0;
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  if (isNew) database.exec(`BEGIN; ${tables} COMMIT`);
  const known = database.prepare("SELECT name FROM owner").get()?.name;
  if (known === undefined) database.prepare("INSERT INTO owner VALUES (?)").run(owner);
  else if (known !== owner) {
    throw new LedgerError(
      `The ledger ${path} belongs to "${known}", not to "${owner}": choose another with --ledger, put back the credentials that it was made with, or delete it to begin anew.`,
    );
  }
};

/** A ledger has customers' records, so it is for its owner alone; SQLite gives the files beside it the same rights. */
const makePrivate = (path: string): void => {
  closeSync(openSync(path, "a", 0o600));
  if (statSync(path).uid === process.getuid?.()) chmodSync(path, 0o600);
};

/** Opens a ledger's file for this process alone, creating it when it is new. Whoever opened both closes both. */
export const openLedgerFile = (path: string, owner: string): { database: DatabaseSync; lock: DatabaseSync } =>
  inWords(path, () => {
    const inMemory = path === ":memory:";
    if (!inMemory) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      for (const file of [path, `${path}-lock`]) makePrivate(file);
    }
    const lock = new DatabaseSync(inMemory ? path : `${path}-lock`);
    return orClose(lock, () => {
      take(lock, path);
      const database = new DatabaseSync(path);
      return orClose(database, () => {
        claim(database, path, owner);
        return { database, lock };
      });
    });
  });

/** Opens a ledger's file to look at it; nothing in it can be changed. */
export const readLedgerFile = (path: string): DatabaseSync =>
  inWords(path, () => {
    const database = new DatabaseSync(path, { readOnly: true });
    return orClose(database, () => {
      if (checkTables(database, path).length === 0) throw noLedger(path);
      return database;
    });
  });
