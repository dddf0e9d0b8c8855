import type { Field, Operation } from "@integrations/integration-checks";
import type { VendorName } from "@integrations/sandbox";
import { openProvenApp, type ProvenApp } from "../provenApp.ts";
import { operationsInOrder, WorkingInputs } from "../workingInputs.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { type BadInputs, copiesOf } from "./badValues.ts";
import { inputFieldsOf, narrowingInputs } from "./inputFields.ts";
import { problemsOf } from "./problems.ts";

/** The creates and searches of an app, in the order in which they find what they need. */
export const triedOperations = async (vendor: VendorName): Promise<Operation[]> =>
  (await operationsInOrder(vendor)).filter(({ kind }) => kind !== "triggers");

/** An operation that succeeded with good inputs. */
interface Proven {
  operation: Operation;
  fields: Field[];
  good: Attempt;
}

/** An app and its sandbox, from their beginning. */
interface Account {
  app: ProvenApp;
  working: WorkingInputs;
  /** What has not run yet. */
  waiting: Operation[];
  proven: Map<string, Proven>;
  /** Whether anything was tried on it. */
  isTried: boolean;
}

/** Tries the creates and searches of an app with bad inputs, in their order. Close it when done. */
export class BadInputRun {
  readonly #vendor: VendorName;
  #account: Account | undefined;

  constructor(vendor: VendorName) {
    this.#vendor = vendor;
  }

  /**
   * Gets an operation ready: those before it, and it itself, run with good inputs.
   *
   * @throws {OperationError} when one does not succeed
   */
  async ready(address: string): Promise<Field[]> {
    const { fields } = await this.#prove(address).catch(async (error: unknown) => {
      if (!this.#account?.isTried) throw error;
      // What was tried may have renamed what is looked for now.
      await this.close();
      return this.#prove(address);
    });
    return fields;
  }

  /** What is wrong with the way in which an operation takes bad inputs in place of good ones, a line each. */
  async try(address: string, bad: BadInputs): Promise<string[]> {
    return (await this.#try(address, bad)).problems;
  }

  /** What is wrong with the way in which an operation takes its good inputs as people have them once they were copied. */
  async tryCopied(address: string): Promise<string[]> {
    const { fields, good, operation } = await this.#prove(address);
    const problems: string[] = [];
    for (const copied of copiesOf(fields, good.inputs, operation.kind)) {
      const { tried, problems: found } = await this.#try(address, copied);
      if (tried.error && tried.sent === 0) found.push(`refused it: ${tried.error.message}`);
      problems.push(...found.map((problem) => `${JSON.stringify(copied)}: ${problem}`));
    }
    return problems;
  }

  async #try(address: string, bad: BadInputs): Promise<{ tried: Attempt; problems: string[] }> {
    const { operation, fields, good } = await this.#prove(address);
    const account = await this.#open();
    account.isTried = true;
    const { app } = account;
    const tried = await attempt(app, address, { ...good.inputs, ...bad });
    const narrowing = narrowingInputs(app.definition, operation);
    const { authData } = app.sandbox;
    const problems = problemsOf(tried, {
      operation,
      fields,
      narrowing,
      vendor: app.name,
      authData,
      good,
      bad,
    });
    return { tried, problems };
  }

  async close(): Promise<void> {
    const account = this.#account;
    this.#account = undefined;
    await account?.app.close();
  }

  async #open(): Promise<Account> {
    if (this.#account) return this.#account;
    const app = await openProvenApp(this.#vendor);
    const waiting = await triedOperations(this.#vendor);
    this.#account = { app, working: new WorkingInputs(app), waiting, proven: new Map(), isTried: false };
    return this.#account;
  }

  async #prove(address: string): Promise<Proven> {
    const { app, working, waiting, proven } = await this.#open();
    for (let known = proven.get(address); ; known = proven.get(address)) {
      if (known) return known;
      const [operation] = waiting;
      if (!operation) throw new Error(`There are no good inputs for ${address}.`);
      const inputs = working.of(operation.address);
      const fields = await inputFieldsOf(app, operation, inputs);
      const good = await attempt(app, operation.address, inputs);
      if (good.error) throw good.error;
      working.keep(operation.address, good.results);
      proven.set(operation.address, { operation, fields, good });
      waiting.shift();
    }
  }
}
