import { auditApp, auditLive, visibleOperations } from "@integrations/testing";
import type { Delivery } from "@integrations/zap-runner";
import { describe, expect, it } from "@jest/globals";
import type { AppOnSandbox } from "./useApp.ts";

/**
 * The audit that every app passes: its definition is sound, and each visible operation returns, on the sandbox, what
 * its sample and output fields promise.
 *
 * @param inputs - For each visible operation, inputs with which it returns a record, made once the sandbox runs.
 * @param webhooks - The same for triggers that vendors call: a webhook for which they return one.
 */
export const describeAudit = (
  sandbox: AppOnSandbox,
  inputs: Record<string, () => Record<string, unknown> | Promise<Record<string, unknown>>>,
  webhooks: Record<string, () => Delivery> = {},
): void => {
  const call = async (address: string): Promise<unknown> => {
    const webhook = webhooks[address];
    if (webhook) return sandbox.deliver(address.replace("triggers.", ""), webhook());
    return sandbox.perform(address, await inputs[address]?.());
  };

  describe("the app", () => {
    it("is sound", () => {
      expect(auditApp(sandbox.app)).toEqual([]);
    });

    it("has inputs for every visible operation in this test", () => {
      expect(Object.keys({ ...inputs, ...webhooks }).sort()).toEqual(visibleOperations(sandbox.app).sort());
    });

    it.each(visibleOperations(sandbox.app))(
      "%s returns what its sample and output fields promise",
      async (address) => {
        const result = await call(address);
        const record = Array.isArray(result) ? result[0] : result;
        if (record === undefined) throw new Error(`${address} found nothing with its inputs in this test.`);
        expect(record).toEqual(expect.any(Object));
        expect(auditLive(sandbox.app, address, record)).toEqual([]);
      },
    );
  });
};
