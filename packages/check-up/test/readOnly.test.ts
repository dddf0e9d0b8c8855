import { type Sandbox, startSandbox } from "@integrations/sandbox";
import { allowLoopback } from "@integrations/testing";
import { type AppHost, openApp } from "@integrations/zap-runner";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { root } from "./checkedAccount.ts";

buildFirst("highlevel");
beforeEach(allowLoopback);

describe("an app that was started to read only", () => {
  let sandbox: Sandbox<"highlevel">;
  let app: AppHost;
  beforeAll(async () => {
    allowLoopback();
    sandbox = await startSandbox("highlevel");
    app = await openApp(`${root}/apps/highlevel/build/build.zip`, {
      // A variable of the account's .env cannot take it back.
      env: { ...sandbox.variables, READ_ONLY: "0" },
      surroundings: () => ({ env: { READ_ONLY: "0" } }),
      readOnly: true,
    });
  });
  afterAll(async () => {
    await app.close();
    await sandbox.close();
  });

  const call = (method: string, inputData: Record<string, unknown>) => {
    sandbox.requests.length = 0;
    return app.execute(method, { authData: sandbox.authData, inputData, meta: {} });
  };
  const sent = () => sandbox.requests.map(({ method, path }) => `${method} ${path}`);

  it.each([
    ["creates.create_contact", { email: "ada@example.com" }],
    ["creates.upsert_contact", { email: "ada@example.com" }],
    ["creates.make_api_request", { method: "post", path: "/contacts/search", body: "{}" }],
    ["creates.make_api_request", { method: "delete", path: "/contacts/c1" }],
  ])("sends nothing that could write: %s", async (address, inputs) => {
    await expect(call(`${address}.operation.perform`, inputs)).rejects.toMatchObject({
      name: "ReadOnlyError",
      message: expect.stringMatching(/started to read only, so (POST|DELETE) \/contacts\S* was not sent/),
    });
    expect(sent().filter((line) => !line.startsWith("GET "))).toEqual([]);
  });

  it("sends the searches that are POSTs", async () => {
    await call("triggers.new_contact.operation.perform", {});
    expect(sent()).toContain("POST /contacts/search");
  });

  it("renews its token", async () => {
    const { results } = await call("authentication.oauth2Config.refreshAccessToken", {});
    expect(sent()).toEqual(["POST /oauth/token"]);
    expect(results).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) });
  });
});
