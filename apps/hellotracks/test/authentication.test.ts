import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { API_KEY, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const test = (apiKey?: string) =>
  appTester(App.authentication?.test as never, { authData: apiKey === undefined ? {} : { apiKey } });

describe("the connection", () => {
  it("is tested by GET /auth/whoami and labelled with the company's name", async () => {
    vendor()
      .get("/auth/whoami")
      .reply(200, { data: { company: { name: "Northwind" }, user: { id: 1 } } });
    await expect(test(API_KEY)).resolves.toEqual({ company_name: "Northwind" });
  });

  it("forgives white space around the key", async () => {
    vendor()
      .get("/auth/whoami")
      .reply(200, { data: { company: { name: "Northwind" } } });
    await expect(test(` ${API_KEY}\n`)).resolves.toEqual({ company_name: "Northwind" });
  });

  it("works for a company without a name", async () => {
    vendor().get("/auth/whoami").reply(200, { data: {} });
    await expect(test(API_KEY)).resolves.toEqual({ company_name: null });
  });

  it.each([
    ["a space inside", "ht_test 01"],
    ["a line break inside", "ht_test\n01"],
    ["a letter no key has", "ht_tést"],
    ["nothing", ""],
    ["no key at all", undefined],
  ])("asks to reconnect, without a request, for a key with %s", async (_what, key) => {
    const error = { name: "ExpiredAuthError", message: expect.stringContaining("Reconnect Hellotracks") };
    await expect(test(key)).rejects.toMatchObject(error);
    await expect(test(key)).rejects.not.toThrow(/ht_t/);
  });
});

describe("a key that was revoked", () => {
  const sandbox = useApp(App, "hellotracks");

  it.each([["triggers.new_job"], ["creates.create_job"], ["searches.find_job"], ["triggers.job_list"]])(
    "makes %s ask to reconnect",
    async (address) => {
      sandbox.server.actions.revoke_key();
      await expect(sandbox.perform(address, { title: "x", id: "j1" })).rejects.toMatchObject({
        name: "ExpiredAuthError",
        message: expect.stringContaining("Reconnect Hellotracks in Zapier"),
      });
    },
  );
});
