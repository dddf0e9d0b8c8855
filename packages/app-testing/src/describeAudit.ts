import { auditApp, auditLive, visibleOperations } from "@integrations/testing";
import { describe, expect, it } from "@jest/globals";
import type { AppOnSandbox } from "./useApp.ts";

/**
 * The audit that every app passes: its definition is sound, and each visible operation returns, on the sandbox, what
 * its sample and output fields promise.
 *
 * @param inputs - For each visible operation, inputs with which it returns a record, made once the sandbox runs.
 */
export const describeAudit = (
  sandbox: AppOnSandbox,
  inputs: Record<string, () => Record<string, unknown> | Promise<Record<string, unknown>>>,
): void => {
  describe("the app", () => {
    it("is sound", () => {
      expect(auditApp(sandbox.app)).toEqual([]);
    });

    it("has inputs for every visible operation in this test", () => {
      expect(Object.keys(inputs).sort()).toEqual(visibleOperations(sandbox.app).sort());
    });

    it.each(visibleOperations(sandbox.app))(
      "%s returns what its sample and output fields promise",
      async (address) => {
        const result = await sandbox.perform(address, await inputs[address]?.());
        const record = Array.isArray(result) ? result[0] : result;
        expect(record).toEqual(expect.any(Object));
        expect(auditLive(sandbox.app, address, record)).toEqual([]);
      },
    );
  });
};
