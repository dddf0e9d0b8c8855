import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { profile, TOKEN, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const test = (token?: string) =>
  appTester(App.authentication?.test as never, { authData: token === undefined ? {} : { token } });

describe("the connection", () => {
  it.each([[TOKEN], [` ${TOKEN}\n`]])("is tested by GET /v1/profiles?limit=1 with %j", async (token) => {
    vendor()
      .get("/profiles")
      .query({ limit: "1" })
      .reply(200, { profiles: [profile] });
    await expect(test(token)).resolves.toEqual({ connected: true });
  });

  it("is good for a business without profiles", async () => {
    vendor().get("/profiles").query(true).reply(200, { profiles: [] });
    await expect(test(TOKEN)).resolves.toEqual({ connected: true });
  });

  it.each([
    ["a space inside", "ALK_test 01"],
    ["a line break inside", "ALK_test\n01"],
    ["a letter no token has", "ALK_tést"],
    ["nothing", ""],
    ["no token at all", undefined],
  ])("asks to reconnect, without a request, for a token with %s", async (_what, token) => {
    const error = { name: "ExpiredAuthError", message: expect.stringContaining("Reconnect Hellotext") };
    await expect(test(token)).rejects.toMatchObject(error);
    await expect(test(token)).rejects.not.toThrow(/ALK_t/);
  });
});

describe("a token that was revoked", () => {
  const sandbox = useApp(App, "hellotext");

  it.each(["triggers.new_profile", "creates.create_list", "searches.find_list", "triggers.list_list"])(
    "makes %s ask to reconnect",
    async (address) => {
      sandbox.server.actions.revoke_token();
      await expect(sandbox.perform(address, { name: "x" })).rejects.toMatchObject({
        name: "ExpiredAuthError",
        message: expect.stringContaining("Reconnect Hellotext in Zapier"),
      });
    },
  );
});
