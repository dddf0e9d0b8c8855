import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { Ledger, type PollRecord, type StepRun } from "../src/ledger.ts";
import { LedgerError } from "../src/ledgerFile.ts";
import { closing } from "./fixture/closing.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

const poll: PollRecord = {
  at: "2026-01-02T03:04:05.000Z",
  isPopulatingDedupe: false,
  fired: 0,
  requests: 1,
  ms: 5,
  error: null,
};
const event = (key: string) => ({ key, record: { id: key, title: `{{${key}}} 🚚` } });
const step = (id: string, status: StepRun["status"]): StepRun => ({
  id,
  app: "desk",
  operation: "create_ticket",
  status,
  input: { title: "x" },
  output: status === "success" ? { id: "9" } : null,
  error: status === "success" ? null : { name: "AppError", message: "no" },
  requests: 1,
  ms: 2,
  throttled: 0,
  logs: [],
});

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), "deep", "zap.sqlite");
});

test("S9: is for its owner alone, also one that was made before", () => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "", { mode: 0o644 });
  const ledger = Ledger.open(path, "sandbox");
  ledger.turnOn("t", ["a"], poll);
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  ledger.close();
  const deeper = join(folder, "new", "zap.sqlite");
  Ledger.open(deeper, "sandbox").close();
  expect(statSync(dirname(deeper)).mode & 0o777).toBe(0o700);
});

test("remembers across restarts what was seen, and the runs", () => {
  const first = Ledger.open(path, "sandbox");
  first.turnOn("t", ["a"], { ...poll, isPopulatingDedupe: true });
  expect(first.fire("t", [event("a"), event("b"), event("c")], poll)).toBe(2);
  first.endStep(1, step("one", "success"));
  first.close();

  const second = Ledger.open(path, "sandbox");
  expect(second.isOn("t")).toBe(true);
  expect(second.isOn("another")).toBe(false);
  expect(second.fire("t", [event("b"), event("c")], poll)).toBe(0);
  expect(second.runs("unfinished")).toMatchObject([
    {
      id: 1,
      key: "b",
      trigger: { title: "{{b}} 🚚" },
      status: "running",
      endedAt: null,
      steps: [step("one", "success")],
    },
    { id: 2, key: "c", steps: [] },
  ]);
  expect(second.polls().map(({ fired, isPopulatingDedupe }) => [fired, isPopulatingDedupe])).toEqual([
    [0, true],
    [2, false],
    [0, false],
  ]);
  second.close();
});

test("another trigger has seen nothing", () => {
  const ledger = closing(Ledger.open(":memory:", "sandbox"));
  ledger.turnOn("t", ["a"], poll);
  expect(ledger.fire("u", [event("a")], poll)).toBe(1);
});

test("a step that does not succeed ends its run", () => {
  const ledger = closing(Ledger.open(":memory:", "sandbox"));
  ledger.fire("t", [event("a"), event("b")], poll);
  ledger.endStep(1, step("one", "errored"));
  ledger.endRun(2, "success");
  expect(ledger.runs()).toMatchObject([
    { status: "errored", message: "no", endedAt: expect.any(String) },
    { status: "success", message: null, endedAt: expect.any(String) },
  ]);
  expect(ledger.runs("unfinished")).toEqual([]);
});

test("events are stored all or none", () => {
  const ledger = closing(Ledger.open(":memory:", "sandbox"));
  const unstorable = { key: "b", record: { circle: 1n } as Record<string, unknown> };
  expect(() => ledger.fire("t", [event("a"), unstorable], poll)).toThrow(/BigInt/);
  expect(ledger.runs()).toEqual([]);
  expect(ledger.fire("t", [event("a")], poll)).toBe(1);
});

