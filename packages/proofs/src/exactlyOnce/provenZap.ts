import { type Connection, type Ledger, ZapRunner } from "@integrations/zap-runner";
import type { Account, Disturbance } from "./account.ts";
import { Judge } from "./judge.ts";
import type { TriggerFacts } from "./triggerFacts.ts";

export interface ProvenZapOptions {
  trigger: { app: string; key: string; inputs: Record<string, string> };
  facts: TriggerFacts;
  account: Account;
  connection: Connection;
  /** Zaps that share it share what the app remembers. */
  ledger: Ledger;
  /** Undefined where Zapier does not tell it. */
  zapId: string | undefined;
}

/** A Zap of a trigger alone, on the zap-runner, and the judge of what it fires. */
export class ProvenZap {
  readonly #facts: TriggerFacts;
  readonly #account: Account;
  readonly #runner: ZapRunner;
  readonly #judge = new Judge();

  constructor({ trigger, facts, account, connection, ledger, zapId }: ProvenZapOptions) {
    this.#facts = facts;
    this.#account = account;
    this.#runner = new ZapRunner({
      zap: { name: trigger.key, timezone: "UTC", trigger, steps: [], rehearsal: [] },
      connections: { [trigger.app]: connection },
      ledger,
      zapId,
      // A poll that fails is followed by the next one.
      patience: { scale: 0, retries: 0 },
    });
  }

  /** Polls, for the first time to turn the Zap on; gives what is wrong, a line each. */
  async poll(disturbance: Disturbance): Promise<string[]> {
    const isOn = this.#runner.isOn;
    const { result, sight, wasDisturbed } = await this.#account.watch(disturbance, () =>
      isOn ? this.#runner.poll() : this.#runner.turnOn(),
    );
    if (result.error !== null) {
      if (isOn) this.#judge.failed(sight);
      return wasDisturbed ? [] : [`a poll failed by itself: ${result.error}`];
    }
    if (isOn)
      return this.#judge.polled(
        result.runs.map(({ trigger }) => this.#facts.nameOf(trigger)),
        sight,
      );
    this.#judge.turnedOn(sight);
    return [];
  }
}
