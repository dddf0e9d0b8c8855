import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Sandbox, startSandbox, type VendorName, vendors } from "@integrations/sandbox";
import { allowLoopback } from "@integrations/testing";
import { type AppHost, openApp } from "@integrations/zap-runner";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";

/** A built app, running in a process of its own, and its vendor's sandbox. */
export interface BuiltApp<Name extends VendorName> {
  readonly host: AppHost;
  readonly sandbox: Sandbox<Name>;
  /** Calls an operation, such as `creates.create_job`. */
  call<Result = Record<string, unknown>[]>(
    address: string,
    inputData?: Record<string, unknown>,
    meta?: Record<string, unknown>,
  ): Promise<Result>;
}

/**
 * Tests what `npm run build:zip` made and `zapier-platform push` would upload: its size, Zapier's schema validation,
 * a connection, an answer that breaks off, a redirect; then what is special to this app.
 *
 * @param testFile - `import.meta.url` of a test in `apps/<vendor>/test`
 * @param failing - A create, and inputs for it
 */
export const describeBuiltApp = <Name extends VendorName>(
  vendor: Name,
  testFile: string,
  failing: { address: string; input: Record<string, unknown> },
  more: (app: BuiltApp<Name>) => void,
): void => {
  const name = vendors[vendor].label;
  const zip = fileURLToPath(new URL("../build/build.zip", testFile));

  describe("the built zip, unpacked outside the repository", () => {
    let sandbox: Sandbox<Name>;
    let host: AppHost;
    const app: BuiltApp<Name> = {
      get host() {
        return host;
      },
      get sandbox() {
        return sandbox;
      },
      call: async <Result>(address: string, inputData = {}, meta = {}) => {
        const bundle = { authData: sandbox.authData, inputData, meta };
        const { results } = await host.execute(`${address}.operation.perform`, bundle);
        return results as Result;
      },
    };

    beforeEach(allowLoopback);
    beforeAll(async () => {
      buildFirst(vendor);
      allowLoopback();
      sandbox = await startSandbox(vendor);
      host = await openApp(zip, { env: sandbox.variables });
    });
    afterAll(async () => {
      await host.close();
      await sandbox.close();
    });

    it("weighs less than 1.5 MB", () => {
      expect(statSync(zip).size).toBeLessThan(1_500_000);
    });

    it("passes the schema validation of Zapier", async () => {
      await expect(host.validate()).resolves.toEqual([]);
    });

    it("tests its connection", async () => {
      const { results } = await host.execute("authentication.test", { authData: sandbox.authData });
      expect(results).toEqual(expect.any(Object));
    });

    it("fails at once on an answer that breaks off", async () => {
      sandbox.faults.add({ kind: "reset" });
      await expect(app.call(failing.address, failing.input)).rejects.toThrow(`${name} cannot be reached`);
    });

    it("does not follow a redirect with the credential", async () => {
      sandbox.faults.add({ kind: "redirect", location: `${sandbox.url}/` });
      const before = sandbox.requests.length;
      await expect(app.call(failing.address, failing.input)).rejects.toThrow(
        `${name} redirected this request`,
      );
      expect(sandbox.requests).toHaveLength(before + 1);
    });

    more(app);
  });
};
