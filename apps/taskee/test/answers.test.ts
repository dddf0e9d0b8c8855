import { bareRecord, performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { authData, contact, contactForZap, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, authData);

describe("T1: what Taskee leaves out of a contact", () => {
  it.each([
    ["searches.find_contact", { id: "x" }, "GET", { contact: { id: "x" } }, {}],
    ["searches.find_contacts_by_business", { business_id: "b" }, "GET", { contacts: [{ id: "x" }, {}] }, {}],
    ["creates.create_contact", { city: "Hull" }, "POST", { contact: { id: "x" } }, { city: "Hull" }],
  ])("is nothing, or what was sent: %s", async (address, input, method, answer, own) => {
    vendor().intercept(/.*/, method).query(true).reply(200, answer);
    const record = await perform(address, { ...input });
    expect([record].flat()).toEqual([bareRecord(App, address, { id: "x", ...own })]);
  });

  it("is whether an upserted contact is new, too", async () => {
    vendor().get("/contacts/").query(true).reply(200, { contacts: [] });
    vendor()
      .post("/contacts/upsert")
      .reply(200, { contact: { id: "x" } });
    const upserted = perform("creates.upsert_contact", { email: "a@x.example", country: "US" });
    await expect(upserted).resolves.toEqual(
      bareRecord(App, "creates.upsert_contact", { id: "x", country: "US" }),
    );
  });

  it("is the value of a custom field", async () => {
    const customFields = [{ id: "cf1" }, { id: "cf2", value: 3 }, { value: "no ID" }];
    vendor()
      .get("/contacts/c1")
      .reply(200, { contact: { ...contact, customFields } });
    await expect(perform("searches.find_contact", { id: "c1" })).resolves.toEqual([
      { ...contactForZap, field_cf1: null, field_cf2: 3 },
    ]);
  });

  it("may be its name: it is chosen by its ID then", async () => {
    vendor()
      .get("/contacts/")
      .query(true)
      .reply(200, { contacts: [{ id: "x" }, { firstName: "no ID" }] });
    await expect(perform("triggers.contact_list", {}, { page: 0 })).resolves.toMatchObject([
      { id: "x", name: "x" },
    ]);
  });
});

describe("what else Taskee answers", () => {
  it("T7: a good token that lacks a scope is told to get the scope, not to reconnect alone", async () => {
    const answer = { message: "The token is not authorized for this scope." };
    vendor().get("/contacts/c1").reply(401, answer);
    await expect(perform("searches.find_contact", { id: "c1" })).rejects.toThrow(
      "Taskee Portal does not allow this (The token is not authorized for this scope). Ask an admin to add the scope",
    );
    vendor().get("/contacts/c1").reply(401, { message: "Invalid token" });
    await expect(perform("searches.find_contact", { id: "c1" })).rejects.toThrow("did not accept the token");
  });

  it.each([{ succeded: false }, { succeeded: false }, { success: false }])(
    "T13: a deletion that did not succeed is an error: %j",
    async (answer) => {
      vendor().delete("/contacts/c1").reply(200, answer);
      await expect(perform("creates.delete_contact", { contact_id: "c1" })).rejects.toThrow(
        "it answered that it did not succeed",
      );
    },
  );

  it("T14: a search reads no page after one that is shorter than asked", async () => {
    const others = ["c2", "c3", "c4", "c5", "c6"].map((id) => ({ ...contact, id, email: `${id}@x.example` }));
    vendor()
      .get("/contacts/")
      .query(true)
      .reply(200, { contacts: others, startAfter: 7, startAfterId: "c6" });
    await expect(perform("searches.find_contact", { query: "a@x.example" })).resolves.toEqual([]);
  });
});
