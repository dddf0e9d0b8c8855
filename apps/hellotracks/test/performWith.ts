import zapier, { type Bundle, type ZObject } from "zapier-platform-core";
import App from "../src/index.ts";

const appTester = zapier.createAppTester(App);

type Perform = (z: ZObject, bundle: Bundle) => Promise<unknown>;

/** Calls an operation of the app, such as `creates.create_job`, as Zapier does. */
export const performWith =
  (authData: Record<string, string>) =>
  (address: string, inputData: Record<string, unknown> = {}, meta: Partial<Bundle["meta"]> = {}) => {
    const [kind, key = ""] = address.split(".") as ["triggers" | "creates" | "searches", string];
    const { operation } = (App[kind] as Record<string, { operation: { perform?: unknown } }>)[key] ?? {};
    return appTester(operation?.perform as Perform, { authData, inputData, meta });
  };
