import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { CONNECTION, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const test = (authData: Record<string, string>) =>
  appTester(App.authentication?.test as never, { authData: authData as never });

describe("the connection", () => {
  it.each([
    [
      { personalName: "Ana Horvat", emailAddress: "ana@northwind.example" },
      "Ana Horvat (ana@northwind.example)",
    ],
    [{ personalName: "", emailAddress: "ana@northwind.example" }, "ana@northwind.example"],
    [{}, "ana@northwind.example"],
  ])("is tested by GET /triggers/auth-test and labelled with name and e-mail: %j", async (user, label) => {
    vendor().get("/triggers/auth-test").reply(200, [{ user }]);
    await expect(test(CONNECTION)).resolves.toEqual({ user: label });
    expect(App.authentication).toMatchObject({ type: "basic", connectionLabel: "{{user}}" });
  });

  it.each([
    ["a key with a space inside", { ...CONNECTION, password: "nh_test 01" }],
    ["a key with a letter no key has", { ...CONNECTION, password: "nh_tést" }],
    ["no key", { username: CONNECTION.username }],
    ["no e-mail", { password: CONNECTION.password }],
    ["nothing", {}],
  ])("asks to reconnect, without a request, for %s", async (_what, authData) => {
    const error = { name: "ExpiredAuthError", message: expect.stringContaining("Reconnect NetHunt CRM") };
    await expect(test(authData)).rejects.toMatchObject(error);
    await expect(test(authData)).rejects.not.toThrow(/nh_t/);
  });
});

describe("a key that was revoked", () => {
  const sandbox = useApp(App, "nethunt");
  const input = { folder_id: "f1", record_id: "r1", text: "x", field_Name: "x" };

  it.each([
    "triggers.new_record",
    "triggers.record_list",
    "creates.create_record",
    "creates.create_comment",
    "searches.find_record",
  ])("makes %s ask to reconnect", async (address) => {
    sandbox.server.actions.revoke_key();
    await expect(sandbox.perform(address, input)).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringContaining("Reconnect NetHunt CRM in Zapier with the API key from Gmail"),
    });
  });
});
