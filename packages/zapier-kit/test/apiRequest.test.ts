import { createHttp } from "@integrations/clients/http";
import { describe, expect, it } from "@jest/globals";
import nock from "nock";
import { apiRequestInputs, defineVendor, sendApiRequest } from "../src/index.ts";
import { runCreate } from "./inZapier.ts";

const BASE = "https://acme.example/v1";
const acme = defineVendor({
  name: "Acme",
  credential: "API key",
  connect: ({ transport, authData }) =>
    createHttp({
      vendor: "Acme",
      baseUrl: BASE,
      transport,
      headers: { "API-Key": authData.apiKey ?? "" },
      secrets: [authData.apiKey ?? ""],
      errors: [],
    }),
});
const inputFields = apiRequestInputs({ base: BASE, example: "/things" });
const perform = acme.create(inputFields, ({ client, input }) => sendApiRequest(client, input));
const send = (inputData: Record<string, unknown>) =>
  runCreate(perform, { inputData, authData: { apiKey: "key-1" } });
const refusal = (problem: string) => expect.objectContaining({ message: expect.stringContaining(problem) });

describe("an API request", () => {
  it("sends what was typed, byte for byte, and gives status, headers and body", async () => {
    nock(BASE, { reqheaders: { "api-key": "key-1", "x-mode": "{{x}}", "content-type": "application/json" } })
      .patch("/things/7", (body) => JSON.stringify(body) === '{"note":"a {{b}} & c"}')
      .query({ dry: "{{run}}" })
      .reply(200, { ok: [1, 2] }, { "Content-Type": "application/json", Link: "<next>" });
    await expect(
      send({
        method: "PATCH",
        path: " /things/7 ",
        query: { dry: "{{run}}" },
        headers: { "X-Mode": "{{x}}" },
        body: '{"note":"a {{b}} & c"}',
      }),
    ).resolves.toEqual({
      status: 200,
      headers: { "content-type": "application/json", link: "<next>" },
      body: { ok: [1, 2] },
    });
  });

  it("sends a GET without a body, and nothing for what is blank", async () => {
    nock(BASE, { badheaders: ["content-type"] })
      .get("/things")
      .reply(204);
    await expect(send({ method: "get", path: "/things", query: {}, body: " " })).resolves.toEqual({
      status: 204,
      headers: {},
      body: null,
    });
  });

  it("fails in the words of every other operation", async () => {
    nock(BASE).get("/things").reply(401, {});
    await expect(send({ method: "get", path: "/things" })).rejects.toThrow("Acme did not accept the API key");
  });

  it.each([
    [{ method: "get", path: "things" }, "Path: start it with a slash"],
    [{ method: "get", path: "//evil.example" }, "Path: it must not contain //"],
    [{ method: "get", path: "/things?limit=1" }, "Path: leave out ? and #."],
    [{ method: "head", path: "/things" }, "Method: choose get, post, put, patch, or delete"],
    [{ method: "get", path: "/things", body: "{}" }, "Body: leave this blank. A GET request has no body."],
    [{ method: "post", path: "/things", body: "{name: 1}" }, "Body: enter valid JSON."],
    [{ method: "get", path: "/things", headers: { "api-key": "x" } }, "Headers: leave out api-key."],
  ])("refuses before the request: %j", async (inputData, problem) => {
    await expect(send(inputData)).rejects.toThrow(refusal(problem));
  });
});
