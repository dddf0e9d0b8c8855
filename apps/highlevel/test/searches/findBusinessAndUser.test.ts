import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, business, businessForZap, LOCATION, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const page = (skip: number, businesses: object[]) =>
  vendor().get("/businesses/").query({ locationId: LOCATION, limit: 100, skip }).reply(200, { businesses });

describe("Find Business", () => {
  it("takes the whole name, in any letter case, from whatever page it is on", async () => {
    page(0, [{ id: "b0", name: "Northwind Ltd" }]);
    page(100, [{ id: "b2", name: null }, business]);
    await expect(perform("searches.find_business", { name: " NORTHWIND " })).resolves.toEqual([
      businessForZap,
    ]);
  });

  it("finds nothing after the last page", async () => {
    page(0, [{ id: "b0", name: "Contoso" }]);
    page(100, []);
    await expect(perform("searches.find_business", { name: "Northwind" })).resolves.toEqual([]);
  });

  it("does not pass for finding nothing where the list goes on", async () => {
    for (let skip = 0; skip < 5000; skip += 100) page(skip, [{ id: `b${skip}`, name: "Contoso" }]);
    await expect(perform("searches.find_business", { name: "Northwind" })).rejects.toThrow(
      "Name: none of the first 5000 businesses has this name. Search by ID.",
    );
  });

  it("takes an ID", async () => {
    vendor().get("/businesses/b1").reply(200, { business });
    await expect(perform("searches.find_business", { id: "b1", name: "x" })).resolves.toEqual([
      businessForZap,
    ]);
  });

  it("finds nothing under an ID that is not there", async () => {
    vendor().get("/businesses/b9").reply(400, { statusCode: 400, message: "Business not found" });
    await expect(perform("searches.find_business", { id: "b9" })).resolves.toEqual([]);
  });

  it("wants one of the two", async () => {
    await expect(perform("searches.find_business")).rejects.toThrow(
      "Name or Business ID: fill in one of them.",
    );
  });
});

describe("Find User", () => {
  const maya = {
    id: "u1",
    name: "Maya Brandt",
    firstName: "Maya",
    lastName: "Brandt",
    email: "Maya@Harbour.example",
    phone: "",
    roles: { type: "account", role: "admin", locationIds: [LOCATION] },
  };
  const mayaForZap = {
    id: "u1",
    name: "Maya Brandt",
    first_name: "Maya",
    last_name: "Brandt",
    email: "Maya@Harbour.example",
    phone: null,
    role: "admin",
  };
  const searched = (skip: number, query: string, users: object[]) =>
    vendor()
      .get("/users/search")
      .query({ companyId: "company1", locationId: LOCATION, limit: 100, skip, query })
      .reply(200, { users, count: users.length });

  it("asks the vendor for the email, and takes only that one", async () => {
    searched(0, "maya@harbour.example", [{ id: "u2", name: "Maya", email: "x.maya@harbour.example" }, maya]);
    await expect(perform("searches.find_user", { email: "maya@harbour.example" })).resolves.toEqual([
      mayaForZap,
    ]);
  });

  it("finds by name, over pages", async () => {
    searched(0, "maya brandt", [{ id: "u2", name: "Maya Brandt-Lee" }]);
    searched(100, "maya brandt", [maya]);
    await expect(perform("searches.find_user", { name: "maya  brandt" })).resolves.toEqual([mayaForZap]);
  });

  it("wants both where both are filled in", async () => {
    searched(0, "maya@harbour.example", [maya]);
    searched(100, "maya@harbour.example", []);
    await expect(
      perform("searches.find_user", { email: "maya@harbour.example", name: "Owen Price" }),
    ).resolves.toEqual([]);
  });

  it("does not pass for finding nothing where there are more that are similar", async () => {
    for (let skip = 0; skip < 5000; skip += 100) searched(skip, "maya", [{ id: `u${skip}`, name: "Maya B" }]);
    await expect(perform("searches.find_user", { name: "maya" })).rejects.toThrow(
      "Name: none of the first 5000 users that are similar is an exact match. Search by email.",
    );
  });

  it("asks a connection that does not know its agency for all users of the sub-account", async () => {
    const { companyId: _unknown, ...older } = authData;
    vendor()
      .get("/users/")
      .query({ locationId: LOCATION })
      .reply(200, { users: [maya] });
    await expect(performWith(App, older)("searches.find_user", { name: "Maya Brandt" })).resolves.toEqual([
      mayaForZap,
    ]);
  });

  it("wants one of the two", async () => {
    await expect(perform("searches.find_user")).rejects.toThrow("Email or Name: fill in one of them.");
  });
});
