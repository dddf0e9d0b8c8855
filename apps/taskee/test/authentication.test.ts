import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { authData, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const test = (given: Record<string, string>) =>
  appTester(App.authentication?.test as never, { authData: given });

describe("the connection", () => {
  it.each([
    ["bare, as the guide shows it", { id: "loc_1", name: "Northwind" }],
    ["in an envelope, as HighLevel has it", { location: { id: "loc_1", name: "Northwind" } }],
  ])("is tested by GET /locations/{location_id} and labelled with its name: %s", async (_how, answer) => {
    vendor().get("/locations/loc_1").reply(200, answer);
    await expect(test(authData)).resolves.toEqual({ name: "Northwind" });
  });

  it("forgives white space around the token and the location", async () => {
    vendor().get("/locations/loc_1").reply(200, { id: "loc_1" });
    const given = { token: ` ${authData.token}\n`, location_id: " loc_1 " };
    await expect(test(given)).resolves.toEqual({ name: null });
  });

  it.each([
    ["a space inside", { ...authData, token: "pit_ 01" }],
    ["a letter no token has", { ...authData, token: "pit_é" }],
    ["nothing", { ...authData, token: "" }],
    ["no token at all", { location_id: "loc_1" }],
  ])("asks to reconnect, without a request, for a token with %s", async (_what, given) => {
    const error = { name: "ExpiredAuthError", message: expect.stringContaining("Reconnect Taskee Portal") };
    await expect(test(given)).rejects.toMatchObject(error);
    await expect(test(given)).rejects.not.toThrow(/pit_/);
  });

  it("says that a location is none, without a request", async () => {
    await expect(test({ token: authData.token })).rejects.toThrow("is not an ID");
  });

  it("passes on why a location or a scope is refused", async () => {
    vendor().get("/locations/loc_1").reply(403, { statusCode: 403, message: "Insufficient scopes" });
    await expect(test(authData)).rejects.toThrow("does not allow this (Insufficient scopes)");
  });
});

describe("a token that was revoked", () => {
  const sandbox = useApp(App, "taskee");

  it.each([
    ["triggers.new_contact", {}],
    ["creates.create_contact", { first_name: "Bob" }],
    ["searches.find_contact", { query: "jane@northwind.example" }],
    ["triggers.contact_list", {}],
  ])("makes %s ask to reconnect", async (address, input) => {
    sandbox.server.actions.revoke_token();
    await expect(sandbox.perform(address, input)).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringMatching(/did not accept the token \(Invalid token\)\. Reconnect Taskee Portal/),
    });
  });
});
