import zapier, { type Bundle, type ZObject } from "zapier-platform-core";

/** Any perform, whatever the type of its inputs. */
type Perform<Result> = (z: ZObject, bundle: never) => Promise<Result>;

/** What a test says of a bundle; inputs may be blank in ways that their types do not know of. */
interface Given {
  inputData?: Record<string, unknown>;
  authData?: Record<string, string>;
  meta?: Partial<Bundle["meta"]>;
}

/** Runs of one perform share an app's cache. */
const inOneApp =
  (kind: "creates" | "searches" | "triggers", toOperation = (perform: unknown): object => ({ perform })) =>
  <Result>(perform: Perform<Result>) => {
    const display = { label: "Probe", description: "Probes." };
    const app = {
      version: "1.0.0",
      platformVersion: zapier.version,
      [kind]: { probe: { key: "probe", noun: "Probe", display, operation: toOperation(perform) } },
    };
    const run = zapier.createAppTester(app as never) as (
      one: Perform<Result>,
      bundle: Given,
    ) => Promise<Result>;
    return ({ inputData = {}, authData = {}, meta = {} }: Given = {}) =>
      run(perform, { inputData, authData, meta });
  };

const inZapier =
  (...app: Parameters<typeof inOneApp>) =>
  <Result>(perform: Perform<Result>, given?: Given) =>
    inOneApp(...app)(perform)(given);

/** Runs a perform as Zapier does: in an app, with Zapier's own request client and its checks of what comes back. */
export const runCreate = inZapier("creates");
export const runSearch = inZapier("searches");
export const runTrigger = inZapier("triggers");
/** The same for several polls of one trigger. */
export const pollsOf = inOneApp("triggers");
/** Runs a function that finds out input fields. */
export const runFields = inZapier("creates", (fields) => ({
  perform: async () => ({ id: "1" }),
  inputFields: [fields],
}));

/** The part of `z` that the error map uses. */
export const zErrors = { errors: zapier.errors } as unknown as ZObject;
