import type { VendorName } from "@integrations/sandbox";
import { Ledger } from "@integrations/zap-runner";
import { Account } from "./account.ts";
import type { History, Step } from "./history.ts";
import { ProvenZap } from "./provenZap.ts";
import type { TravellingApp } from "./travellingApp.ts";
import type { VendorFacts } from "./triggerFacts.ts";

const MINUTE_MS = 60_000;
const GAP_MINUTES = 120;
/** In the end nothing goes wrong, and what was missed is caught up with. */
const quietEnd: Step = { minutes: 5, before: [], meanwhile: [], fault: null };

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
  { server, skewSeconds, old, steps, gapAt, forgetsAt, secondAt }: History,
): Promise<string[]> => {
  const trigger = facts.triggers[key];
  if (!trigger) return [`nothing is known of ${key}`];
  const account = await Account.open(vendor, trigger, skewSeconds);
  const ledger = Ledger.open(":memory:", "sandbox");
  try {
    const { connection, secrets, watch } = app.enter(account);
    if (server !== null) facts.servers?.[server]?.(account.sandbox);
    // In the order of its dates: only what comes from now on may be dated back.
    for (const happening of old.toSorted((one, other) => other.agoSeconds - one.agoSeconds))
      account.happen(happening);

    const zaps = (trigger.inputs?.(account.sandbox) ?? [{}]).map(
      (inputs) =>
        new ProvenZap({ trigger: { app: vendor, key, inputs }, facts: trigger, account, connection, ledger }),
    );
    for (const [index, step] of [...steps, quietEnd].entries()) {
      const minutes = index === gapAt ? GAP_MINUTES : step.minutes;
      const pause = (minutes * MINUTE_MS) / (step.before.length + 1);
      for (const happening of step.before) {
        account.pass(pause);
        account.happen(happening);
      }
      account.pass(pause);
      if (forgetsAt.includes(index)) ledger.store.clear();
      for (const zap of zaps.slice(0, index >= secondAt ? zaps.length : 1)) {
        const problems = await zap.poll(step);
        if (problems.length > 0) return problems;
      }
    }
    secrets.see("the run history", ledger.runs());
    secrets.see("the poll history", ledger.polls());
    return watch.problems;
  } finally {
    ledger.close();
    await account.sandbox.close();
  }
};