test("one process runs a ledger; others may look", () => {
  const running = Ledger.open(path, "sandbox");
  running.fire("t", [event("a")], poll);
  expect(() => Ledger.open(path, "sandbox")).toThrow(/already running in another process/);
  const looking = Ledger.read(path);
  expect(looking.runs()).toHaveLength(1);
  looking.close();
  running.close();
  Ledger.open(path, "sandbox").close();
});

test("ids seen in one account are not taken for another's", () => {
  Ledger.open(path, "sandbox").close();
  expect(() => Ledger.open(path, "live account 1")).toThrow(
    /belongs to "sandbox", not to "live account 1": choose another with --ledger, put back the credentials .*, or delete it to begin anew/,
  );
  Ledger.open(path, "sandbox").close();
});

describe("a file that cannot be used", () => {
  const attempts = [
    ["to run", () => Ledger.open(path, "sandbox")],
    ["to look", () => Ledger.read(path)],
  ] as const;

  beforeEach(() => {
    mkdirSync(dirname(path));
  });

  test.each(attempts)("opened %s: text is no ledger", (_, attempt) => {
    writeFileSync(path, "not a database".repeat(100));
    expect(attempt).toThrow(new LedgerError(`The file ${path} is no ledger.`));
    expect(readFileSync(path, "utf8")).toMatch(/^not a database/);
  });

  test.each(attempts)(
    "opened %s: another program's database is no ledger, and stays as it is",
    (_, attempt) => {
      const foreign = new DatabaseSync(path);
      foreign.exec("CREATE TABLE owner (name TEXT)");
      foreign.close();
      const before = readFileSync(path);
      expect(attempt).toThrow(new LedgerError(`The file ${path} is no ledger.`));
      expect(readFileSync(path)).toEqual(before);
    },
  );

  test.each(attempts)("opened %s: a folder is said in words, not taken for a Zap that runs", (_, attempt) => {
    mkdirSync(path);
    expect(attempt).toThrow(`The ledger ${path} cannot be used: `);
  });

  test("so is a place where no folder can be made", () => {
    writeFileSync(path, "");
    const below = join(path, "zap.sqlite");
    expect(() => Ledger.open(below, "sandbox")).toThrow(LedgerError);
    expect(() => Ledger.open(below, "sandbox")).toThrow(/cannot be used: E(EXIST|NOTDIR)/);
  });

  test("a lock that cannot be had for another reason is not taken for a Zap that runs", () => {
    writeFileSync(`${path}-lock`, "not a database".repeat(100));
    expect(() => Ledger.open(path, "sandbox")).toThrow(LedgerError);
    expect(() => Ledger.open(path, "sandbox")).not.toThrow(/already running/);
  });

  test("an opening that fails gives the lock back", () => {
    writeFileSync(path, "not a database".repeat(100));
    expect(() => Ledger.open(path, "sandbox")).toThrow(/is no ledger/);
    const lock = closing(new DatabaseSync(`${path}-lock`));
    expect(() => lock.exec("BEGIN EXCLUSIVE")).not.toThrow();
  });

  test("looking at nothing makes no file", () => {
    expect(() => Ledger.read(path)).toThrow(LedgerError);
    expect(existsSync(path)).toBe(false);
  });
});

test("who looks at a ledger changes nothing in it", () => {
  Ledger.open(path, "sandbox").close();
  const looking = closing(Ledger.read(path));
  expect(() => looking.failPoll(poll)).toThrow(/readonly/);
});

test("forgets everything when told", () => {
  const ledger = closing(Ledger.open(":memory:", "sandbox"));
  ledger.turnOn("t", ["a"], poll);
  ledger.fire("t", [event("b")], poll);
  ledger.endStep(1, step("one", "success"));
  ledger.store.set("x", "1");
  ledger.clear();
  expect([ledger.isOn("t"), ledger.runs(), ledger.polls(), ledger.store.get("x")]).toEqual([
    false,
    [],
    [],
    null,
  ]);
  expect(ledger.fire("t", [event("a"), event("b")], poll)).toBe(2);
});
