import { checkRun, type Problem } from "./check.ts";
import { type AppDefinition, isHook, type Operation, operationsOf } from "./definition.ts";
import { isRecord, type JsonRecord } from "./json.ts";
import { UsageError } from "./usageError.ts";

/** Calls an operation and gives what it returned, the newest record first. */
export type LiveRunner = (address: string) => Promise<JsonRecord[]>;

/** Inputs by the address of an operation. */
export type LiveInputs = Record<string, Record<string, unknown>>;

/** The method that gives an operation's records; a hook is called by the vendor, so its list stands for it. */
export const methodOf = (operation: Operation): string =>
  `${operation.address}.operation.${isHook(operation) ? "performList" : "perform"}`;

/** Whether an operation can run without inputs from a person: a trigger that has something to call. */
const runsAlone = (operation: Operation): boolean =>
  operation.kind === "triggers" && (!isHook(operation) || operation.operation.performList !== undefined);

/** What can be run: all that a person can choose, and the dropdowns. */
const runnable = (app: AppDefinition): Operation[] =>
  operationsOf(app).filter(({ kind, display }) => kind === "triggers" || !display.hidden);

/** What is run: what has inputs, in their order, then the other triggers. The rest is not. */
export const planRuns = (app: AppDefinition, inputs: LiveInputs): { runs: Operation[]; notRun: string[] } => {
  const operations = runnable(app);
  const unknown = Object.keys(inputs).filter((address) => !operations.some((one) => one.address === address));
  if (unknown.length > 0)
    throw new UsageError(`There are live inputs for what is no operation: ${unknown.join(", ")}`);
  const named = Object.keys(inputs).flatMap((address) => operations.filter((one) => one.address === address));
  const others = operations.filter((operation) => !named.includes(operation));
  return {
    runs: [...named, ...others.filter(runsAlone)],
    notRun: others.filter((operation) => !runsAlone(operation)).map(({ address }) => address),
  };
};

/** Runs operations one after the other and checks what they return. */
export const checkLive = async (runs: Operation[], run: LiveRunner): Promise<Problem[]> => {
  const problems: Problem[] = [];
  for (const operation of runs) {
    const outcome = await run(operation.address).then(
      (records) => ({ records }),
      (error: Error) => ({ records: [], failure: error.message }),
    );
    problems.push(...checkRun({ operation, ...outcome }));
  }
  return problems;
};

/** What a runner needs of an app in a process of its own (zap-runner's AppHost). */
interface Host {
  execute(
    method: string,
    bundle: {
      authData: Record<string, unknown>;
      inputData: Record<string, unknown>;
      meta: Record<string, unknown>;
    },
  ): Promise<{ results: unknown }>;
}

const reference = /\{\{(\w+\.\w+)\.(\w+)\}\}/g;

/** Live inputs, their references filled in from the newest record of each operation that ran. */
export class FilledInputs {
  readonly #inputs: LiveInputs;
  readonly #newest = new Map<string, JsonRecord>();

  constructor(inputs: LiveInputs) {
    this.#inputs = inputs;
  }

  /** A reference to what did not run, or to a field that its record lacks, stays as it is. */
  of(address: string): Record<string, unknown> {
    return JSON.parse(JSON.stringify(this.#inputs[address] ?? {}), (_key, value: unknown) =>
      typeof value === "string"
        ? value.replaceAll(reference, (text, earlier: string, key: string) =>
            String(this.#newest.get(earlier)?.[key] ?? text),
          )
        : value,
    );
  }

  /** Keeps what an operation returned, and gives it as records. */
  keep(address: string, results: unknown): JsonRecord[] {
    const records = [results].flat().filter(isRecord);
    if (records[0]) this.#newest.set(address, records[0]);
    return records;
  }
}

/** A runner on an app, as the editor's test calls it: the newest few, whatever their age. */
export const runnerOf = (
  host: Host,
  app: AppDefinition,
  { authData, inputs }: { authData: Record<string, unknown>; inputs: LiveInputs },
): LiveRunner => {
  const operations = new Map(runnable(app).map((operation) => [operation.address, operation]));
  const filled = new FilledInputs(inputs);

  return async (address) => {
    const operation = operations.get(address);
    if (!operation) throw new Error(`There is no operation ${address}.`);
    const { results } = await host.execute(methodOf(operation), {
      authData,
      inputData: filled.of(address),
      meta: { isLoadingSample: true },
    });
    return filled.keep(address, results);
  };
};
