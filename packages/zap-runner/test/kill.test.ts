import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Ledger } from "../src/ledger.ts";
import { closing } from "./fixture/closing.ts";
import { type Desk, type Handler, returning, startDesk } from "./fixture/desk.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

const zap = `
name: Copy and file
trigger: { app: desk, key: new_ticket }
steps:
  - { id: copy, app: desk, create: create_ticket, inputs: { title: "{{trigger.id}}" } }
  - { id: filed, app: desk, create: update_ticket, inputs: { id: "{{steps.copy.id}}" } }
`;

let desk: Desk;
let ledgerPath: string;
let zapPath: string;

beforeAll(async () => {
  desk = await startDesk();
});

afterAll(() => desk.close());

const begin = async (): Promise<void> => {
  const folder = temporaryFolder();
  ledgerPath = join(folder, "zap.sqlite");
  zapPath = join(folder, "zap.yaml");
  writeFileSync(zapPath, zap);
  desk.calls.length = 0;
  desk.on.new_ticket = () => returning([]);
  desk.on.create_ticket = ({ inputData: { title } }) => returning({ id: `copy of ${title}` });
  desk.on.update_ticket = ({ inputData }) => returning(inputData);
  expect(await run()).toBe(0);
};

const start = (): ChildProcess => {
  const runner = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      fileURLToPath(new URL("./fixture/runZap.ts", import.meta.url)),
      desk.url,
      ledgerPath,
      zapPath,
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  closing({ close: () => runner.kill("SIGKILL") });
  return runner;
};

const run = async (): Promise<number | null> => (await once(start(), "exit"))[0];

test("a runner killed between two steps resumes at the step that has no result", async () => {
  await begin();
  desk.on.new_ticket = () => returning([{ id: "1" }]);
  const reached = new Promise<void>((resolve) => {
    desk.on.update_ticket = () => {
      resolve();
      return new Promise(() => undefined);
    };
  });
  const runner = start();
  await reached;
  runner.kill("SIGKILL");
  await once(runner, "exit");

  desk.on.update_ticket = ({ inputData }) => returning(inputData);
  expect(await run()).toBe(0);
  expect(desk.inputsOf("create_ticket")).toEqual([{ title: "1", priority: "normal" }]);
  expect(desk.inputsOf("update_ticket")).toEqual([{ id: "copy of 1" }, { id: "copy of 1" }]);

  expect(await run()).toBe(0);
  const ledger = closing(Ledger.read(ledgerPath));
  expect(ledger.runs()).toMatchObject([{ status: "success", steps: [{ id: "copy" }, { id: "filed" }] }]);
});

test("killed again and again, each event goes through each step, and a kill repeats one call at most", async () => {
  await begin();
  const ids = ["3", "2", "1"];
  desk.on.new_ticket = () => returning(ids.map((id) => ({ id })));
  let callsLeft: number;
  let runner: ChildProcess;
  const killInTheEnd =
    (handler: Handler): Handler =>
    (bundle) => {
      callsLeft -= 1;
      if (callsLeft === 0) runner.kill("SIGKILL");
      return handler(bundle);
    };
  desk.on.create_ticket = killInTheEnd(({ inputData: { title } }) => returning({ id: `copy of ${title}` }));
  desk.on.update_ticket = killInTheEnd(({ inputData }) => returning(inputData));

  const kills = [1, 3, 2];
  for (const calls of kills) {
    callsLeft = calls;
    runner = start();
    await once(runner, "exit");
  }
  expect(await run()).toBe(0);

  const ledger = closing(Ledger.read(ledgerPath));
  expect(ledger.runs().map(({ key, status }) => [key, status])).toEqual([
    ["1", "success"],
    ["2", "success"],
    ["3", "success"],
  ]);
  const made = ["create_ticket", "update_ticket"]
    .flatMap((operation) => desk.inputsOf(operation))
    .map((input) => JSON.stringify(input));
  expect(new Set(made).size).toBe(2 * ids.length);
  expect(made.length).toBeLessThanOrEqual(2 * ids.length + kills.length);
});
