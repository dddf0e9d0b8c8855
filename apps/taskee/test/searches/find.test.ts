import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, contactForZap, refusal, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const find = (input: object) => perform("searches.find_contact", { ...input });
const listed = (query: string) =>
  vendor().get("/contacts/").query({ locationId: "loc_1", limit: "100", query });

describe("Find Contact", () => {
  it("by ID reads that contact", async () => {
    vendor().get("/contacts/c%2F1").reply(200, { contact });
    await expect(find({ id: "c/1" })).resolves.toEqual([contactForZap]);
  });

  it("by an ID that is nobody's finds nothing", async () => {
    vendor().get("/contacts/c1").reply(400, { statusCode: 400, message: "Contact not found" });
    await expect(find({ id: "c1" })).resolves.toEqual([]);
  });

  it.each([
    ["an email address, in any letter case", " jane@NORTHWIND.example", "jane@northwind.example"],
    ["a phone number, however it is written", "+1 (415) 555-2671", "+14155552671"],
    ["a phone number with two zeros", "0014155552671", "+14155552671"],
    ["a local phone number and its country", "(415) 555-2671", "+14155552671", "United States"],
  ])("by %s finds only who has exactly that", async (_what, query, sent, country = "") => {
    const others = [
      { ...contact, id: "c2", email: "mary.jane@northwind.example", phone: "+141555526710" },
      { ...contact, id: "c3", email: null, phone: null },
    ];
    listed(sent).reply(200, { contacts: [...others, contact], total: 3, startAfterId: "c1", startAfter: 1 });
    await expect(find({ query, country })).resolves.toEqual([contactForZap]);
  });

  it("reads on while a page holds others only, and ends with the list", async () => {
    const others = Array.from({ length: 100 }, () => ({ ...contact, email: "mary.jane@northwind.example" }));
    const page = { contacts: others, total: 2, startAfterId: "c9", startAfter: 1704873600000 };
    listed("jane@northwind.example").reply(200, page);
    vendor()
      .get("/contacts/")
      .query({
        ...{ locationId: "loc_1", limit: "100", query: "jane@northwind.example" },
        ...{ startAfter: "1704873600000", startAfterId: "c9" },
      })
      .reply(200, { contacts: [], total: 2 });
    await expect(find({ query: "jane@northwind.example" })).resolves.toEqual([]);
  });

  it("says so where the vendor goes on without an end, rather than to read for ever or find nothing", async () => {
    const others = Array.from({ length: 100 }, () => ({ ...contact, email: "mary.jane@northwind.example" }));
    const page = { contacts: others, total: 2, startAfterId: "c9", startAfter: 1704873600000 };
    const scope = vendor().get("/contacts/").query(true).times(10).reply(200, page);
    await expect(find({ query: "jane@northwind.example" })).rejects.toThrow(
      "Email or Phone: none of the first 1000 similar contacts matches exactly. Map the contact's ID instead.",
    );
    expect(scope.isDone()).toBe(true);
  });

  it.each([
    [
      "a local number",
      { query: "(415) 555-2671" },
      "Email or Phone: enter a phone number with its country code",
    ],
    ["a name", { query: "Jane Doe" }, "Email or Phone: enter a phone number with its country code"],
    ["no country", { query: "1", country: "Neverland" }, "Country: enter an English name or code"],
    ["nothing", { query: "", id: null }, "Email or Phone, or Contact: fill in one of them."],
  ])("refuses %s before any request", async (_what, input, message) => {
    await expect(find(input)).rejects.toThrow(message);
  });
});

describe("Find Contacts by Business", () => {
  it("reads the first hundred, without a locationId, which is not documented there", async () => {
    vendor()
      .get("/contacts/business/b1")
      .query({ limit: "100" })
      .reply(200, { contacts: [contact], total: 1 });
    const input = { business_id: "b1" };
    await expect(perform("searches.find_contacts_by_business", input)).resolves.toEqual([contactForZap]);
  });

  it("finds none where there is none", async () => {
    vendor().get("/contacts/business/b1").query(true).reply(200, { contacts: [], total: 0 });
    await expect(perform("searches.find_contacts_by_business", { business_id: "b1" })).resolves.toEqual([]);
  });

  it("asks for the business", async () => {
    await expect(perform("searches.find_contacts_by_business")).rejects.toMatchObject(
      refusal("Business ID: fill this in. It is required."),
    );
  });
});

describe("the list of contacts", () => {
  const sandbox = useApp(App, "taskee");

  it("has a name for each, and its pages follow one another", async () => {
    sandbox.server.state.duplicatesAllowed = true;
    sandbox.server.actions.create_contacts({ count: 98, firstName: "Bob" });
    const page = async (number: number) => {
      const shown = await sandbox.perform("triggers.contact_list", {}, { page: number });
      return (shown as { name: string }[]).map(({ name }) => name);
    };
    expect(await page(0)).toHaveLength(100);
    expect(await page(1)).toEqual(["Alice Jones", "Jane Doe"]);
    expect(await page(2)).toEqual([]);
  });
});

it("the list of contacts ends where the cursors end", async () => {
  vendor().get("/contacts/").query({ locationId: "loc_1", limit: "100" }).reply(200, { contacts: [] });
  await expect(perform("triggers.contact_list", {}, { page: 3 })).resolves.toEqual([]);
});
