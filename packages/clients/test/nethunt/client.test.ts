import { describe, expect, it } from "@jest/globals";
import { createNethunt, NETHUNT_API } from "../../src/nethunt/index.ts";
import { fakeVendor, json, text } from "../fakeVendor.ts";
import { CREDENTIALS, nethuntWith } from "./nethuntWith.ts";

const jane = { personalName: "Jane Doe", emailAddress: "jane.doe@example.com" };

describe("the user", () => {
  it("is asked for with e-mail and key as Basic credentials", async () => {
    const { client, requests } = nethuntWith(json([{ user: { ...jane, more: 1 } }, "more"]));
    await expect(client.user()).resolves.toEqual(jane);
    expect(requests).toEqual([
      {
        method: "GET",
        url: "https://nethunt.com/api/v1/zapier/triggers/auth-test",
        headers: { Authorization: `Basic ${CREDENTIALS}`, Accept: "application/json" },
      },
    ]);
  });

  it.each([
    [
      { personalName: "J", emailAddress: "<j@x.example>" },
      { personalName: "J", emailAddress: "j@x.example" },
    ],
    [{}, { personalName: undefined, emailAddress: "ana@acme.example" }],
    [
      { personalName: null, emailAddress: null },
      { personalName: null, emailAddress: "ana@acme.example" },
    ],
    [
      { personalName: "J", emailAddress: "" },
      { personalName: "J", emailAddress: "ana@acme.example" },
    ],
  ])("%j has the e-mail without brackets, else the one of the connection", async (user, expected) => {
    await expect(nethuntWith(json([{ user }])).client.user()).resolves.toEqual(expected);
  });

  it.each([[[]], [{}], [[{}]], [null]])("is not made up from %j", async (answer) => {
    await expect(nethuntWith(json(answer)).client.user()).rejects.toMatchObject({ kind: "unreadable" });
  });
});

describe("the credentials", () => {
  it.each([
    ["no address", "", "secret"],
    ["an address with a colon", "a:b@x.example", "secret"],
    ["an address with a space", "a b@x.example", "secret"],
    ["no key", "a@x.example", " \n"],
    ["a key with a line break", "a@x.example", "sec\nret"],
    ["a key with a letter outside ASCII", "a@x.example", "sécret"],
  ])("with %s are refused before any request, without being shown", (_what, email, apiKey) => {
    const { transport, requests } = fakeVendor();
    const connect = () => createNethunt({ transport, email, apiKey });
    expect(connect).toThrow(expect.objectContaining({ name: "VendorError", kind: "unauthorized" }));
    expect(connect).not.toThrow(/s[eé]c/);
    expect(requests).toEqual([]);
  });

  it("lose the white space around them", async () => {
    const { transport, requests } = fakeVendor(json([{ user: jane }]));
    await createNethunt({ transport, email: " ana@acme.example", apiKey: "key-1\n" }).user();
    expect(requests[0]?.headers).toMatchObject({ Authorization: `Basic ${CREDENTIALS}` });
  });

  it.each(["key-1", CREDENTIALS])("are in no error, even when the vendor repeats %s", async (secret) => {
    const { client } = nethuntWith(text(`${secret} was revoked`, 401));
    await expect(client.user()).rejects.toMatchObject({
      message: "NetHunt CRM: unauthorized (HTTP 401): [hidden] was revoked",
    });
  });
});

describe("the address", () => {
  it("is the vendor's own by default, and may be another", async () => {
    expect(NETHUNT_API).toBe("https://nethunt.com/api/v1/zapier");
    const { transport, requests } = fakeVendor(json([]));
    const baseUrl = "http://127.0.0.1:4010/api";
    await createNethunt({ transport, email: "a@x.example", apiKey: "k", baseUrl }).folders.readable();
    expect(requests[0]?.url).toBe("http://127.0.0.1:4010/api/triggers/readable-folder");
  });
});

describe("an error of the vendor", () => {
  it.each([
    ["text", text("Folder not found", 404), "not_found", "Folder not found"],
    ["JSON text", json("Folder not found", 404), "not_found", "Folder not found"],
    ["an object", json({ error: "Bad Request", message: "No such field" }, 400), "rejected", "No such field"],
    ["an object without a message", json({ error: "Bad Request" }, 400), "rejected", "Bad Request"],
    [
      "an object with a message that is no text",
      json({ error: "Bad", message: null }, 400),
      "rejected",
      "Bad",
    ],
    [
      "an object inside a 200 with an error that is no text",
      json({ error: { code: 1 } }),
      "rejected",
      undefined,
    ],
    ["an object inside a 200", json({ error: "Not now" }), "rejected", "Not now"],
    ["text inside a 200", text("Not now"), "unreadable", undefined],
    ["a page", text("<html>down</html>", 500), "unavailable", undefined],
    ["nothing", text("", 403), "forbidden", undefined],
  ])("may be %s", async (_what, answer, kind, reason) => {
    await expect(nethuntWith(answer).client.records.remove("r1")).rejects.toMatchObject({
      kind,
      details: reason === undefined ? {} : { reason },
    });
  });
});
