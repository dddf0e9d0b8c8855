import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const send = async (line: string, body?: object) =>
  (await api.request(line, body === undefined ? {} : { body })).json();
const NORTHWIND = "641c094001436dbc2081e642";
const KIM = "Con00000000000000002";
const CAMPAIGN = "mIVALPYuTD7YjUHnFEx4";
const agency = "5DP4iH6HLkQsiKESj6rh";

describe("businesses", () => {
  it("are created, changed and shown, under the key that the document misspells", async () => {
    const { buiseness } = await send("POST /businesses/", { locationId: LOCATION, name: "Contoso Care" });
    expect(buiseness).toMatchObject({ name: "Contoso Care", locationId: LOCATION });
    const changed = await send(`PUT /businesses/${buiseness.id}`, { city: "York" });
    expect(changed).toMatchObject({ success: true, buiseness: { name: "Contoso Care", city: "York" } });
    const { business } = await send(`GET /businesses/${buiseness.id}`);
    expect(business).toEqual(changed.buiseness);
  });

  it.each([
    [{ locationId: LOCATION }, "name must be a string"],
    [{ locationId: LOCATION, name: "x", fax: "1" }, "property fax should not exist"],
    [{ locationId: LOCATION, name: "x", email: "nobody" }, "email must be an email"],
    [{ locationId: LOCATION, name: "x", city: "" }, "city should not be empty"],
  ])("are refused with 422: %j", async (body, message) => {
    expect((await send("POST /businesses/", body)).message).toContain(message);
  });

  it("take contacts in, and let them out", async () => {
    const move = (businessId: string | null) =>
      send("POST /contacts/bulk/business", { locationId: LOCATION, ids: [KIM], businessId });
    const members = async () =>
      (await send(`GET /contacts/business/${NORTHWIND}?locationId=${LOCATION}`)).count;
    expect([await members(), await move(null), await members()]).toEqual([
      1,
      { success: true, ids: [KIM] },
      0,
    ]);
    await move(NORTHWIND);
    expect(await members()).toBe(1);
    expect((await move("nowhere")).message).toBe("Business not found");
    const unnamed = { locationId: LOCATION, ids: [KIM] };
    expect((await send("POST /contacts/bulk/business", unnamed)).statusCode).toBe(422);
  });
});

describe("campaigns", () => {
  it("take a contact in once for each request, and let it out", async () => {
    const line = `/contacts/${KIM}/campaigns/${CAMPAIGN}`;
    expect(await send(`POST ${line}`, {})).toEqual({ succeded: true });
    expect(await send(`DELETE ${line}`)).toEqual({ succeded: true });
    expect((await send(`DELETE ${line}`)).message).toBe("Contact in campaign not found");
    expect((await send(`POST /contacts/${KIM}/campaigns/none`, {})).message).toBe("Campaign not found");
  });
});

describe("users", () => {
  it("are searched in an agency, page by page", async () => {
    const search = (query: string) => send(`GET /users/search?companyId=${agency}&${query}`);
    expect((await search("query=maya")).users).toMatchObject([{ name: "Maya Brandt" }]);
    expect(await search("limit=1&skip=1")).toMatchObject({ users: [{ name: "Owen Price" }], count: 2 });
    expect((await search("page=1")).message).toEqual(["property page should not exist"]);
    expect((await send("GET /users/search?companyId=other")).statusCode).toBe(403);
    expect((await send("GET /users/search")).statusCode).toBe(422);
  });
});
