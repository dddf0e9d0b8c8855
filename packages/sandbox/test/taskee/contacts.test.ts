import { describe, expect, it } from "@jest/globals";
import { useTaskee } from "./useTaskee.ts";

const api = useTaskee();
const JANE = "contact_000001";
const BUSINESS = "63771dcac1116f0e21de8e12";
const base = { locationId: "ve9EPM428h8vShlRW1KT" };

it("shows the location bare", async () => {
  expect(await api.answer(`GET /locations/${base.locationId}`)).toMatchObject({
    id: base.locationId,
    name: "Northwind Field Services",
  });
});

describe("GET /contacts/", () => {
  it("lists newest first, with both cursors under the list", async () => {
    const page = await api.answer(`GET /contacts/?${api.location}&limit=2`);
    expect(page.contacts.map(({ firstName }: { firstName: string }) => firstName)).toEqual([
      "Jürgen",
      "Mary-Jane",
    ]);
    const [, last] = page.contacts;
    expect(page).toMatchObject({ total: 4, startAfterId: last.id, startAfter: Date.parse(last.dateAdded) });
  });

  it.each(["newest", "oldest"] as const)("is read to its end by its cursors, %s first", async (first) => {
    api.sandbox.actions.set_order({ first });
    api.sandbox.actions.create_contacts({ count: 7, sameMillisecond: true });
    const seen: string[] = [];
    let after = "";
    for (;;) {
      const { contacts, startAfterId, startAfter } = await api.answer(
        `GET /contacts/?${api.location}&limit=3${after}`,
      );
      if (contacts.length === 0) break;
      seen.push(...contacts.map(({ id }: { id: string }) => id));
      after = `&startAfterId=${startAfterId}&startAfter=${startAfter}`;
    }
    const all = api.sandbox.state.contacts.map(({ id }) => id);
    expect(seen).toEqual(first === "newest" ? all.toReversed() : all);
  });

  it("goes on by the time of a cursor whose contact is gone", async () => {
    const { startAfterId, startAfter } = await api.answer(`GET /contacts/?${api.location}&limit=2`);
    api.sandbox.actions.delete_contact({ contact: startAfterId });
    const after = `startAfterId=${startAfterId}&startAfter=${startAfter}`;
    expect(await api.names(`GET /contacts/?${api.location}&${after}`)).toEqual(["Alice", "Jane"]);
  });

  it.each([
    ["jane", ["Jürgen", "Mary-Jane", "Jane"]],
    ["jane@northwind.example", ["Jürgen", "Mary-Jane", "Jane"]],
    ["(415) 555-2671", ["Jane"]],
    ["jane doe", ["Jane"]],
    ["nobody", []],
  ])("matches loosely %s", async (query, names) => {
    expect(await api.names(`GET /contacts/?${api.location}&query=${encodeURIComponent(query)}`)).toEqual(
      names,
    );
  });

  it("has no cursors when it is empty", async () => {
    expect(await api.answer(`GET /contacts/?${api.location}&query=nobody`)).toEqual({
      contacts: [],
      total: 0,
    });
  });
});

it("GET /contacts/business/{id} pages by skip", async () => {
  expect(await api.answer(`GET /contacts/business/${BUSINESS}?limit=1&skip=1`)).toMatchObject({
    contacts: [{ firstName: "Alice", businessId: BUSINESS }],
    total: 2,
  });
  expect(await api.answer("GET /contacts/business/nobody")).toEqual({ contacts: [], total: 0 });
});

describe("POST /contacts/", () => {
  const body = {
    ...base,
    firstName: "Bob {{name}}",
    lastName: "Builder",
    email: "bob@northwind.example",
    phone: "+14085559876",
    address1: "456 Oak Ave",
    city: "Austin",
    state: "TX",
    country: "US",
    postalCode: "78701",
    tags: ["New-Lead", "new-lead"],
    source: "API",
  };

  it("creates a contact, its tags in lower case and each once", async () => {
    const response = await api.request("POST /contacts/", { body });
    expect(response.status).toBe(200);
    const { contact } = response.json();
    expect(contact).toMatchObject({ ...body, tags: ["new-lead"] });
    expect(contact.dateUpdated).toBe(contact.dateAdded);
    expect(await api.answer(`GET /contacts/${contact.id}`)).toEqual({ contact });
  });
});

describe("PUT /contacts/{id}", () => {
  it("changes what is named, puts the tags in the place of those there are, and moves dateUpdated", async () => {
    const { clock } = api.sandbox.state;
    clock.freeze();
    const { contact } = await api.answer(`PUT /contacts/${JANE}`, { body: { city: "Hull", tags: ["x"] } });
    expect(contact).toMatchObject({ firstName: "Jane", city: "Hull", tags: ["x"] });
    expect(contact.dateUpdated).toBe(new Date(clock.now()).toISOString());
  });
});

describe("POST /contacts/upsert", () => {
  const upsert = (fields: object) => api.answer("POST /contacts/upsert", { body: { ...base, ...fields } });

  it("updates the contact with the e-mail address, else with the phone, and says that it is not new", async () => {
    const byEmail = { email: "jane@northwind.example", lastName: "Roe" };
    expect(await upsert(byEmail)).toMatchObject({ new: false, contact: { id: JANE, lastName: "Roe" } });
    const byPhone = { phone: "+14155552671", lastName: "Poe" };
    expect(await upsert(byPhone)).toMatchObject({ new: false, contact: { id: JANE, lastName: "Poe" } });
  });

  it("ignores a phone that belongs to a second contact", async () => {
    const both = { email: "alice@northwind.example", phone: "+14155552671", lastName: "Roe" };
    const { contact } = await upsert(both);
    expect(contact).toMatchObject({ firstName: "Alice", lastName: "Roe" });
    expect(contact).not.toHaveProperty("phone");
  });

  it("creates a contact, and always does where duplicates are allowed", async () => {
    expect(await upsert({ email: "new@northwind.example" })).toMatchObject({ new: true });
    api.sandbox.actions.set_duplicates({ allowed: true });
    expect(await upsert({ email: "new@northwind.example" })).toMatchObject({ new: true });
    expect(api.sandbox.state.contacts).toHaveLength(6);
  });
});

it("DELETE /contacts/{id} removes the contact", async () => {
  expect(await api.answer(`DELETE /contacts/${JANE}`)).toEqual({ succeeded: true });
  expect((await api.request(`GET /contacts/${JANE}`)).status).toBe(400);
});
