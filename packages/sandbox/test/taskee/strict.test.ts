import { describe, expect, it } from "@jest/globals";
import { useTaskee, VERSION } from "./useTaskee.ts";

const api = useTaskee();
const JANE = "contact_000001";

describe("Taskee asks for", () => {
  it.each([
    ["no token", {}, 401, "Invalid token"],
    ["another token", { Authorization: "Bearer pit_other", Version: VERSION }, 401, "Invalid token"],
    ["no version", { Version: undefined }, 400, "Missing required header: Version"],
    ["another version", { Version: "2021-04-15" }, 400, "Invalid header: Version"],
  ])("a token and its version everywhere: %s", async (_what, headers, statusCode, message) => {
    const given: Record<string, string | undefined> = {
      ...("Version" in headers && { Authorization: `Bearer ${api.sandbox.authData.token}` }),
      ...headers,
    };
    const sent = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
    for (const path of [`/contacts/?${api.location}`, `/contacts/${JANE}`, "/nothing"]) {
      const response = await fetch(api.sandbox.url + path, { headers: sent });
      expect(response.status).toBe(statusCode);
      expect(await response.json()).toEqual({ statusCode, message });
    }
  });

  it.each([
    ["GET /locations/ve9EPM428h8vShlRW1KT", ["contacts.readonly", "contacts.write"]],
    [`GET /contacts/${JANE}`, ["contacts.write", "locations.readonly"]],
    [`DELETE /contacts/${JANE}`, ["contacts.readonly", "locations.readonly"]],
  ])("a scope for %s", async (line, scopes) => {
    api.sandbox.actions.set_scopes({ scopes });
    const response = await api.request(line);
    expect(response.status).toBe(403);
    expect(response.json()).toEqual({ statusCode: 403, message: "Insufficient scopes" });
  });

  it("the location of the token", async () => {
    for (const line of ["GET /locations/another", "GET /contacts/?locationId=another"]) {
      const response = await api.request(line);
      expect(response.status).toBe(403);
      expect(response.json().message).toBe("The token does not have access to this location.");
    }
    const created = await api.request("POST /contacts/", { body: { locationId: "another" } });
    expect(created.status).toBe(403);
  });
});

describe("Taskee refuses", () => {
  it.each([
    ["GET /contacts/", "locationId is required"],
    ["GET /contacts/?locationId=", "locationId should not be empty"],
    ["GET /contacts/?locationId=x&limit=101", "limit must be a number from 1 to 100"],
    ["GET /contacts/?locationId=x&limit=0", "limit must be a number from 1 to 100"],
    ["GET /contacts/?locationId=x&page=2", "property page should not exist"],
    ["GET /contacts/?locationId=x&query=", "query should not be empty"],
    ["GET /contacts/business/b?locationId=x", "property locationId should not exist"],
    ["GET /contacts/business/b?skip=-1", "skip must be a number from 0 to 9007199254740991"],
    [`GET /contacts/${JANE}?full=true`, "property full should not exist"],
  ])("with 400 the query of %s", async (line, message) => {
    const response = await api.request(line);
    expect(response.status).toBe(400);
    expect(response.json()).toEqual({ statusCode: 400, message: [message], error: "Bad Request" });
  });

  const base = { locationId: "ve9EPM428h8vShlRW1KT" };
  it.each([
    ["POST /contacts/", {}, "locationId is required"],
    ["POST /contacts/", { ...base, firstName: "" }, "firstName should not be empty"],
    ["POST /contacts/", { ...base, firstName: null }, "firstName must be a string"],
    ["POST /contacts/", { ...base, email: "jane" }, "email must be an email"],
    [
      "POST /contacts/",
      { ...base, phone: "0171 123456" },
      "phone must be a valid phone number in E.164 format",
    ],
    ["POST /contacts/", { ...base, country: "Germany" }, "country must be a valid country code"],
    ["POST /contacts/", { ...base, country: "de" }, "country must be a valid country code"],
    ["POST /contacts/", { ...base, tags: "lead" }, "tags must be an array"],
    ["POST /contacts/", { ...base, gender: "f" }, "property gender should not exist"],
    ["POST /contacts/upsert", { ...base, city: "Hull" }, "property city should not exist"],
    ["POST /contacts/upsert", { ...base, source: "API" }, "property source should not exist"],
    [`PUT /contacts/${JANE}`, base, "property locationId should not exist"],
    [`PUT /contacts/${JANE}`, { source: "API" }, "property source should not exist"],
    [`PUT /contacts/${JANE}`, { gender: "f" }, "property gender should not exist"],
    [`PUT /contacts/${JANE}`, { city: " " }, "city should not be empty"],
    [`PUT /contacts/${JANE}`, [], "body must be an object"],
  ])("with 422 %s %j", async (line, body, message) => {
    const before = structuredClone(api.sandbox.state.contacts);
    const response = await api.request(line, { body });
    expect(response.status).toBe(422);
    expect(response.json()).toEqual({ statusCode: 422, message: [message], error: "Unprocessable Entity" });
    expect(api.sandbox.state.contacts).toEqual(before);
  });

  it.each([["GET /contacts/nobody"], ["DELETE /contacts/nobody"], ["PUT /contacts/nobody"]])(
    "with 400 %s",
    async (line) => {
      const response = await api.request(line, line.startsWith("PUT") ? { body: { city: "Hull" } } : {});
      expect(response.status).toBe(400);
      expect(response.json()).toEqual({ statusCode: 400, message: "Contact not found" });
    },
  );

  it("a second contact with an e-mail address or phone that is taken, naming the first", async () => {
    const refused = { statusCode: 400, message: "This location does not allow duplicated contacts." };
    const email = { ...base, email: "JANE@northwind.example" };
    expect(await api.answer("POST /contacts/", { body: email })).toEqual({
      ...refused,
      meta: { contactId: JANE, matchingField: "email" },
    });
    const phone = await api.request("PUT /contacts/contact_000002", { body: { phone: "+14155552671" } });
    expect(phone.json()).toEqual({ ...refused, meta: { contactId: JANE, matchingField: "phone" } });
    api.sandbox.actions.set_duplicates({ named: false });
    expect(await api.answer("POST /contacts/", { body: email })).toEqual(refused);
    api.sandbox.actions.set_duplicates({ allowed: true });
    expect((await api.request("POST /contacts/", { body: email })).status).toBe(200);
  });
});
