import { describe, expect, it } from "@jest/globals";
import { createHellotext, HELLOTEXT_API } from "../../src/hellotext/index.ts";
import { fakeVendor, json, text } from "../fakeVendor.ts";
import { hellotextWith, object } from "./hellotextWith.ts";

describe("the connection", () => {
  it("is tested with the token, of which white space is no part", async () => {
    const { client, requests } = hellotextWith(json({ profiles: [] }));
    await expect(client.test()).resolves.toBeUndefined();
    expect(requests).toEqual([
      {
        method: "GET",
        url: "https://api.hellotext.com/v1/profiles?limit=1",
        headers: { Authorization: "Bearer ALK_1", Accept: "application/json" },
      },
    ]);
  });

  it("refuses a token that no header can carry", () => {
    const { transport } = fakeVendor();
    expect(() => createHellotext({ transport, token: "a b" })).toThrow(
      expect.objectContaining({ kind: "unauthorized" }),
    );
  });

  it("may go elsewhere", async () => {
    expect(HELLOTEXT_API).toBe("https://api.hellotext.com");
    const { transport, requests } = fakeVendor(json({ lists: [] }));
    await createHellotext({ transport, token: "t", baseUrl: "http://127.0.0.1:4010" }).lists.page();
    expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v1/lists?limit=100");
  });
});

describe("an error of the vendor", () => {
  const missing = { type: "parameter_missing", message: "This parameter is required.", parameter: "name" };

  it.each([
    [[missing], "name: This parameter is required"],
    [
      [missing, { type: "taken", description: "Is taken.", parameter: "code" }],
      "name: This parameter is required; code: Is taken",
    ],
    [[{ type: "not_allowed" }], "not_allowed"],
    [[{ message: "Token ALK_1 may not", parameter: null }], "Token [hidden] may not"],
  ])("%j reads %j", async (errors, reason) => {
    const { client } = hellotextWith(json({ errors }, 422));
    await expect(client.lists.create({ name: "x" })).rejects.toMatchObject({
      kind: "rejected",
      details: { status: 422, reason, outcomeUnknown: false },
    });
  });

  it("inside a 200 is one too, and an empty list of errors is none", async () => {
    await expect(hellotextWith(json({ errors: [missing] })).client.lists.get("a")).rejects.toMatchObject({
      kind: "rejected",
    });
    await expect(hellotextWith(json({ ...object, errors: [] })).client.lists.get("a")).resolves.toMatchObject(
      object,
    );
  });

  it.each([[{ errors: "no" }], [{ error: "no" }], [[]]])(
    "of another shape is one without words: %j",
    async (body) => {
      const failed = hellotextWith(json(body, 422)).client.lists.get("a");
      await expect(failed).rejects.toMatchObject({ details: { status: 422 } });
      await expect(failed).rejects.not.toHaveProperty("details.reason");
    },
  );

  it("of its servers is a page that nobody sees", async () => {
    const failed = hellotextWith(text("<html>Oops</html>", 500)).client.lists.create({ name: "x" });
    await expect(failed).rejects.toMatchObject({ kind: "unavailable", details: { outcomeUnknown: true } });
    await expect(failed).rejects.not.toHaveProperty("details.reason");
  });
});
