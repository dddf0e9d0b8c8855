import { type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import { type AnyApp, allowLoopback, polledZap } from "@integrations/testing";
import { type Delivery, toRequest } from "@integrations/zap-runner";
import { afterEach, beforeEach } from "@jest/globals";
import type { Bundle, ZObject } from "zapier-platform-core";
import { type PerformOptions, performWith, testersOf } from "./performWith.ts";

/** An app connected to its vendor's sandbox. */
export interface AppOnSandbox<Name extends VendorName = VendorName> {
  readonly app: AnyApp;
  /** The running test's sandbox. */
  readonly server: Sandbox<Name>;
  /** Calls an operation, such as `creates.create_job`. */
  perform(address: string, inputData?: Record<string, unknown>, meta?: PerformOptions): Promise<unknown>;
  /** The dynamic fields among the inputs or outputs of an operation, as the editor asks for them. */
  fields(
    address: string,
    kind: "inputFields" | "outputFields",
    inputData?: Record<string, unknown>,
  ): Promise<Record<string, unknown>[]>;
  /** Hands a webhook to a trigger that vendors call, such as `contact_event`, over one `z.cache`. */
  deliver(trigger: string, delivery: Delivery, inputData?: Record<string, unknown>): Promise<unknown>;
  /** A Zap on one of the app's polling triggers, such as `new_job`. */
  zap(trigger: string, inputData?: Record<string, unknown>): ReturnType<typeof polledZap>;
}

/** A fresh sandbox of a vendor for each test of the file, and the app connected to it. */
export const useApp = <Name extends VendorName>(app: AnyApp, vendor: Name): AppOnSandbox<Name> => {
  let testerOf: ReturnType<typeof testersOf>;
  let server: Sandbox<Name>;

  beforeEach(async () => {
    allowLoopback();
    // Its `z.cache` would outlast the account that the sandbox is.
    testerOf = testersOf(app);
    server = await startSandbox(vendor);
    Object.assign(process.env, server.variables);
  });
  afterEach(async () => {
    for (const name of Object.keys(server.variables)) delete process.env[name];
    await server.close();
  });

  return {
    app,
    get server() {
      return server;
    },

    perform: (...args) => performWith(app, server.authData)(...args),

    fields: async (address, kind, inputData = {}) => {
      const { tester, operation } = testerOf(address);
      const fields: readonly unknown[] = operation[kind] ?? [];
      const found = fields
        .filter((field) => typeof field === "function")
        .map((field) => tester(field as FieldFunction, { authData: server.authData, inputData }));
      return (await Promise.all(found)).flat();
    },

    deliver: (trigger, delivery, inputData = {}) => {
      const { tester, operation } = testerOf(`triggers.${trigger}`);
      const bundle = { authData: server.authData, inputData, meta: {}, ...toRequest(delivery) };
      return tester(operation.perform as HookFunction, bundle as Partial<Bundle>);
    },

    zap: (trigger, inputData = {}) => {
      const { tester, operation } = testerOf(`triggers.${trigger}`);
      return polledZap(tester, operation, { authData: server.authData, inputData });
    },
  };
};

type HookFunction = (z: ZObject, bundle: Bundle) => Promise<unknown>;
type FieldFunction = (z: ZObject, bundle: Bundle) => Promise<Record<string, unknown>[]>;
