import {
  FilledInputs,
  type JsonRecord,
  type Operation,
  planRuns,
  readApp,
  readConfig,
} from "@integrations/integration-checks";
import type { VendorName } from "@integrations/sandbox";
import { folderOf, type ProvenApp } from "./provenApp.ts";

/**
 * The operations of a vendor's built app in an order in which each finds on a fresh sandbox what it needs, hidden ones
 * (dropdowns) too: first what integration-checks.json has inputs for, then the other triggers. A hook without a list,
 * which only the vendor can call, is not among them.
 */
export const operationsInOrder = async (vendor: VendorName): Promise<Operation[]> => {
  const { definition, folder } = await readApp(folderOf(vendor));
  return planRuns(definition, readConfig(folder).live).runs;
};

/**
 * Inputs with which the operations of an app succeed, from its integration-checks.json. They refer to what earlier
 * operations returned: go through {@link operationsInOrder}, and `run` each before those after it.
 */
export class WorkingInputs {
  readonly #app: ProvenApp;
  readonly #filled: FilledInputs;

  constructor(app: ProvenApp) {
    this.#app = app;
    this.#filled = new FilledInputs(readConfig(folderOf(app.vendor)).live);
  }

  /** The inputs of an operation, filled in from what ran before. */
  of(address: string): Record<string, unknown> {
    return this.#filled.of(address);
  }

  /** Runs an operation with its inputs, as the editor's test does, and gives its records. */
  async run(address: string): Promise<JsonRecord[]> {
    // So many calls in a row would meet rate limits, and a change right after a creation counts as part of it.
    this.#app.sandbox.state.clock.advance(2000);
    const { results } = await this.#app.call(address, this.of(address), { isLoadingSample: true });
    return this.keep(address, results);
  }

  /** Takes the results of an operation that was run otherwise. */
  keep(address: string, results: unknown): JsonRecord[] {
    return this.#filled.keep(address, results);
  }
}
