import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const send = async (line: string, body?: unknown) =>
  (await api.request(line, body === undefined ? {} : { body })).json();
const search = async (more: object) =>
  (await send("POST /contacts/search", { locationId: LOCATION, pageLimit: 100, ...more })).contacts;
const newest = [{ field: "dateAdded", direction: "desc" }];

describe("a contact", () => {
  it("is created, changed, read and deleted", async () => {
    const written = {
      locationId: LOCATION,
      name: "Rosa De Luca",
      phone: "+1 (202) 555-0177",
      tags: ["Lead", "lead"],
    };
    const { contact } = await send("POST /contacts/", written);
    expect(contact).toMatchObject({
      firstName: "Rosa",
      lastName: "De Luca",
      phone: "+12025550177",
      tags: ["lead"],
    });
    const changes = { city: "Hull", customFields: [{ id: "cfText00000000000001", field_value: "R" }] };
    expect(await send(`PUT /contacts/${contact.id}`, changes)).toMatchObject({
      succeded: true,
      contact: { city: "Hull", customFields: [{ id: "cfText00000000000001", value: "R" }] },
    });
    expect((await send(`GET /contacts/${contact.id}`)).contact).toMatchObject({
      city: "Hull",
      name: "rosa de luca",
    });
    expect(await send(`DELETE /contacts/${contact.id}`)).toEqual({ succeded: true });
    expect(await send(`GET /contacts/${contact.id}`)).toMatchObject({ statusCode: 400 });
  });

  it.each([
    [{ email: "INGRID@solberg.example" }, "email"],
    [{ phone: "+47 22 12 34 56" }, "phone"],
  ])("like another is refused, which is named: %j", async (fields, matchingField) => {
    const meta = { contactId: "Con00000000000000001", contactName: "Ingrid Solberg", matchingField };
    expect(await send("POST /contacts/", { locationId: LOCATION, ...fields })).toMatchObject({
      statusCode: 400,
      meta,
    });
    expect(await send("PUT /contacts/Con00000000000000002", fields)).toMatchObject({ statusCode: 400, meta });
  });

  it("is upserted by email or phone", async () => {
    const known = { locationId: LOCATION, email: "ingrid@solberg.example", city: "Bergen" };
    expect(await send("POST /contacts/upsert", known)).toMatchObject({
      new: false,
      contact: { city: "Bergen" },
    });
    expect(
      await send("POST /contacts/upsert", { locationId: LOCATION, phone: "+12025550188" }),
    ).toMatchObject({ new: true });
  });

  it("is upserted by email where the phone is another's, which is ignored then", async () => {
    const both = { locationId: LOCATION, email: "kim@novak.example", phone: "+4722123456", city: "Hull" };
    expect(await send("POST /contacts/upsert", both)).toMatchObject({
      new: false,
      contact: { id: "Con00000000000000002", city: "Hull" },
    });
    const { contact } = await send("GET /contacts/Con00000000000000002");
    expect(contact).not.toHaveProperty("phone");
  });

  it("is found without a lag by email or phone", async () => {
    const duplicate = (query: string) =>
      send(`GET /contacts/search/duplicate?locationId=${LOCATION}&${query}`);
    expect((await duplicate("number=%2B4722123456")).contact).toMatchObject({ firstName: "Ingrid" });
    expect((await duplicate("email=nobody%40x.example")).contact).toBeNull();
  });

  it("loses all tags that a PUT does not name, and keeps those that a request for tags does not", async () => {
    const tags = "/contacts/Con00000000000000003/tags";
    expect(await send(`POST ${tags}`, { tags: ["VIP", "New"] })).toEqual({
      tags: ["lead", "vip", "new"],
      tagsAdded: ["new"],
    });
    expect(await send(`DELETE ${tags}`, { tags: ["lead", "none"] })).toEqual({
      tags: ["vip", "new"],
      tagsRemoved: ["lead"],
    });
    const { contact } = await send("PUT /contacts/Con00000000000000003", { tags: ["only"] });
    expect(contact.tags).toEqual(["only"]);
  });
});

