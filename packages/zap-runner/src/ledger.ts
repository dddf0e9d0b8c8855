import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { openLedgerFile, readLedgerFile } from "./ledgerFile.ts";
import { Store } from "./store.ts";

/** How a Zap run stands; Zapier's words. "running" is also a run that waits for its turn or for a restart. */
export type RunStatus = "running" | "success" | "filtered" | "halted" | "errored";

/** A finished step: what went in, what came out, what it cost. */
export interface StepRun {
  id: string;
  /** "zapier" of a filter. */
  app: string;
  /** The key of the search or create that was called, or of both, comma-separated; "filter" of a filter. */
  operation: string;
  status: Exclude<RunStatus, "running">;
  input: Record<string, unknown>;
  /** The record that later steps map from; null unless the status is "success". */
  output: unknown;
  /** Zapier's error class and the words of the error. */
  error: { name: string; message: string } | null;
  /** HTTP requests; null when unknown. */
  requests: number | null;
  /** Milliseconds in the app, without the waiting when throttled. */
  ms: number;
  /** How often a throttled app was waited for. */
  throttled: number;
  /** Lines the app wrote with `z.console`; of a filter the conditions that do not hold. */
  logs: string[];
}

/** A Zap run: one event of the trigger and the steps that followed. Times are ISO 8601. */
export interface Run {
  id: number;
  /** The event's dedupe key. */
  key: string;
  /** The trigger's record. */
  trigger: Record<string, unknown>;
  status: RunStatus;
  /** Why it did not succeed, in words. */
  message: string | null;
  startedAt: string;
  endedAt: string | null;
  steps: StepRun[];
}

/** A poll of the trigger; `fired` is the number of new events, `error` why it failed. */
export interface PollRecord {
  at: string;
  /** The first poll, which only learns what is there. */
  isPopulatingDedupe: boolean;
  fired: number;
  requests: number | null;
  ms: number;
  error: string | null;
}

/** An event of a trigger: its dedupe key and its record. */
export interface TriggerEvent {
  key: string;
  record: Record<string, unknown>;
}

/**
 * What a Zap remembers, in one SQLite file: the ids it has seen, its runs with every step's result, its polls,
 * and the values of `z.cache` and `z.cursor`. Every method is one transaction, so the process may be killed at
 * any moment: an event is never seen without its run, and a step that has a result is never repeated.
 */
export class Ledger {
  /** Where `z.cache` and `z.cursor` live. */
  readonly store: Store;
  readonly #database: DatabaseSync;
  readonly #lock: DatabaseSync | undefined;
  readonly #insertSeen: StatementSync;

  private constructor(database: DatabaseSync, lock?: DatabaseSync) {
    this.#database = database;
    this.#lock = lock;
    this.#insertSeen = database.prepare("INSERT OR IGNORE INTO seen VALUES (?, ?)");
    this.store = new Store(database);
  }

  /**
   * Opens a ledger to run a Zap with, creating it when it is new; ":memory:" keeps nothing. `owner` names the Zap's
   * accounts ("sandbox", or "live account …"). Throws a LedgerError when another process runs it, when it has another
   * owner (ids seen in one account say nothing about another), or when the file cannot be used.
   */
  static open(path: string, owner: string): Ledger {
    const { database, lock } = openLedgerFile(path, owner);
    return new Ledger(database, lock);
  }

  /** Opens an existing ledger to look at it, also while a Zap is running. Throws a LedgerError when it is none. */
  static read(path: string): Ledger {
    return new Ledger(readLedgerFile(path));
  }

