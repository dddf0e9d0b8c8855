import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, business, businessForZap, LOCATION, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const whole = {
  name: "Northwind",
  phone: "(202) 555-0187",
  email: " office@northwind.example ",
  website: "https://northwind.example",
  address: "18 Harbour Street",
  city: "Austin",
  state: "Texas",
  postal_code: "78701",
  country: "United States",
  description: "Dental supplies ",
};
const fields = {
  name: "Northwind",
  phone: "+12025550187",
  email: "office@northwind.example",
  website: "https://northwind.example",
  address: "18 Harbour Street",
  city: "Austin",
  state: "Texas",
  postalCode: "78701",
  country: "US",
  description: "Dental supplies ",
};
const written = { success: true, buiseness: business };

describe("Create Business", () => {
  it("sends POST /businesses/ with every field in its place", async () => {
    vendor()
      .post("/businesses/", { locationId: LOCATION, ...fields })
      .reply(200, written);
    await expect(perform("creates.create_business", whole)).resolves.toEqual(businessForZap);
  });

  it("sends no blank, and shows null for what the vendor leaves out", async () => {
    vendor()
      .post("/businesses/", { locationId: LOCATION, name: "x" })
      .reply(200, { success: true, buiseness: { id: "b2", name: "x" } });
    const none = Object.fromEntries(Object.keys(businessForZap).map((key) => [key, null]));
    await expect(
      perform("creates.create_business", { name: "x", phone: "", email: "\u200b", city: null }),
    ).resolves.toEqual({ ...none, id: "b2", name: "x" });
  });
});

describe("Update Business", () => {
  it("sends PUT /businesses/{businessId} with only what differs", async () => {
    vendor().get("/businesses/b1").reply(200, { business });
    vendor().put("/businesses/b1", { city: "York" }).reply(200, written);
    await expect(
      perform("creates.update_business", { business_id: " b1", name: "Northwind", city: "York" }),
    ).resolves.toEqual(businessForZap);
  });

  it("kind 21: sends nothing where the business has it all", async () => {
    vendor().get("/businesses/b1").reply(200, { business });
    const input = { business_id: "b1", ...whole, description: "Dental supplies" };
    await expect(perform("creates.update_business", input)).resolves.toEqual(businessForZap);
  });
});

describe("Set Contact Business", () => {
  const bulk = (businessId: string | null) =>
    vendor()
      .post("/contacts/bulk/business", { locationId: LOCATION, ids: ["c1"], businessId })
      .reply(200, { success: true, ids: ["c1"] });

  const held = (businessId: string | null) =>
    vendor()
      .get("/contacts/c1")
      .reply(200, { contact: { id: "c1", businessId } });

  it("puts a contact into a business", async () => {
    held(null);
    bulk("b1");
    await expect(
      perform("creates.set_contact_business", { contact_id: "c1", business_id: "b1" }),
    ).resolves.toEqual({ id: "c1", business_id: "b1" });
  });

  it("takes a contact that is named by its email out of its business", async () => {
    vendor()
      .get("/contacts/search/duplicate")
      .query({ locationId: LOCATION, email: "rosa@delgado.example" })
      .reply(200, { contact: { id: "c1" } });
    held("b1");
    bulk(null);
    await expect(
      perform("creates.set_contact_business", { contact_id: "rosa@delgado.example", remove: "yes" }),
    ).resolves.toEqual({ id: "c1", business_id: null });
  });

  it.each([
    ["it is in that business already", "b1", { business_id: "b1" }, "b1"],
    ["it is in no business", null, { remove: true }, null],
  ])("kind 21: sends nothing where %s", async (_, businessId, input, business_id) => {
    held(businessId);
    await expect(perform("creates.set_contact_business", { contact_id: "c1", ...input })).resolves.toEqual({
      id: "c1",
      business_id,
    });
  });
});

describe("a campaign", () => {
  it.each([
    ["add_contact_to_campaign", "POST", {}, true],
    ["remove_contact_from_campaign", "DELETE", undefined, false],
  ])("%s sends one request", async (key, method, body, in_campaign) => {
    vendor().intercept("/contacts/c1/campaigns/k1", method, body).reply(200, { succeded: true });
    await expect(perform(`creates.${key}`, { contact_id: "c1", campaign_id: "k1" })).resolves.toEqual({
      id: "c1",
      campaign_id: "k1",
      in_campaign,
    });
  });
});

it.each([
  ["create_business", { city: "York" }, "Name: fill this in. It is required."],
  ["create_business", { name: "x", phone: "555" }, "Phone: enter a phone number with its country code"],
  ["create_business", { name: "x", email: "nobody" }, "Email: enter one email address"],
  ["create_business", { name: "x", country: "Atlantis" }, "Country: "],
  ["update_business", { business_id: "b1" }, "Business: nothing to change"],
  ["update_business", { business_id: "..", city: "York" }, 'Business: ".." is not an ID'],
  ["set_contact_business", { contact_id: "c1" }, "Business or Remove from Business: fill in one of them."],
  [
    "set_contact_business",
    { contact_id: "c1", business_id: "b1", remove: true },
    "Business or Remove from Business: fill in one of them.",
  ],
  ["add_contact_to_campaign", { contact_id: "c1" }, "Campaign: fill this in. It is required."],
])("%s %j is refused before any request", async (key, input, problem) => {
  await expect(perform(`creates.${key}`, input)).rejects.toThrow(
    expect.objectContaining({ message: expect.stringContaining(JSON.stringify(problem).slice(1, -1)) }),
  );
});