describe("the search", () => {
  it("reads on after the last contact, of one millisecond too", async () => {
    api.sandbox.actions.create_contacts({ count: 5, sameMillisecond: true });
    const seen: string[] = [];
    let searchAfter: unknown;
    for (let page = 0; page < 4; page++) {
      const contacts = await search({ pageLimit: 2, sort: newest, ...(searchAfter ? { searchAfter } : {}) });
      seen.push(...contacts.map(({ id }: { id: string }) => id));
      searchAfter = contacts.at(-1)?.searchAfter;
    }
    expect(new Set(seen).size).toBe(8);
  });

  it("sorts by either date, and filters by a part of a tag", async () => {
    api.sandbox.actions.update_contact({ contact_email: "ingrid@solberg.example", city: "Bergen" });
    expect(await search({ sort: [{ field: "dateUpdated", direction: "desc" }] })).toMatchObject([
      { firstName: "Ingrid" },
      {},
      {},
    ]);
    expect(await search({ sort: [{ field: "dateAdded", direction: "asc" }], page: 1 })).toMatchObject([
      { firstName: "Ingrid" },
      {},
      {},
    ]);
    const filters = [{ field: "tags", operator: "contains", value: "custom" }];
    expect(await search({ filters })).toMatchObject([{ firstName: "Ingrid", tags: ["customer"] }]);
    expect(await search({ query: "novak" })).toMatchObject([{ firstName: "Kim" }]);
  });

  it("is behind by so many seconds, for new contacts and for changes", async () => {
    const { actions } = api.sandbox;
    actions.set_search_lag({ seconds: 5 });
    actions.create_contacts({ firstName: "New" });
    actions.update_contact({ contact_email: "kim@novak.example", city: "Hull" });
    expect(await search({ query: "New" })).toEqual([]);
    expect((await search({ query: "Kim" }))[0]).not.toHaveProperty("city");
    actions.pass_time({ seconds: 5 });
    expect(await search({ query: "New" })).toHaveLength(1);
    expect(await search({ query: "Kim" })).toMatchObject([{ city: "Hull" }]);
  });
});

describe("GET /contacts/", () => {
  it("goes on where both cursors say, and repeats itself with one alone", async () => {
    const list = (more: string) => send(`GET /contacts/?locationId=${LOCATION}&limit=2${more}`);
    const first = await list("");
    expect(first).toMatchObject({
      contacts: [{ firstName: "samuel", firstNameRaw: "Samuel" }, {}],
      meta: { total: 3 },
    });
    const { startAfter, startAfterId } = first.meta;
    const second = await list(`&startAfter=${startAfter}&startAfterId=${startAfterId}`);
    expect(second.contacts).toMatchObject([{ firstNameRaw: "Ingrid" }]);
    expect((await list(`&startAfterId=${startAfterId}`)).contacts).toEqual(first.contacts);
    expect((await list("&query=kim")).contacts).toHaveLength(1);
  });

  it("lists those of a business", async () => {
    const { contacts, count } = await send(
      `GET /contacts/business/641c094001436dbc2081e642?locationId=${LOCATION}`,
    );
    expect([contacts.length, count]).toEqual([1, 1]);
  });
});

it("tells what there is to choose from", async () => {
  const query = `?locationId=${LOCATION}`;
  expect((await send(`GET /locations/${LOCATION}/tags`)).tags).toHaveLength(3);
  expect((await send(`GET /locations/${LOCATION}/customFields?model=contact`)).customFields).toHaveLength(11);
  expect((await send(`GET /users/${query}`)).users).toHaveLength(2);
  expect((await send(`GET /workflows/${query}`)).workflows).toHaveLength(2);
  expect((await send(`GET /businesses/${query}&skip=1`)).businesses).toHaveLength(1);
  expect((await send(`GET /campaigns/${query}`)).campaigns).toHaveLength(2);
  expect((await send(`GET /campaigns/${query}&status=published`)).campaigns).toHaveLength(1);
});
