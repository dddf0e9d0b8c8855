import { type Sandbox, startSandbox } from "@integrations/sandbox";
import { allowLoopback, polledZap } from "@integrations/testing";
import { afterEach, beforeEach } from "@jest/globals";
import zapier, { type Trigger } from "zapier-platform-core";
import App from "../src/index.ts";
import { performWith } from "./performWith.ts";

const appTester = zapier.createAppTester(App);

/** A fresh Hellotracks sandbox for each test of a file, and the app connected to it. */
export const useSandbox = () => {
  let server: Sandbox<"hellotracks">;

  beforeEach(async () => {
    allowLoopback();
    server = await startSandbox("hellotracks");
    process.env.HELLOTRACKS_BASE_URL = server.url;
  });
  afterEach(async () => {
    delete process.env.HELLOTRACKS_BASE_URL;
    await server.close();
  });

  return {
    get server() {
      return server;
    },

    /** Calls an operation, such as `creates.create_job`. */
    perform: (...args: Parameters<ReturnType<typeof performWith>>) => performWith(server.authData)(...args),

    /** A Zap on one of the app's triggers. */
    zap: (trigger: Trigger, inputData: Record<string, unknown> = {}) =>
      polledZap(appTester, trigger, { authData: server.authData, inputData }),
  };
};
