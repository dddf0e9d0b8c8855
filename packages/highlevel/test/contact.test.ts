import type { HighlevelContact } from "@integrations/clients/highlevel";
import { describe, expect, it } from "@jest/globals";
import {
  contactEventOutputFields,
  contactOutputFields,
  contactSample,
  createdContacts,
  customFieldId,
  customValues,
  toContact,
  toContactChoice,
  toContactFields,
  toTagChange,
  updatedContactSample,
  updatedContacts,
} from "../src/index.ts";

const contact: HighlevelContact = {
  id: "c1",
  firstName: "Rosa",
  lastName: null,
  name: "Rosa",
  email: null,
  phone: "+12025550143",
  companyName: null,
  address1: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  website: null,
  timezone: null,
  source: null,
  dateOfBirth: null,
  assignedTo: null,
  businessId: null,
  dnd: null,
  tags: [],
  customFields: [{ id: "a__b", value: ["x"] }],
  dateAdded: "2026-03-24T11:59:00.000Z",
  dateUpdated: "2026-03-24T11:59:30.000Z",
};

describe("a contact as a Zap sees it", () => {
  it("has each custom field under a key of its own, which Zapier does not take for nesting", () => {
    expect(toContact(contact)).toMatchObject({ id: "c1", "field_a-5f5f-b": ["x"] });
    expect(customFieldId("field_a-5f5f-b")).toBe("a__b");
    expect(customFieldId("first_name")).toBeUndefined();
  });

  it.each([
    [1751328000000, "2025-07-01"],
    [-86_400_000 * 3000, "1961-10-15"],
    // Nobody's day, but a count or an amount.
    [86_400_000 * 7, 86_400_000 * 7],
    [1751328000001, 1751328000001],
    [0, 0],
    ["2025-07-01", "2025-07-01"],
    [null, null],
    [["x"], ["x"]],
  ])("kind 8: has of the value %j of a custom field %j", (value, shown) => {
    const customFields = [{ id: "one", value }];
    expect(toContact({ ...contact, customFields })).toMatchObject({ field_one: shown });
    expect(customValues(customFields)).toEqual({ field_one: shown });
  });

  it("has the outputs that its sample shows", () => {
    expect(Object.keys(contactSample)).toEqual(contactOutputFields.map(({ key }) => key));
  });

  it.each([
    [{}, "Rosa"],
    [{ name: null }, "+12025550143"],
    [{ name: null, email: "r@x.example" }, "r@x.example"],
    [{ name: null, phone: null }, "c1"],
    [{ name: "", email: "", phone: "" }, "c1"],
  ])("can be chosen by something: %j", (changes, name) => {
    expect(toContactChoice({ ...contact, ...changes }).name).toBe(name);
  });
});

describe("the events of contacts", () => {
  const source = updatedContacts(async () => ({ rows: [contact] }));

  it("are each change, whose id names it", () => {
    expect(source.item(contact)).toMatchObject({ id: "c1-1774353570000", contact_id: "c1" });
    expect(source.at(contact)).toBe(1774353570000);
    expect(source.isEvent(contact)).toBe(true);
    expect(source.isEvent({ ...contact, dateUpdated: contact.dateAdded })).toBe(false);
  });

  it("T2: are none of a contact that was never changed, or changed as it was created", () => {
    const created = { ...contact, dateUpdated: null };
    expect(source.at(created)).toBe(1774353540000);
    expect(source.isEvent(created)).toBe(false);
    expect(source.isEvent({ ...contact, dateUpdated: "2026-03-24T11:59:00.900Z" })).toBe(false);
  });

  it("T1: have no time where the contact has none", () => {
    const undated = { ...contact, dateAdded: null, dateUpdated: null };
    const news = createdContacts(async () => ({ rows: [undated] }));
    expect([source.at(undated), news.at(undated)]).toEqual([Number.NaN, Number.NaN]);
  });

  it("have the contact's own outputs after the two ids", () => {
    const [id, contactId, ...others] = contactEventOutputFields("Change ID");
    expect([id?.label, contactId?.key]).toEqual(["Change ID", "contact_id"]);
    expect(others).toEqual(contactOutputFields.slice(1));
    expect(updatedContactSample.id).toMatch(/^\w+-\d+$/);
  });

  it("are each creation", () => {
    const created = createdContacts(async () => ({ rows: [contact] }));
    expect(created.item(contact).id).toBe("c1");
    expect(created.at(contact)).toBe(1774353540000);
  });
});

describe("what goes out", () => {
  it("has no blank, the country's code and the phone's international form", async () => {
    const input = { first_name: "Rosa", last_name: "", phone: "(202) 555-0143", country: "usa" };
    await expect(toContactFields(input)).resolves.toEqual({
      firstName: "Rosa",
      phone: "+12025550143",
      country: "US",
    });
  });

  it.each(["rosa", "rosa@", "rosa delgado@x.example", "a@x.example, b@x.example", "a@b@c"])(
    "has no email that is none: %j",
    async (email) => {
      await expect(toContactFields({ email })).rejects.toThrow(
        `enter one email address such as rosa@example.com, not "${email}".`,
      );
    },
  );

  it.each([
    [{ tags: ["a"] }, { tags: ["a"], replaceTags: false }],
    [
      { tags: ["a"], tags_mode: "replace" },
      { tags: ["a"], replaceTags: true },
    ],
    [{ tags_mode: "replace" }, { tags: [], replaceTags: true }],
  ])("replaces tags only where a person chose so: %j", (input, change) => {
    expect(toTagChange(input)).toEqual(change);
  });
});
