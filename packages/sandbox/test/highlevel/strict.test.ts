import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const INGRID = "Con00000000000000001";
const body = { locationId: LOCATION, email: "new@harbour.example" };

describe("HighLevel refuses", () => {
  it.each([
    [{}, "locationId must be a string"],
    [{ ...body, colour: "red" }, "property colour should not exist"],
    [{ ...body, firstName: "" }, "firstName should not be empty"],
    [{ ...body, email: "nobody" }, "email must be an email"],
    [{ ...body, phone: "555-0143" }, "phone must be a valid phone number"],
    [{ ...body, country: "Germany" }, "country must be a valid ISO31661 Alpha2 code"],
    [{ ...body, country: "QQ" }, "country must be a valid ISO31661 Alpha2 code"],
    [{ ...body, timezone: "Mars/Base" }, "timezone must be a valid IANA time zone"],
    [{ ...body, dateOfBirth: "25.09.1990" }, "dateOfBirth must be a date such as 1990-09-25"],
    [{ ...body, dnd: "true" }, "dnd must be a boolean value"],
    [{ ...body, tags: "lead" }, "tags must be an array"],
    [{ ...body, tags: [""] }, "tags.0 should not be empty"],
    [{ ...body, customFields: [{ id: "x", value: 1 }] }, "property customFields.0.value should not exist"],
  ])("with 422 to create %j", async (sent, message) => {
    const response = await api.request("POST /contacts/", { body: sent });
    expect(response.status).toBe(422);
    expect(response.json().message.join("; ")).toContain(message);
  });

  it.each([
    ["locationId", LOCATION],
    ["gender", "female"],
  ])("%s on PUT", async (name, value) => {
    const response = await api.request(`PUT /contacts/${INGRID}`, { body: { city: "Hull", [name]: value } });
    expect(response.json()).toMatchObject({
      statusCode: 422,
      message: [`property ${name} should not exist`],
    });
  });

  it.each([
    [{ assignedTo: "nobody" }, "User not found"],
    [{ customFields: [{ id: "nothing", field_value: "x" }] }, "Custom field nothing does not exist"],
    [
      { customFields: [{ id: "cfNumber000000000003", field_value: "3" }] },
      "Custom field cfNumber000000000003 does not take this value",
    ],
    [
      { customFields: [{ id: "cfDate00000000000005", field_value: "soon" }] },
      "Custom field cfDate00000000000005 does not take this value",
    ],
    [
      { customFields: [{ id: "cfRadio0000000000007", field_value: "Fax" }] },
      "Custom field cfRadio0000000000007 does not take this value",
    ],
    [
      { customFields: [{ id: "cfMany00000000000008", field_value: "Braces" }] },
      "Custom field cfMany00000000000008 does not take this value",
    ],
    [
      { customFields: [{ id: "cfFile00000000000011", field_value: "x" }] },
      "Custom field cfFile00000000000011 does not take this value",
    ],
    [
      { customFields: [{ id: "cfText00000000000001", field_value: "" }] },
      "Custom field cfText00000000000001 does not take this value",
    ],
  ])("with 400 to change %j", async (sent, message) => {
    const response = await api.request(`PUT /contacts/${INGRID}`, { body: sent });
    expect(response.status).toBe(400);
    expect(response.json().message).toBe(message);
  });

  it.each([
    [422, "POST /contacts/search", { locationId: LOCATION }, "pageLimit"],
    [
      422,
      "POST /contacts/search",
      { locationId: LOCATION, pageLimit: 501 },
      "pageLimit must not be greater than 500",
    ],
    [
      422,
      "POST /contacts/search",
      { locationId: LOCATION, pageLimit: 1, page: 1, searchAfter: [1, "x"] },
      "page does not go with searchAfter",
    ],
    [
      422,
      "POST /contacts/search",
      { locationId: LOCATION, pageLimit: 500, page: 21 },
      "page reaches beyond the first 10000",
    ],
    [
      422,
      "POST /contacts/search",
      {
        locationId: LOCATION,
        pageLimit: 1,
        filters: [{ field: "tags", operator: "contains", value: "form-submitted" }],
      },
      "filters.0.value must not have special characters",
    ],
    [
      422,
      "POST /contacts/search",
      { locationId: LOCATION, pageLimit: 1, startAfter: 1 },
      "property startAfter should not exist",
    ],
    [422, "POST /contacts/upsert", { locationId: LOCATION, firstName: "Rosa" }, "email or phone is required"],
    [422, `POST /contacts/${INGRID}/tags`, { tags: [] }, "tags should not be empty"],
    [
      422,
      `POST /contacts/${INGRID}/tasks`,
      { title: "x", dueDate: "2026-03-31T09:00:00Z" },
      "completed must be a boolean value",
    ],
    [422, `POST /contacts/${INGRID}/notes`, { body: "" }, "body should not be empty"],
    [
      422,
      `PUT /contacts/${INGRID}/tasks/Tsk00000000000000002/completed`,
      {},
      "completed must be a boolean value",
    ],
    [400, `PUT /contacts/${INGRID}/tasks/Tsk00000000000000001`, { title: "x" }, "Task not found"],
    [400, `GET /contacts/${INGRID}/notes/none`, undefined, "Note not found"],
    [400, `POST /contacts/${INGRID}/workflow/none`, {}, "Workflow not found"],
    [
      400,
      `DELETE /contacts/${INGRID}/workflow/78559bb3-b920-461e-b010-7b2a2816d2a9`,
      {},
      "Contact in workflow not found",
    ],
    [400, "GET /contacts/none", undefined, "Contact not found"],
    [400, `GET /contacts/business/none?locationId=${LOCATION}`, undefined, "Business not found"],
    [422, "GET /users/", undefined, "locationId"],
    [422, `GET /contacts/?locationId=${LOCATION}&limit=101`, undefined, "limit must be from 1 to 100"],
    [422, `GET /contacts/?locationId=${LOCATION}&page=2`, undefined, "property page should not exist"],
    [403, "GET /users/?locationId=another", undefined, "does not have access to this location"],
    [403, "GET /locations/another", undefined, "does not have access to this location"],
    [403, "POST /contacts/", { ...body, locationId: "another" }, "does not have access to this location"],
    [404, "GET /nothing", undefined, "There is no such path"],
  ])("with %i %s %j", async (status, line, sent, message) => {
    const response = await api.request(line, sent === undefined ? {} : { body: sent });
    expect([response.status, String(response.json().message)]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });

  it.each([
    ["no version", { Version: "" }, "version header is invalid"],
    ["another version", { Version: "2020-01-01" }, "version header is invalid"],
    ["no token", { Authorization: "" }, "Invalid JWT"],
    ["another token", { Authorization: "Bearer x" }, "Invalid JWT"],
  ])("with 401 %s", async (_what, headers, message) => {
    const response = await api.request(`GET /locations/${LOCATION}`, { headers });
    expect(response.json()).toEqual({ statusCode: 401, message, error: "Unauthorized" });
  });

  it("the 101st request in 10 seconds, and tells how many are left", async () => {
    api.sandbox.state.clock.freeze();
    const first = await api.request(`GET /contacts/${INGRID}`);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "x-ratelimit-max": "100",
      "x-ratelimit-remaining": "99",
      "x-ratelimit-interval-milliseconds": "10000",
      "x-ratelimit-limit-daily": "200000",
      "x-ratelimit-daily-remaining": "199999",
    });
    for (let request = 1; request < 100; request++) api.sandbox.state.rateLimit.count();
    const last = await api.request(`GET /contacts/${INGRID}`);
    expect([last.status, last.headers.get("x-ratelimit-remaining")]).toEqual([429, "0"]);
    api.sandbox.actions.pass_time({ seconds: 10 });
    expect((await api.request(`GET /contacts/${INGRID}`)).status).toBe(200);
  });
});
