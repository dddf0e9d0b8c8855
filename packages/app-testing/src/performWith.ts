import type { AnyApp } from "@integrations/testing";
import zapier, { type Bundle, type ZObject } from "zapier-platform-core";

type Perform = (z: ZObject, bundle: Bundle) => Promise<unknown>;

/** What a call sees beside its inputs: `bundle.meta`, the time zone of the person among it. */
export type PerformOptions = Partial<Bundle["meta"]>;

/** Calls operations of an app, such as `creates.create_job`, as Zapier does, over one connection. */
export const performWith = (app: AnyApp, authData: Record<string, string>) => {
  const appTester = zapier.createAppTester(app);
  return (address: string, inputData: Record<string, unknown> = {}, meta: PerformOptions = {}) => {
    const [kind, key = ""] = address.split(".") as ["triggers" | "creates" | "searches", string];
    const operation = app[kind]?.[key]?.operation;
    if (!operation || !("perform" in operation)) throw new Error(`There is no operation ${address}.`);
    return appTester(operation.perform as Perform, { authData, inputData, meta });
  };
};
