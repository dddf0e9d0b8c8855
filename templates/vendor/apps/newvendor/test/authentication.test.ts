import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { TOKEN, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const test = (authData: { token?: string }) => appTester(App.authentication?.test as never, { authData });

describe("the connection", () => {
  it("is tested by GET /me and labelled with the account's name", async () => {
    vendor()
      .get("/me")
      .reply(200, { account: { name: "Northwind" } });
    await expect(test({ token: ` ${TOKEN}\n` })).resolves.toEqual({ account_name: "Northwind" });
  });

  it.each([{}, { token: "" }, { token: "token 1" }])(
    "asks to reconnect, without a request, for %j",
    async (authData) => {
      await expect(test(authData)).rejects.toMatchObject({
        name: "ExpiredAuthError",
        message: expect.stringContaining("Reconnect New Vendor"),
      });
    },
  );
});

describe("a token that was revoked", () => {
  const sandbox = useApp(App, "newvendor");

  it.each(["triggers.new_note", "creates.create_note", "searches.find_note", "triggers.note_list"])(
    "makes %s ask to reconnect",
    async (address) => {
      sandbox.server.actions.revoke_token();
      await expect(sandbox.perform(address, { title: "x" })).rejects.toMatchObject({
        name: "ExpiredAuthError",
        message: expect.stringContaining("Reconnect New Vendor in Zapier"),
      });
    },
  );
});
