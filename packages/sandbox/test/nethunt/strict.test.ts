import { describe, expect, it } from "@jest/globals";
import { CONTACTS, OLD_CUSTOMERS, useNethunt } from "./useNethunt.ts";

const api = useNethunt();
const JOHN = "John Doe";

/** A line with `{John}` for the id of a record. */
const line = (text: string) => text.replace("{John}", api.id(JOHN));

const refusesInText = async (
  request: Promise<{ status: number; text: string; headers: Headers }>,
  status: number,
  text: string,
) => {
  const response = await request;
  expect([response.status, response.text]).toEqual([status, text]);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
};

describe("NetHunt refuses", () => {
  const since = "since must be an ISO time in UTC such as 2015-01-01T00:00:00.000Z";
  it.each([
    ["GET /triggers/auth-test?x=1", "Unknown parameter x"],
    [`GET /triggers/new-record/${CONTACTS}?fieldName=Name`, "Unknown parameter fieldName"],
    [`GET /triggers/new-record/${CONTACTS}?since=2026-01-01`, since],
    [`GET /triggers/new-record/${CONTACTS}?since=1700000000000`, since],
    [`GET /triggers/new-record/${CONTACTS}?since=2026-01-01T00:00:00%2B02:00`, since],
    [`GET /triggers/new-record/${CONTACTS}?limit=0`, "limit must be a whole number of at least 1"],
    [`GET /triggers/updated-record/${CONTACTS}?fieldName[]=Name`, "Unknown parameter fieldName[]"],
    [
      `GET /triggers/updated-record/${CONTACTS}?fieldName=Name,Phone`,
      'Folder "Contacts" has no field "Name,Phone"',
    ],
    [`GET /triggers/record-change/${CONTACTS}?query=x`, "Unknown parameter query"],
    [`GET /searches/find-record/${CONTACTS}?limit=3`, "query needs recordId or query"],
    [`GET /searches/find-record/${CONTACTS}?query=`, "query must be text that is not blank"],
    ["POST /actions/update-record/{John}?force=1", "Unknown parameter force"],
  ])("the query of %s", async (request, message) => {
    const body = request.startsWith("POST") ? { body: { fieldActions: {} } } : {};
    await refusesInText(api.request(line(request), body), 400, message);
  });

  it.each([
    [{ fields: {} }, "Missing field timeZone"],
    [{ timeZone: "Berlin", fields: {} }, "timeZone must be the name of a time zone"],
    [{ timeZone: "+02:00", fields: {} }, "timeZone must be the name of a time zone"],
    [{ timeZone: "europe/london", fields: {} }, "timeZone must be the name of a time zone"],
    [{ timeZone: "UTC" }, "Missing field fields"],
    [{ timeZone: "UTC", fields: [] }, "fields must be an object"],
    [{ timeZone: "UTC", fields: {}, name: 1 }, "Unknown field name"],
    [{ timeZone: "UTC", fields: { Nmae: "x" } }, 'Folder "Contacts" has no field "Nmae"'],
    [{ timeZone: "UTC", fields: { Name: ["a", "b"] } }, 'Field "Name" holds a single value, not a list'],
    [{ timeZone: "UTC", fields: { Name: "" } }, 'Field "Name" takes a text, not ""'],
    [{ timeZone: "UTC", fields: { Name: null } }, 'Field "Name" takes a text, not null'],
    [{ timeZone: "UTC", fields: { Salary: "much" } }, 'Field "Salary" takes a number, not "much"'],
    [{ timeZone: "UTC", fields: { Employed: "maybe" } }, 'Field "Employed" takes a boolean, not "maybe"'],
    [{ timeZone: "UTC", fields: { Birthday: "1.1.1980" } }, 'Field "Birthday" takes a date, not "1.1.1980"'],
  ])("to create %j", async (body, message) => {
    const before = api.sandbox.state.records.size;
    await refusesInText(api.request(`POST /actions/create-record/${CONTACTS}`, { body }), 400, message);
    expect(api.sandbox.state.records.size).toBe(before);
  });

  it.each([
    [{}, "Missing field fieldActions"],
    [{ fieldActions: [{ field: "Name" }] }, "fieldActions must be an object"],
    [{ fieldActions: { Name: "x" } }, "fieldActions.Name must be an object"],
    [{ fieldActions: { Name: { set: "x" } } }, "Unknown field set"],
    [{ fieldActions: { Name: { overwrite: "true" } } }, "fieldActions.Name.overwrite must be true or false"],
    [
      { fieldActions: { Name: { overwrite: true, remove: JOHN } } },
      'Field "Name": remove cannot be used with overwrite',
    ],
    [
      { fieldActions: { Name: { add: "Jim" } } },
      'Field "Name" holds a value already: use remove or overwrite',
    ],
    [
      { fieldActions: { Name: { remove: "Somebody else", add: "Jim" } } },
      'Field "Name" holds a value already: use remove or overwrite',
    ],
  ])("to change %j", async (body, message) => {
    await refusesInText(api.request(line("POST /actions/update-record/{John}"), { body }), 400, message);
  });

  it.each([
    ["POST /actions/create-comment/{John}", { text: " " }, "text must be text that is not blank"],
    ["POST /actions/create-call-log/{John}", { time: "2026-03-01T08:00:00Z" }, "Missing field text"],
    [
      "POST /actions/create-call-log/{John}",
      { text: "x", time: "2026-03-01T08:00:00+01:00" },
      "time must be an ISO time in UTC such as 2015-01-01T00:00:00.000Z",
    ],
    [
      "POST /actions/create-call-log/{John}",
      { text: "x", duration: "2" },
      "duration must be a number of minutes",
    ],
    ["POST /actions/link-gmail-thread/{John}", {}, "Missing field gmailThreadId"],
    ["POST /actions/delete-record/{John}", {}, "This request takes no body"],
  ])("%s with %j", async (request, body, message) => {
    await refusesInText(api.request(line(request), { body }), 400, message);
  });

  it.each([
    ["GET /triggers/new-record/none", 404, "Folder not found"],
    ["GET /triggers/folder-field/none", 404, "Folder not found"],
    [
      `POST /actions/create-record/${OLD_CUSTOMERS}`,
      403,
      'You have no write access to the folder "Old Customers"',
    ],
    ["POST /actions/create-comment/none", 404, "Record not found"],
    ["GET /triggers/nothing", 404, "There is no such path"],
    ["GET /actions/create-comment/none", 405, "This path takes POST"],
  ])("%s", async (request, status, message) => {
    const create = { body: { timeZone: "UTC", fields: {} } };
    const sent = request.includes("create-record") ? create : { body: { text: "x" } };
    await refusesInText(api.request(request, request.startsWith("GET") ? {} : sent), status, message);
  });

  it("what is in a folder that was deleted or may not be read", async () => {
    const list = `GET /triggers/new-record/${CONTACTS}`;
    api.sandbox.actions.set_access({ folder: "Contacts", access: "none" });
    await refusesInText(api.request(list), 403, 'You have no read access to the folder "Contacts"');
    api.sandbox.actions.delete_folder({ folder: "Contacts" });
    await refusesInText(api.request(list), 404, "Folder not found");
    const comment = api.request(line("POST /actions/create-comment/{John}"), { body: { text: "x" } });
    await refusesInText(comment, 404, "Folder not found");
  });

  it.each([
    ["no key", {}],
    ["another key", { Authorization: `Basic ${btoa("ana.horvat@northwind.example:wrong")}` }],
    ["a bearer token", { Authorization: "Bearer abc" }],
  ])("%s, before it looks for the path", async (_what, headers) => {
    const response = fetch(`${api.sandbox.url}/nothing`, { headers }).then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
    }));
    await refusesInText(response, 401, "Invalid email address or API key");
  });

  it("a key that was revoked, until it is restored", async () => {
    api.sandbox.actions.revoke_key();
    expect((await api.request("GET /triggers/auth-test")).status).toBe(401);
    api.sandbox.actions.restore_key();
    expect((await api.request("GET /triggers/auth-test")).status).toBe(200);
  });
});

describe("actions refuse", () => {
  it.each([
    ["create_records", { folder: "None" }, "create_records: there is no folder None"],
    ["create_records", { fields: { X: 1 } }, 'create_records: Folder "Contacts" has no field "X"'],
    ["update_record", { record: "Nobody", fields: {} }, "update_record: there is no record Nobody"],
    ["delete_record", {}, "delete_record: record: Invalid input: expected string, received undefined"],
  ] as const)("%s %j", (name, args, message) => {
    expect(() => api.sandbox.actions[name](args)).toThrow(message);
  });
});
