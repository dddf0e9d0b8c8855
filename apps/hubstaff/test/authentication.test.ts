import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { TOKEN, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const test = (token?: string) =>
  appTester(App.authentication?.test as never, { authData: token === undefined ? {} : { token } });
const ana = { id: 901, name: "Ana Horvat", email: "ana.horvat@northwind.example", status: "active" };

describe("the connection", () => {
  it.each([[TOKEN], [` ${TOKEN}\n`]])(
    "is tested by GET /users/me and labelled with the member: %j",
    async (token) => {
      vendor().get("/users/me").reply(200, { user: ana });
      await expect(test(token)).resolves.toEqual({ name: ana.name, email: ana.email });
    },
  );

  it("works for a member without a name and an address", async () => {
    vendor()
      .get("/users/me")
      .reply(200, { user: { id: 901 } });
    await expect(test(TOKEN)).resolves.toEqual({ name: null, email: null });
  });

  it("says in words that the token is not accepted", async () => {
    vendor()
      .get("/users/me")
      .reply(401, { error: "invalid_token", error_description: "The access token has expired" });
    await expect(test(TOKEN)).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringContaining(
        "Hubstaff did not accept the API token (The access token has expired). Reconnect Hubstaff in Zapier with the API token from Hubstaff, Settings -> Organization -> API tokens.",
      ),
    });
  });

  it("says which token to make, without a request, when it gets a personal access token", async () => {
    const failed = test("eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln");
    await expect(failed).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringContaining(
        "Hubstaff did not accept the API token (this is a personal access token; an organization's API token begins with hsoat_). Reconnect Hubstaff in Zapier with the API token from Hubstaff, Settings -> Organization -> API tokens.",
      ),
    });
    await expect(failed).rejects.not.toThrow(/eyJ/);
  });

  it.each([
    ["a space inside", "hsoat_test 01"],
    ["a line break inside", "hsoat_test\n01"],
    ["a letter no token has", "hsoat_tést"],
    ["nothing", ""],
    ["no token at all", undefined],
  ])("asks to reconnect, without a request, for a token with %s", async (_what, token) => {
    const failed = test(token);
    await expect(failed).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringContaining("Reconnect Hubstaff"),
    });
    await expect(failed).rejects.not.toThrow(/hsoat_t/);
  });
});

describe("a token that was revoked", () => {
  const sandbox = useApp(App, "hubstaff");

  it.each([
    ["triggers.new_client"],
    ["creates.create_client"],
    ["searches.find_client"],
    ["triggers.client_list"],
  ])("makes %s ask to reconnect", async (address) => {
    sandbox.server.actions.revoke_token();
    await expect(sandbox.perform(address, { name: "x" })).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringContaining("Reconnect Hubstaff in Zapier"),
    });
  });
});
