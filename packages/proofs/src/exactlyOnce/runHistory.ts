import type { VendorName } from "@integrations/sandbox";
import { Ledger, type StoreSnapshot } from "@integrations/zap-runner";
import { Account } from "./account.ts";
import type { History, Step } from "./history.ts";
import { ProvenZap } from "./provenZap.ts";
import type { TravellingApp } from "./travellingApp.ts";
import type { VendorFacts } from "./triggerFacts.ts";

const MINUTE_MS = 60_000;
/** In the end nothing goes wrong, and what was missed is caught up with: within an hour and a quarter. */
const quietEnd: Step[] = Array.from({ length: 6 }, () => ({
  minutes: 14,
  before: [],
  meanwhile: [],
  fault: null,
  isLost: false,
  cache: "kept" as const,
}));

export interface HistoryOf {
  vendor: VendorName;
  /** The key of a trigger. */
  key: string;
  facts: VendorFacts;
  app: TravellingApp;
}

/** Takes an account and its Zaps through a history; gives what is wrong at the first poll at which something is, a line each. */
export const runHistory = async (
  { vendor, key, facts, app }: HistoryOf,
  { server, old, steps, tellsZapId, secondAt, ...clocks }: History,
): Promise<string[]> => {
  const trigger = facts.triggers[key];
  if (!trigger) return [`nothing is known of ${key}`];
  const account = await Account.open(vendor, trigger, clocks);
  const ledger = Ledger.open(":memory:", "sandbox");
  /** What the app remembered before each poll. */
  const snapshots: StoreSnapshot[] = [];
  try {
    const { connection, watch } = app.enter(account);
    if (server !== null) facts.servers?.[server]?.(account.sandbox);
    // In the order of its dates: only what comes from now on may be dated back.
    for (const happening of old.toSorted((one, other) => other.agoSeconds - one.agoSeconds)) {
      account.happen(happening);
    }

    const inputs = trigger.inputs?.(account.sandbox) ?? [{}];
    const zaps = inputs.map((of, index) => {
      const zapId = tellsZapId ? String(index) : undefined;
      const options = { facts: trigger, account, connection, ledger, zapId };
      return new ProvenZap({ trigger: { app: vendor, key, inputs: of }, ...options });
    });
    /** One more Zap polls, which is not judged and must not keep an event from the others. */
    const pollOther = (): Promise<unknown> => {
      const meta = { isPopulatingDedupe: false, ...(tellsZapId && { zap: { id: "other" } }) };
      const inputData = trigger.narrowed?.(account.sandbox) ?? inputs[0] ?? {};
      const context = { store: ledger.store, storeKey: "other" };
      return connection.execute(`triggers.${key}.operation.perform`, { inputData, meta }, { context });
    };

    for (const [index, step] of [...steps, ...quietEnd].entries()) {
      const pause = (step.minutes * MINUTE_MS) / (step.before.length + 1);
      for (const happening of step.before) {
        account.pass(pause);
        account.happen(happening);
      }
      account.pass(pause);
      snapshots.push(ledger.store.snapshot());
      if (step.cache === "lost") ledger.store.clear();
      if (step.cache === "stale") ledger.store.restore(snapshots[Math.floor(index / 2)] ?? []);
      await pollOther();
      connection.losesAnswers = step.isLost;
      for (const zap of zaps.slice(0, index >= secondAt ? zaps.length : 1)) {
        const problems = await zap.poll(step);
        if (problems.length > 0) return problems;
      }
      connection.losesAnswers = false;
    }
    watch.secrets.see("the run history", ledger.runs());
    watch.secrets.see("the poll history", ledger.polls());
    return watch.problems;
  } finally {
    ledger.close();
    await account.sandbox.close();
  }
};
