import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Sandbox } from "@integrations/sandbox";
import { beforeEach, expect, test } from "@jest/globals";
import { Ledger } from "../../src/ledger.ts";
import { closing } from "../fixture/closing.ts";
import { newLedgerPath, start, zapFolder, zipOf } from "./builtApps.ts";
import type { Account } from "./runAcross.ts";

let hubstaff: Sandbox<"hubstaff">;
let highlevel: Sandbox<"highlevel">;
let ledgerPath: string;

beforeEach(async () => {
  hubstaff = await start("hubstaff");
  highlevel = await start("highlevel");
  ledgerPath = newLedgerPath();
  const [{ id = "" } = {}] = highlevel.state.contacts;
  const metadata = [{ key: "highlevel_contact_id", value: id }];
  hubstaff.actions.update_client({ client: "Harbour Brewery", metadata });
});

const startRunner = (zap: string): ChildProcess => {
  const accounts = [hubstaff, highlevel].map(
    ({ vendor, variables, authData }): Account => ({
      app: vendor,
      zip: zipOf(vendor),
      env: variables,
      authData,
    }),
  );
  const runner = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      fileURLToPath(new URL("./runAcross.ts", import.meta.url)),
      join(zapFolder, `${zap}.yaml`),
      ledgerPath,
      JSON.stringify(accounts),
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  closing({ close: () => runner.kill("SIGKILL") });
  return runner;
};

/** Lets the runner work until a vendor has done a request whose answer is late, and kills it before it hears of that. */
const killDuring = async (zap: string, sandbox: Sandbox, method: string, path: string): Promise<void> => {
  sandbox.faults.add({ kind: "slow_headers", method, path, afterHandling: true });
  const seen = sandbox.requests.length;
  const runner = startRunner(zap);
  const pattern = new RegExp(`^${path.replaceAll("*", "[^/]+")}$`);
  while (!sandbox.requests.slice(seen).some((one) => one.method === method && pattern.test(one.path))) {
    expect(runner.exitCode).toBeNull();
    await wait(5);
  }
  runner.kill("SIGKILL");
  await once(runner, "exit");
};

test.each([
  [
    "one contact",
    "across-client-contact",
    () => hubstaff.actions.create_clients({ name: "Canal Museum", emails: ["office@canal.example"] }),
    "/contacts/upsert",
    "/clients/*",
    () => [...highlevel.state.contacts].filter(({ companyName }) => companyName === "Canal Museum"),
  ],
  [
    "one task",
    "across-task-new",
    () => hubstaff.actions.create_tasks({ summary: "Fit the valve" }),
    "/contacts/*/tasks",
    "/tasks/*",
    () => highlevel.state.tasks.filter(({ title }) => title?.startsWith("Fit the valve")),
  ],
  [
    "one note",
    "across-note",
    () => hubstaff.actions.create_notes({ note: "Leak found" }),
    "/contacts/*/notes",
    undefined,
    () => highlevel.state.notes.filter(({ body }) => body?.includes("Leak found")),
  ],
] as const)(
  "a runner killed between two steps and started again leaves %s",
  async (_, zap, happen, made, linked, held) => {
    expect((await once(startRunner(zap), "exit"))[0]).toBe(0);
    happen();
    await killDuring(zap, highlevel, "POST", made);
    expect(held()).toHaveLength(1);
    if (linked) await killDuring(zap, hubstaff, "PUT", linked);

    expect((await once(startRunner(zap), "exit"))[0]).toBe(0);
    expect(held()).toHaveLength(1);
    expect(closing(Ledger.read(ledgerPath)).runs()).toMatchObject([{ status: "success" }]);
  },
);
