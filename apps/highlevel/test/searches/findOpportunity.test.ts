import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, LOCATION, opportunity, opportunityForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const find = (input: object) => perform("searches.find_opportunity", { ...input });
const searched = (more: object, opportunities: object[]) =>
  vendor()
    .post("/opportunities/search", {
      locationId: LOCATION,
      limit: 100,
      page: 1,
      sort: [{ field: "date_added", direction: "desc" }],
      ...more,
    })
    .reply(201, { opportunities, total: opportunities.length });
const filter = (field: string, value: string) => ({ field, operator: "eq", value });

describe("Find Opportunity", () => {
  it("by ID, which nothing may be under", async () => {
    vendor().get("/opportunities/o1").reply(200, { opportunity });
    await expect(find({ id: "o1", name: "ignored" })).resolves.toEqual([opportunityForZap]);
    vendor().get("/opportunities/o9").reply(400, { message: "Opportunity not found" });
    await expect(find({ id: "o9" })).resolves.toEqual([]);
  });

  it("by name: of the loose matches the exact ones", async () => {
    searched({ query: "braces" }, [{ ...opportunity, id: "o2", name: "Braces for two" }, opportunity]);
    await expect(find({ name: " braces " })).resolves.toEqual([opportunityForZap]);
  });

  it("by a name that is longer than a search takes", async () => {
    const name = "Braces and more ".repeat(8).trim();
    searched({ query: name.slice(0, 75).trim() }, [opportunity, { ...opportunity, id: "o2", name }]);
    await expect(find({ name })).resolves.toMatchObject([{ id: "o2" }]);
  });

  it("by contact, pipeline and status", async () => {
    const filters = [filter("contact_id", "c1"), filter("pipeline_id", "p1"), filter("status", "open")];
    searched({ filters }, [opportunity]);
    const input = { contact_id: "c1", pipeline_id: "p1", status: "Open" };
    await expect(find(input)).resolves.toEqual([opportunityForZap]);
  });

  it.each([
    [contact, [opportunityForZap]],
    [null, []],
  ])("of the contact with an email address: %j", async (found, expected) => {
    vendor()
      .get("/contacts/search/duplicate")
      .query({ locationId: LOCATION, email: "rosa@delgado.example" })
      .reply(200, { contact: found });
    if (found) searched({ filters: [filter("contact_id", "c1")] }, [opportunity]);
    await expect(find({ contact_id: "rosa@delgado.example" })).resolves.toEqual(expected);
  });

  it("finds nothing", async () => {
    searched({ filters: [filter("status", "won")] }, []);
    await expect(find({ status: "won" })).resolves.toEqual([]);
  });

  it.each([
    [{}, "Contact, Name, Pipeline, Status, or Opportunity ID: fill in one of them."],
    [{ contact_id: "555 0143" }, "Contact: enter a phone number with its country code"],
  ])("refuses %j before any request", async (input, message) => {
    await expect(find(input)).rejects.toThrow(message);
  });
});
