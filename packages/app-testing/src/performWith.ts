import type { AnyApp } from "@integrations/testing";
import zapier, { type Bundle, type ZObject } from "zapier-platform-core";

type Perform = (z: ZObject, bundle: Bundle) => Promise<unknown>;

/** What a call sees beside its inputs: `bundle.meta`, the time zone of the person among it. */
export type PerformOptions = Partial<Bundle["meta"]>;

/** What the tests call of an operation; the types of core tell too many kinds of it apart. */
interface Operation {
  perform?: unknown;
  inputFields?: readonly unknown[];
  outputFields?: readonly unknown[];
}
type Kind = "triggers" | "creates" | "searches";

/** Calls any of an app's functions, as `zapier.createAppTester` gives it. */
type AppTester = ReturnType<typeof zapier.createAppTester>;

/**
 * A tester for each operation of an app, all over one `z.cache`. Each knows its operation alone: core compiles and
 * freezes every operation of an app at each call, which takes longer than the call.
 */
export const testersOf = (app: AnyApp) => {
  const cache = {};
  return (address: string): { tester: AppTester; operation: Operation } => {
    const [kind, key = ""] = address.split(".") as [Kind, string];
    const definition = app[kind]?.[key];
    if (!definition) throw new Error(`There is no operation ${address}.`);
    const alone = { triggers: {}, creates: {}, searches: {}, [kind]: { [key]: definition } };
    const tester = zapier.createAppTester({ ...app, ...alone });
    return { tester: Object.assign(tester, { zcacheTestObj: cache }), operation: definition.operation };
  };
};

/** Calls operations of an app, such as `creates.create_job`, as Zapier does, over one connection. */
export const performWith = (app: AnyApp, authData: Record<string, string>) => {
  const testerOf = testersOf(app);
  return (address: string, inputData: Record<string, unknown> = {}, meta: PerformOptions = {}) => {
    const { tester, operation } = testerOf(address);
    return tester(operation.perform as Perform, { authData, inputData, meta });
  };
};