  /** Forgets everything. */
  clear(): void {
    this.#transaction(() => {
      for (const table of ["steps", "runs", "polls", "seen", "subscriptions"]) {
        this.#database.exec(`DELETE FROM ${table}`);
      }
      this.store.clear();
    });
  }

  close(): void {
    this.#database.close();
    this.#lock?.close();
  }

  /** Whether the trigger (its app, key and inputs as one text) has been turned on. */
  isOn(trigger: string): boolean {
    return this.#database.prepare("SELECT 1 FROM subscriptions WHERE trigger = ?").get(trigger) !== undefined;
  }

  /** Turns the trigger on: everything that is there has been seen, and nothing fires. */
  turnOn(trigger: string, keys: string[], poll: PollRecord): void {
    this.#transaction(() => {
      for (const key of keys) this.#see(trigger, key);
      this.#database.prepare("INSERT INTO subscriptions VALUES (?)").run(trigger);
      this.#addPoll(poll);
    });
  }

  /** Stores the events that are new, each with its run yet to be made; returns how many they are. */
  fire(trigger: string, events: TriggerEvent[], poll: PollRecord): number {
    return this.#start(poll, () => events.filter(({ key }) => this.#see(trigger, key)));
  }

  /** Stores the events of a webhook: Zapier does not look for repeats among them, so each has its run. */
  receive(events: TriggerEvent[], poll: PollRecord): number {
    return this.#start(poll, () => events);
  }

  #start(poll: PollRecord, choose: () => TriggerEvent[]): number {
    return this.#transaction(() => {
      const fresh = choose();
      const insert = this.#database.prepare(
        "INSERT INTO runs (key, record, status, started_at) VALUES (?, ?, 'running', ?)",
      );
      for (const { key, record } of fresh) insert.run(key, JSON.stringify(record), poll.at);
      this.#addPoll({ ...poll, fired: fresh.length });
      return fresh.length;
    });
  }

  /** Stores a poll that failed. */
  failPoll(poll: PollRecord): void {
    this.#addPoll(poll);
  }

  /** Stores a step's result, together with the run's end when the step ends it. */
  endStep(run: number, step: StepRun): void {
    this.#transaction(() => {
      this.#database.prepare("INSERT INTO steps VALUES (?, ?, ?)").run(run, step.id, JSON.stringify(step));
      if (step.status !== "success") this.endRun(run, step.status, step.error?.message);
    });
  }

  endRun(run: number, status: RunStatus, message: string | null = null): void {
    this.#database
      .prepare("UPDATE runs SET status = ?, message = ?, ended_at = ? WHERE id = ?")
      .run(status, message, new Date().toISOString(), run);
  }

  /** Runs in the order in which their events fired; only those not at their end, or all. */
  runs(which: "unfinished" | "all" = "all"): Run[] {
    const condition = which === "all" ? "" : "WHERE status = 'running'";
    return this.#database
      .prepare(`SELECT * FROM runs ${condition} ORDER BY id`)
      .all()
      .map((row) => this.#run(row));
  }

  run(id: number): Run {
    return this.#run(this.#database.prepare("SELECT * FROM runs WHERE id = ?").get(id) ?? {});
  }

  polls(): PollRecord[] {
    return this.#database
      .prepare("SELECT * FROM polls ORDER BY id")
      .all()
      .map(({ at, populating, fired, requests, ms, error }) => ({
        at: String(at),
        isPopulatingDedupe: populating === 1,
        fired: Number(fired),
        requests: requests as number | null,
        ms: Number(ms),
        error: error as string | null,
      }));
  }

  #run({ id, key, record, status, message, started_at, ended_at }: Record<string, SQLOutputValue>): Run {
    const steps = this.#database
      .prepare("SELECT result FROM steps WHERE run = ? ORDER BY rowid")
      .all(id ?? null);
    return {
      id: Number(id),
      key: String(key),
      trigger: JSON.parse(String(record)),
      status: status as RunStatus,
      message: message as string | null,
      startedAt: String(started_at),
      endedAt: ended_at as string | null,
      steps: steps.map(({ result }) => JSON.parse(String(result))),
    };
  }

  #see(trigger: string, key: string): boolean {
    return this.#insertSeen.run(trigger, key).changes === 1;
  }

  #addPoll({ at, isPopulatingDedupe, fired, requests, ms, error }: PollRecord): void {
    this.#database
      .prepare("INSERT INTO polls (at, populating, fired, requests, ms, error) VALUES (?, ?, ?, ?, ?, ?)")
      .run(at, Number(isPopulatingDedupe), fired, requests, ms, error);
  }

  #transaction<Result>(work: () => Result): Result {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}
