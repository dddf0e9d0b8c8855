import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { isHook } from "../../src/definition.ts";
import type { Delivery } from "../../src/delivery.ts";
import { Ledger, type Run } from "../../src/ledger.ts";
import { happen } from "../../src/rehearsal.ts";
import type { ZapRunner } from "../../src/zapRunner.ts";
import { closing } from "../fixture/closing.ts";
import { byName, fireAgain, newLedgerPath, readZap, runnerOf, startFor, zapFolder } from "./builtApps.ts";
import { holdingsOf } from "./holdings.ts";

const zaps = readdirSync(zapFolder)
  .filter((name) => name.startsWith("across-"))
  .map((name) => basename(name, ".yaml"));

class Killed extends Error {}

/** Kills the runner at each step of each run twice: after the vendor's answer and before it is kept, and after that. */
class Killer {
  readonly #kills = new Set<string>();

  get kills(): number {
    return this.#kills.size;
  }

  #killOnce(moment: string): void {
    if (this.#kills.has(moment)) return;
    this.#kills.add(moment);
    throw new Killed(moment);
  }

  watch(ledger: Ledger): Ledger {
    const endStep = ledger.endStep.bind(ledger);
    ledger.endStep = (run, step) => {
      this.#killOnce(`run ${run} before ${step.id} is kept`);
      endStep(run, step);
      this.#killOnce(`run ${run} after ${step.id} is kept`);
    };
    return ledger;
  }
}

/** Plays the rounds of a Zap's rehearsal; a runner that is killed is started again from its ledger's file. */
const play = async (name: string, watch: (ledger: Ledger) => Ledger = (ledger) => ledger) => {
  const zap = readZap(name);
  const sandboxes = await startFor(zap);
  const apps = await byName(sandboxes);
  const path = newLedgerPath();
  let ledger = watch(Ledger.open(path, "sandbox"));
  closing({ close: () => ledger.close() });

  const hooked = isHook((await apps[zap.trigger.app]?.connection.definition())?.triggers[zap.trigger.key]);
  const goOn = (runner: ZapRunner) => (hooked ? runner.receive([]) : runner.poll());
  const untilDone = async (work: (runner: ZapRunner) => Promise<unknown>): Promise<void> => {
    try {
      await work(runnerOf(zap, apps, ledger));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      ledger.close();
      ledger = watch(Ledger.open(path, "sandbox"));
      await untilDone(goOn);
    }
  };

  await untilDone((runner) => runner.turnOn());
  for (const round of zap.rehearsal) {
    const deliveries: Delivery[] = [];
    for (const happening of round.happens) {
      // What happens in one millisecond may fire in any order, and the vendors number what is made of it.
      await wait(2);
      const happened = await happen({ ...round, happens: [happening] }, apps);
      expect(happened.impossible).toEqual([]);
      deliveries.push(...happened.deliveries);
    }
    await untilDone((runner) => (hooked ? runner.receive(deliveries) : runner.poll()));
  }
  const holdings = () => Object.assign({}, ...sandboxes.map(holdingsOf)) as Record<string, string[]>;
  return {
    holdings,
    runs: (): Run[] => ledger.runs(),
    fireAgain: async () => {
      fireAgain(ledger);
      await untilDone(goOn);
    },
  };
};

const outcomes = (runs: Run[]) => runs.map(({ status }) => status);

describe.each(zaps)("%s", (name) => {
  test("killed at every step and started again, it leaves what it leaves undisturbed", async () => {
    const undisturbed = await play(name);
    const killer = new Killer();
    const killed = await play(name, (ledger) => killer.watch(ledger));

    const steps = undisturbed.runs().flatMap((run) => run.steps);
    expect(killer.kills).toBe(2 * steps.length);
    expect(outcomes(killed.runs())).toEqual(outcomes(undisturbed.runs()));
    const expected = undisturbed.holdings();
    expect(killed.holdings()).toEqual(expected);

    await undisturbed.fireAgain();
    expect(undisturbed.holdings()).toEqual(expected);
    expect(undisturbed.runs().length).toBe(2 * killed.runs().length);
  });
});
