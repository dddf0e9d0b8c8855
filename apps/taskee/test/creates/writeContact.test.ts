import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, contactForZap, refusal, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const JANE = "contact_000001";

const whole = {
  first_name: "Jane",
  last_name: "Doe",
  email: "jane@northwind.example",
  phone: "(415) 555-2671",
  address1: "123 Main St",
  city: "San Francisco",
  state: "CA",
  country: "united states",
  postal_code: "94105",
};
const sent = {
  firstName: "Jane",
  lastName: "Doe",
  email: "jane@northwind.example",
  phone: "+14155552671",
  address1: "123 Main St",
  city: "San Francisco",
  state: "CA",
  country: "US",
  postalCode: "94105",
};
const blank = { first_name: "", last_name: null, phone: " ", country: undefined, tags: [""] };

const BLANK =
  /^{"message":"Name, Email, or Phone: fill in one of them or any other field\. A contact can't be blank\./;

describe("Create Contact", () => {
  it("sends POST /contacts/ with every field filled in", async () => {
    vendor()
      .post("/contacts/", { locationId: "loc_1", ...sent, source: "Zapier", tags: ["lead", "vip"] })
      .matchHeader("content-type", "application/json")
      .reply(200, { contact });
    const input = { ...whole, source: "Zapier", tags: ["lead", " vip "] };
    await expect(perform("creates.create_contact", input)).resolves.toEqual(contactForZap);
  });

  it("sends no blank", async () => {
    vendor()
      .post("/contacts/", { locationId: "loc_1", email: "jane@northwind.example" })
      .reply(200, { contact });
    const input = { ...blank, email: "jane@northwind.example" };
    await expect(perform("creates.create_contact", input)).resolves.toEqual(contactForZap);
  });

  it.each([
    [{}, BLANK],
    [blank, BLANK],
    [{ phone: "0171 1234567" }, /Phone: enter a phone number with its country code/],
    [{ phone: "123", country: "DE" }, /Phone: enter a phone number/],
    [{ country: "Neverland" }, /Country: enter an English name or code, such as Germany, DE, or DEU/],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.create_contact", input)).rejects.toThrow(message);
  });

  it.each([
    ["Germany", "0171 1234567", "DE", "+491711234567"],
    ["de", "+49 171 1234567", "DE", "+491711234567"],
    ["Great Britain", "020 7946 0123", "GB", "+442079460123"],
  ])("reads country %s and phone %s", async (country, phone, code, number) => {
    vendor()
      .post("/contacts/", { locationId: "loc_1", country: code, phone: number })
      .reply(200, { contact });
    await perform("creates.create_contact", { country, phone });
  });

  it("names the contact that there is already, and its id", async () => {
    const refused = { statusCode: 400, message: "This location does not allow duplicated contacts." };
    vendor()
      .post("/contacts/")
      .reply(400, { ...refused, meta: { contactId: "c7", contactName: "Jane Doe", matchingField: "email" } });
    await expect(perform("creates.create_contact", { first_name: "Jane" })).rejects.toThrow(
      "There is a contact with the same email already: Jane Doe, ID c7",
    );
    vendor().post("/contacts/").reply(400, refused);
    await expect(perform("creates.create_contact", { first_name: "Jane" })).rejects.toThrow(
      "Taskee Portal refused this (This location does not allow duplicated contacts).",
    );
  });

  it("passes on every reason of a validation error", async () => {
    const message = ["email must be an email", "property x should not exist"];
    vendor().post("/contacts/").reply(422, { statusCode: 422, message, error: "Unprocessable Entity" });
    await expect(perform("creates.create_contact", { email: "x@y.example" })).rejects.toThrow(
      "(email must be an email; property x should not exist)",
    );
  });
});

describe("Update Contact", () => {
  it("sends PUT /contacts/{id} with what is filled in, and neither locationId nor source", async () => {
    vendor()
      .get("/contacts/c1")
      .reply(200, { contact: { id: "c1" } });
    vendor().put("/contacts/c1", sent).reply(200, { contact });
    const input = { contact_id: "c1", ...whole };
    await expect(perform("creates.update_contact", input)).resolves.toEqual(contactForZap);
  });

  it.each([
    ["alone", {}, {}],
    ["with what else changes", { city: "Hull" }, { city: "Hull" }],
  ])("adds tags to those that are there, in one update, %s", async (_how, input, changes) => {
    const tags = ["lead", "others", "vip"];
    vendor()
      .get("/contacts/c1")
      .reply(200, { contact: { ...contact, tags: ["lead", "others"] } });
    vendor()
      .put("/contacts/c1", { ...changes, tags })
      .reply(200, { contact: { ...contact, tags } });
    const updated = perform("creates.update_contact", { contact_id: "c1", ...input, tags: ["lead", "vip"] });
    await expect(updated).resolves.toEqual({ ...contactForZap, tags });
  });

  it.each(["add", "replace"])("kind 21: sends nothing where the contact has it all: %s", async (mode) => {
    vendor().get("/contacts/c1").reply(200, { contact });
    const { first_name, email, phone } = contactForZap;
    const input = { contact_id: "c1", first_name, email, phone, tags: ["Lead"], tags_mode: mode };
    await expect(perform("creates.update_contact", input)).resolves.toEqual(contactForZap);
  });

  it.each(["add", "replace"])(
    "shows what was sent where the answer is as short as the guide's: %s",
    async (mode) => {
      const tags = mode === "add" ? ["lead", "vip"] : ["vip"];
      vendor().get("/contacts/c1").reply(200, { contact });
      const changes = { lastName: "Smith", phone: "+14155559876", tags };
      vendor()
        .put("/contacts/c1", changes)
        .reply(200, { contact: { id: "c1", firstName: "Jane", lastName: "Smith", email: contact.email } });
      const input = { contact_id: "c1", last_name: "Smith", phone: "+1 415 555 9876", tags: ["vip"] };
      await expect(perform("creates.update_contact", { ...input, tags_mode: mode })).resolves.toMatchObject({
        ...{ name: "Jane Smith", email: contact.email, phone: "+14155559876", tags },
      });
    },
  );

  it("replaces them only when the person chose to", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    vendor()
      .put("/contacts/c1", { city: "Hull", tags: ["vip"] })
      .reply(200, { contact });
    const input = { contact_id: "c1", city: "Hull", tags: ["vip"], tags_mode: "replace" };
    await expect(perform("creates.update_contact", input)).resolves.toEqual(contactForZap);
  });

  it.each([
    [{}, "Contact: fill this in. It is required."],
    [{ contact_id: "c1", ...blank }, "Contact: nothing to change. Fill in at least one of the other fields."],
    [
      { contact_id: "c1", tags: ["vip"], tags_mode: "overwrite" },
      'How to Set Tags: choose add or replace, not "overwrite".',
    ],
    [{ contact_id: "..", city: "Hull" }, 'Contact: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.update_contact", input)).rejects.toMatchObject(refusal(message));
  });
});

describe("Upsert Contact", () => {
  const upsert = (input: object) => perform("creates.upsert_contact", { ...input });
  const { first_name, last_name, ...rest } = whole;
  const input = { first_name, last_name, email: rest.email, phone: rest.phone, country: rest.country };
  const { firstName, lastName, email, phone, country } = sent;
  /** As the guide's example. */
  const short = { id: "c1", locationId: "loc_1", email, phone, dateAdded: contact.dateAdded };

  const listed = (query: string, contacts: object[]) =>
    vendor().get("/contacts/").query({ locationId: "loc_1", limit: "100", query }).reply(200, { contacts });

  it.each([true, false])("sends POST /contacts/upsert and says whether it is new: %s", async (isNew) => {
    listed(email, []);
    vendor()
      .post("/contacts/upsert", { locationId: "loc_1", firstName, lastName, email, phone, country })
      .reply(200, { contact, new: isNew });
    await expect(upsert(input)).resolves.toEqual({ ...contactForZap, is_new: isNew });
  });

  it("sends the tags only when the person chose to replace them", async () => {
    listed(email, []);
    vendor()
      .post("/contacts/upsert", { locationId: "loc_1", email, tags: ["vip"] })
      .reply(200, { contact: short, new: false });
    const replaced = upsert({ email, tags: ["vip"], tags_mode: "replace" });
    await expect(replaced).resolves.toMatchObject({ id: "c1", tags: ["vip"] });

    listed(email, []);
    vendor()
      .post("/contacts/upsert", { locationId: "loc_1", email })
      .reply(200, { contact: short, new: false });
    vendor().get("/contacts/c1").reply(200, { contact });
    vendor()
      .put("/contacts/c1", { tags: ["lead", "vip"] })
      .reply(200, { contact: short });
    await expect(upsert({ email, tags: ["vip"] })).resolves.toMatchObject({
      id: "c1",
      tags: ["lead", "vip"],
    });
  });

  it.each([
    ["email", (given: typeof input) => given, () => email],
    ["phone", ({ email: _email, ...given }: typeof input) => given, () => phone],
  ])("kind 21: sends nothing where the contact with this %s has it all", async (_, part, query) => {
    listed(query(), [{ ...contact, id: "c2", email: `x${email}`, phone: `${phone}0` }, contact]);
    vendor().get("/contacts/c1").reply(200, { contact });
    const tags = contact.tags.map((tag) => tag.toUpperCase());
    await expect(upsert({ ...part(input), tags })).resolves.toEqual({ ...contactForZap, is_new: false });
  });

  it.each([
    [{ first_name: "Jane" }, "Email or Phone: fill in one of them."],
    [{ email, tags_mode: "overwrite" }, 'How to Set Tags: choose add or replace, not "overwrite".'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(upsert(input)).rejects.toMatchObject(refusal(message));
  });
});

describe("Delete Contact", () => {
  it("sends DELETE /contacts/{id}", async () => {
    vendor().delete("/contacts/c1").reply(200, { succeeded: true });
    await expect(perform("creates.delete_contact", { contact_id: "c1" })).resolves.toEqual({
      id: "c1",
      deleted: true,
    });
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "taskee");
  const stored = (id: unknown) => sandbox.server.state.find(String(id));

  it("everything that is filled in is accepted, and delivered as typed", async () => {
    const typed = "Müller & Söhne #7 {{first_name}} {{bundle.inputData.x}} 🎉";
    const extra = {
      source: typed,
      tags: ["A", "b"],
      email: "mueller@northwind.example",
      phone: "+493012345678",
    };
    const created = await sandbox.perform("creates.create_contact", {
      ...whole,
      first_name: typed,
      ...extra,
    });
    const { id } = created as { id: string };
    expect(stored(id)).toMatchObject({ firstName: typed, source: typed, tags: ["a", "b"], country: "US" });
    const { source: _source, ...changes } = { ...whole, ...extra, last_name: typed };
    await sandbox.perform("creates.update_contact", { ...changes, contact_id: id });
    expect(stored(id)).toMatchObject({ firstName: "Jane", lastName: typed, tags: ["a", "b"] });
    const { email, phone, country } = changes;
    await sandbox.perform("creates.upsert_contact", { first_name: typed, email, phone, country });
    expect(stored(id)).toMatchObject({ firstName: typed, lastName: typed });
  });

  it("others' tags stay, unless the person chose to replace them", async () => {
    const tags = ["new"];
    await sandbox.perform("creates.update_contact", { contact_id: JANE, tags });
    expect(stored(JANE)?.tags).toEqual(["lead", "vip", "new"]);
    await sandbox.perform("creates.upsert_contact", { email: "jane@northwind.example", tags: ["newer"] });
    expect(stored(JANE)?.tags).toEqual(["lead", "vip", "new", "newer"]);
    await sandbox.perform("creates.update_contact", { contact_id: JANE, tags, tags_mode: "replace" });
    expect(stored(JANE)?.tags).toEqual(["new"]);
  });

  it("a duplicate is refused, naming the contact by its id", async () => {
    await expect(
      sandbox.perform("creates.create_contact", { email: "jane@northwind.example" }),
    ).rejects.toThrow(`There is a contact with the same email already: ID ${JANE}`);
  });

  it.each([["dropped"], ["reset"], [503]] as const)(
    "Create Contact goes out once, though its answer is lost (%s)",
    async (kind) => {
      sandbox.server.faults.add({ kind, path: "/contacts/", afterHandling: true });
      await expect(sandbox.perform("creates.create_contact", { first_name: "Once" })).rejects.toThrow(
        "Check in Taskee Portal whether it was done before you replay this step.",
      );
      expect(sandbox.server.requests).toHaveLength(1);
    },
  );

  it("Upsert Contact is tried again after a lost answer, and makes one contact", async () => {
    const before = sandbox.server.state.contacts.length;
    sandbox.server.faults.add({ kind: "dropped", path: "/contacts/upsert", afterHandling: true });
    await sandbox.perform("creates.upsert_contact", { email: "new@northwind.example" });
    expect(sandbox.server.state.contacts).toHaveLength(before + 1);
  });

  it("every request carries the version", async () => {
    await sandbox.perform("creates.upsert_contact", { email: "jane@northwind.example", tags: ["x"] });
    await sandbox.perform("searches.find_contact", { id: JANE });
    await sandbox.perform("triggers.new_contact");
    const versions = sandbox.server.requests.map(({ headers }) => headers.version);
    expect(versions.length).toBeGreaterThan(4);
    expect(new Set(versions)).toEqual(new Set(["2021-07-28"]));
  });
});
