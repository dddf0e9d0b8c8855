import { parseDefinition } from "@integrations/integration-checks";
import { describe, expect, it } from "@jest/globals";
import { AppWatch } from "../../src/secrets/appWatch.ts";
import { SecretWatch } from "../../src/secrets/secretWatch.ts";

const key = 'marked-0123456789abcdef+/="\\~';
const inBase64 = (text: string) => Buffer.from(text).toString("base64");

describe("a secret is found", () => {
  it.each([
    ["plain", `Key ${key}!`],
    ["cut short", `Key ${key.slice(0, 22)}`],
    ["in a value", { errors: [{ detail: key }] }],
    ["URL-encoded", `?key=${encodeURIComponent(key)}`],
    [
      "URL-encoded in small letters",
      `?key=${encodeURIComponent(key).replaceAll(/%../g, (code) => code.toLowerCase())}`,
    ],
    ["percent-encoded letter by letter", Buffer.from(key).toString("hex").replaceAll(/../g, "%$&")],
    ["in capitals", `KEY ${key.toUpperCase()}`],
    ["in hex", Buffer.from(key).toString("hex")],
    ["JSON-escaped", JSON.stringify({ key })],
    ["JSON within JSON", JSON.stringify({ body: JSON.stringify({ key }) })],
    ["as Base64", inBase64(key)],
    ["as Base64 with a user name", `Basic ${inBase64(`ana@northwind.example:${key}`)}`],
    ["as Base64 for URLs", Buffer.from(`é${key}`).toString("base64url")],
  ])("%s", (_, what) => {
    const watch = new SecretWatch({ apiKey: key });
    watch.see("the log", what);
    expect(watch.leaks).toEqual(["the apiKey is in the log"]);
  });

  it("and nothing else is", () => {
    const watch = new SecretWatch({ apiKey: key });
    for (const text of ["", "marked-", ":censored:23:0123456789:", undefined]) watch.see("the log", text);
    expect(watch.leaks).toEqual([]);
  });

  it("once it is added, and the one before it still", () => {
    const watch = new SecretWatch({ token: "the-first-token" });
    watch.add("token", "the-second-token");
    watch.see("one", "the-first-token");
    watch.see("two", "the-second-token");
    expect(watch.leaks).toEqual(["the token is in one", "the token is in two"]);
  });

  it("unless it is too short to be one", () => {
    expect(() => new SecretWatch({ token: "short" })).toThrow("The token is too short to be looked for.");
  });
});

describe("an app is watched", () => {
  const reply = { requests: 1, hosts: ["127.0.0.1:4010"], logs: [], trace: [] };
  const apiKey = { key: "apiKey", label: "API Key", type: "password" };
  const definition = parseDefinition({
    platformVersion: "19.1.0",
    authentication: { type: "custom", fields: [apiKey] },
  });
  const start = () =>
    new AppWatch(definition, {
      authData: { apiKey: key },
      variables: { ACME_BASE_URL: "http://127.0.0.1:4010/v1", MODE: "x" },
    });

  it.each([
    ["results", { ...reply, results: { key } }, "the apiKey is in the results of creates.x"],
    [
      "an error",
      { ...reply, error: { name: "Error", message: key } },
      "the apiKey is in an error of creates.x",
    ],
    [
      "an error with core's context",
      { ...reply, error: { name: "Error", message: "No.\nWhat happened:\n  No." } },
      "core added the call to an error of creates.x",
    ],
    [
      "a stack",
      { ...reply, error: { name: "Error", message: "No.", stack: key } },
      "the apiKey is in an error of creates.x",
    ],
    ["a console line", { ...reply, logs: [key] }, "the apiKey is in the log of creates.x"],
    [
      "the HTTP log",
      { ...reply, trace: [`GET / {"api-key":${JSON.stringify(key)}}`] },
      "the apiKey is in the log of creates.x",
    ],
    ["a stranger", { ...reply, hosts: ["elsewhere.invalid"] }, "creates.x asked elsewhere.invalid"],
  ])("for %s", (_, replied, problem) => {
    const watch = start();
    watch.replied("creates.x", replied);
    expect(watch.problems).toEqual([problem]);
  });

  it("for its end", () => {
    const watch = start();
    watch.replied("creates.x", { ...reply, results: { id: "1" } });
    expect(watch.problems).toEqual([]);
    watch.died("exit code 1");
    expect(watch.problems).toEqual(["the app's process died (exit code 1)"]);
  });

  it("for its new tokens, which are results of the connection alone", () => {
    const watch = start();
    const results = { access_token: "a-fresh-access-token" };
    watch.replied("authentication.oauth2Config.refreshAccessToken", { ...reply, results });
    expect(watch.problems).toEqual([]);
    watch.replied("triggers.x", { ...reply, results: [results] });
    expect(watch.problems).toEqual(["the access_token is in the results of triggers.x"]);
  });
});
