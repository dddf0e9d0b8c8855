import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, contactForZap, LOCATION, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});

const customFields = [
  { id: "text", name: "Nickname", dataType: "TEXT" },
  { id: "number", name: "Visits", dataType: "NUMERICAL" },
  { id: "date", name: "Check-up", dataType: "DATE" },
  { id: "one", name: "Insurance", dataType: "SINGLE_OPTIONS", picklistOptions: ["Basic", "Full"] },
  { id: "many", name: "Interests", dataType: "CHECKBOX", picklistOptions: ["Braces", "Implants"] },
  {
    id: "own",
    name: "Heard of us by",
    dataType: "RADIO",
    picklistOptions: ["A friend"],
    isAllowedCustomOption: true,
  },
  { id: "open", name: "Branch", dataType: "SINGLE_OPTIONS" },
  { id: "file", name: "X-ray", dataType: "FILE_UPLOAD" },
];
const answerCustomFields = () =>
  vendor()
    .get(`/locations/${LOCATION}/customFields`)
    .query({ model: "contact" })
    .reply(200, { customFields });

const typed = {
  first_name: "Rosa",
  last_name: "Delgado",
  email: "rosa@delgado.example",
  phone: "(202) 555-0143",
  address1: "350 Maple Street",
  city: "Austin",
  state: "TX",
  postal_code: "78701",
  country: "united states",
  source: "fair",
  website: "https://delgado.example",
  timezone: "America/Chicago",
  date_of_birth: "1990-09-25T00:00:00-05:00",
  assigned_to: "u1",
  dnd: "true",
};
const written = {
  firstName: "Rosa",
  lastName: "Delgado",
  email: "rosa@delgado.example",
  phone: "+12025550143",
  address1: "350 Maple Street",
  city: "Austin",
  state: "TX",
  postalCode: "78701",
  country: "US",
  source: "fair",
  website: "https://delgado.example",
  timezone: "America/Chicago",
  dateOfBirth: "1990-09-25",
  assignedTo: "u1",
  dnd: true,
};

describe("Create Contact", () => {
  it("sends every field filled in, each in its place and of its type", async () => {
    const onlyNew = { companyName: "Delgado Design", gender: "female", tags: ["Lead", "VIP"] };
    vendor()
      .post("/contacts/", { locationId: LOCATION, ...written, ...onlyNew })
      .reply(201, { contact });
    const input = { ...typed, company_name: "Delgado Design", gender: "female", tags: ["Lead ", "", "VIP"] };
    await expect(perform("creates.create_contact", input)).resolves.toEqual(contactForZap);
  });

  it("sends custom fields by id, each of the type the field has", async () => {
    answerCustomFields();
    vendor()
      .post("/contacts/", {
        locationId: LOCATION,
        email: "rosa@delgado.example",
        customFields: [
          { id: "text", field_value: "Rosie" },
          { id: "number", field_value: 3 },
          { id: "date", field_value: "2026-03-31" },
          { id: "one", field_value: "Full" },
          { id: "many", field_value: ["Braces", "Implants"] },
          { id: "own", field_value: "The radio" },
          { id: "open", field_value: "Leeds" },
        ],
      })
      .reply(201, { contact });
    const input = {
      email: "rosa@delgado.example",
      field_text: "Rosie",
      field_number: "3",
      field_date: "2026-03-31T09:00:00Z",
      field_one: "Full",
      field_many: ["Braces", "Implants"],
      field_own: "The radio",
      field_open: "Leeds",
    };
    await expect(perform("creates.create_contact", input)).resolves.toEqual(contactForZap);
  });

  it("sends no blank", async () => {
    vendor()
      .post("/contacts/", { locationId: LOCATION, first_name: undefined, lastName: "X" })
      .reply(201, { contact });
    const blank = Object.fromEntries(Object.keys(typed).map((key) => [key, ""]));
    const input = { ...blank, last_name: "X", tags: [""], field_text: null };
    await expect(perform("creates.create_contact", input)).resolves.toEqual(contactForZap);
  });

  it.each([
    [
      { phone: "555-0143" },
      'Phone: enter a phone number with its country code, such as +59898000001, not "555-0143".',
    ],
    [
      { phone: "12", country: "US" },
      'Phone: enter a phone number with its country code, such as +59898000001, not "12".',
    ],
    [
      { country: "Atlantis" },
      'Country: enter an English name or code, such as Germany, DE, or DEU, not "Atlantis".',
    ],
    [
      { timezone: "Mars/Base" },
      'Time Zone: enter the name of a time zone such as America/Chicago, not "Mars/Base".',
    ],
    [{ email: "rosa" }, 'Email: enter one email address such as rosa@example.com, not "rosa".'],
    [{ date_of_birth: "someday" }, 'Date of Birth: enter a date such as 2026-03-31, not "someday".'],
    [{ dnd: "maybe" }, 'Do Not Disturb: choose yes or no, not "maybe".'],
    [{}, "Name, Email, or Phone: fill in one of them or any other field. A contact can't be blank."],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.create_contact", input)).rejects.toMatchObject(refusal(message));
  });

  it.each([
    [{ field_number: "many" }, 'Visits: enter a number such as 2.5, not "many".'],
    [{ field_number: "0x3" }, 'Visits: enter a number such as 2.5, not "0x3".'],
    [{ field_date: "someday" }, 'Check-up: enter a date such as 2026-03-31, not "someday".'],
    [
      { field_date: "someday", field_number: "many" },
      'Check-up: enter a date such as 2026-03-31, not "someday".',
    ],
    [{ field_one: "Gold" }, 'Insurance: choose Basic or Full, not "Gold".'],
    [{ field_many: ["Braces", "Gold"] }, 'Interests: choose Braces or Implants, not "Gold".'],
    [{ field_text: ["a", "b"] }, "Nickname: map one value here, not a list."],
    [{ field_number: ["3"] }, "Visits: map one value here, not a list."],
    [{ field_one: { name: "Full" } }, "Insurance: map one value here, not a list."],
    [{ field_many: [{ name: "Braces" }] }, "Interests: map one value here, not a list."],
    [
      { field_gone: "x" },
      "field_gone: HighLevel no longer has this custom field. Refresh the fields of this step.",
    ],
    [{ field_file: "x" }, "X-ray: a Zap cannot fill in a custom field of this type. Leave it blank."],
  ])("refuses the custom field %j by its name, before the contact is written", async (input, message) => {
    answerCustomFields();
    await expect(perform("creates.create_contact", input)).rejects.toMatchObject(refusal(message));
  });

  it("on a duplicate names the contact that is there, and its id", async () => {
    vendor()
      .post("/contacts/")
      .reply(400, {
        statusCode: 400,
        message: "This location does not allow duplicated contacts.",
        meta: { contactId: "c7", contactName: "Rosa Delgado", matchingField: "email" },
      });
    await expect(perform("creates.create_contact", { email: "rosa@delgado.example" })).rejects.toThrow(
      "There is a contact with the same email already: Rosa Delgado, ID c7",
    );
  });

  it("says what the vendor says, in one line", async () => {
    const message = ["property colour should not exist", "email must be an email"];
    vendor().post("/contacts/").reply(422, { statusCode: 422, message, error: "Unprocessable Entity" });
    await expect(perform("creates.create_contact", { email: "x@y.example" })).rejects.toThrow(
      "HighLevel refused this (property colour should not exist; email must be an email).",
    );
  });
});

describe("Update Contact", () => {
  const bare = { id: "c1", tags: ["lead"] };

  it("sends only what changes, without the location and without tags, and adds tags by themselves", async () => {
    vendor().get("/contacts/c1").reply(200, { contact: bare });
    vendor().put("/contacts/c1", written).reply(200, { succeded: true, contact });
    vendor()
      .post("/contacts/c1/tags", { tags: ["vip"] })
      .reply(201, { tags: ["lead", "vip"], tagsAdded: ["vip"] });
    const input = { ...typed, contact_id: "c1", tags: ["vip"], tags_mode: "add" };
    await expect(perform("creates.update_contact", input)).resolves.toEqual({
      ...contactForZap,
      tags: ["lead", "vip"],
    });
  });

  it("replaces all tags where a person chose so", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    vendor()
      .put("/contacts/c1", { tags: ["vip"] })
      .reply(200, { contact });
    const input = { contact_id: "c1", tags: ["vip"], tags_mode: "replace" };
    await expect(perform("creates.update_contact", input)).resolves.toEqual(contactForZap);
  });

  const customValues = { text: "Rosie", number: 3, date: 1774915200000, many: ["Implants", "Braces"] };
  const whole = {
    ...bare,
    ...written,
    email: "Rosa@delgado.example",
    companyName: "Delgado Design",
    customFields: Object.entries(customValues).map(([id, value]) => ({ id, value })),
  };
  const same = {
    ...typed,
    contact_id: "c1",
    company_name: "Delgado Design",
    field_text: "Rosie",
    field_number: "3",
    field_date: "2026-03-31",
    field_many: ["Braces", "Implants"],
  };

  it.each([
    ["add", ["LEAD"]],
    ["replace", ["Lead", "lead"]],
  ])(
    "kind 21: sends nothing where the contact has it all, custom fields and tags too: %s",
    async (mode, tags) => {
      answerCustomFields();
      vendor().get("/contacts/c1").reply(200, { contact: whole });
      const updated = perform("creates.update_contact", { ...same, tags, tags_mode: mode });
      await expect(updated).resolves.toMatchObject({ id: "c1", city: "Austin", field_date: "2026-03-31" });
    },
  );

  it.each([
    [{ city: "Hull" }, { city: "Hull" }],
    [{ company_name: "Delgado" }, { companyName: "Delgado" }],
    [{ field_number: "4" }, { customFields: [{ id: "number", field_value: 4 }] }],
    [{ field_date: "2026-04-01" }, { customFields: [{ id: "date", field_value: "2026-04-01" }] }],
    [{ field_many: ["Braces"] }, { customFields: [{ id: "many", field_value: ["Braces"] }] }],
    [{ tags: ["lead", "vip"], tags_mode: "replace" }, { tags: ["lead", "vip"] }],
    [{ tags: ["vip"], tags_mode: "replace" }, { tags: ["vip"] }],
  ])("kind 21: sends only %j where nothing else differs", async (changed, sent) => {
    answerCustomFields();
    vendor().get("/contacts/c1").reply(200, { contact: whole });
    vendor().put("/contacts/c1", sent).reply(200, { contact });
    const updated = perform("creates.update_contact", { ...same, ...changed });
    await expect(updated).resolves.toEqual(contactForZap);
  });

  it("reads the contact where only tags are added", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    vendor()
      .post("/contacts/c1/tags", { tags: ["vip"] })
      .reply(201, { tags: ["lead", "vip"] });
    const updated = perform("creates.update_contact", { contact_id: "c1", tags: "vip" });
    await expect(updated).resolves.toMatchObject({ id: "c1", tags: ["lead", "vip"] });
  });

  it.each([
    [{ contact_id: "c1" }, "Contact: nothing to change. Fill in at least one of the other fields."],
    [
      { contact_id: "c1", tags_mode: "replace", tags: [] },
      "Contact: nothing to change. Fill in at least one of the other fields.",
    ],
    [{ city: "York" }, "Contact: fill this in. It is required."],
    [
      { contact_id: "c1", tags: ["vip"], tags_mode: "overwrite" },
      'How to Set Tags: choose add or replace, not "overwrite".',
    ],
    [{ contact_id: "..", city: "York" }, 'Contact: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.update_contact", input)).rejects.toMatchObject(refusal(message));
  });

  it("says in words that the contact is gone, which the vendor calls a bad request", async () => {
    vendor().get("/contacts/c9").reply(400, { statusCode: 400, message: "Contact not found" });
    await expect(perform("creates.update_contact", { contact_id: "c9", city: "York" })).rejects.toThrow(
      "HighLevel found nothing with this ID (Contact not found). It may have been deleted. Choose another one.",
    );
  });
});

describe("Upsert Contact", () => {
  const lookedUp = (by: object, found: object | null) =>
    vendor()
      .get("/contacts/search/duplicate")
      .query({ locationId: LOCATION, ...by })
      .reply(200, { contact: found });

  it.each([[true], [false]])("says whether it was new: %s", async (isNew) => {
    lookedUp({ email: "rosa@delgado.example" }, null);
    vendor()
      .post("/contacts/upsert", {
        locationId: LOCATION,
        email: "rosa@delgado.example",
        companyName: "Delgado",
      })
      .reply(200, { new: isNew, succeded: true, contact });
    const input = { email: "rosa@delgado.example", company_name: "Delgado" };
    await expect(perform("creates.upsert_contact", input)).resolves.toEqual({
      ...contactForZap,
      is_new: isNew,
    });
  });

  it("adds tags afterwards, because with the contact they would replace all it has", async () => {
    lookedUp({ number: "+4722123456" }, contact);
    vendor()
      .post("/contacts/upsert", { locationId: LOCATION, phone: "+4722123456", country: "NO" })
      .reply(200, { new: false, contact });
    vendor()
      .post("/contacts/c1/tags", { tags: ["vip"] })
      .reply(201, { tags: ["lead", "vip"] });
    const input = { phone: "22 12 34 56", country: "norway", tags: ["vip"] };
    await expect(perform("creates.upsert_contact", input)).resolves.toEqual({
      ...contactForZap,
      tags: ["lead", "vip"],
      is_new: false,
    });
  });

  it("kind 21: sends nothing where the contact has it all, but what an upsert does not change", async () => {
    lookedUp({ email: "Rosa@Delgado.example" }, contact);
    const input = {
      ...{
        email: "Rosa@Delgado.example",
        first_name: contact.firstName,
        tags: contact.tags.map((tag) => tag.toUpperCase()),
      },
      ...{ company_name: "Another", gender: "female" },
    };
    await expect(perform("creates.upsert_contact", input)).resolves.toEqual({
      ...contactForZap,
      is_new: false,
    });
  });

  it.each([
    ["one field differs", { city: "Elsewhere" }, { city: "Elsewhere" }],
    ["tags are to be replaced", { tags: ["vip"], tags_mode: "replace" }, { tags: ["vip"] }],
  ])("sends all of it where %s", async (_, input, sent) => {
    const email = "rosa@delgado.example";
    lookedUp({ email }, contact);
    vendor()
      .post("/contacts/upsert", { locationId: LOCATION, email, ...sent })
      .reply(200, { new: false, contact });
    await expect(perform("creates.upsert_contact", { email, ...input })).resolves.toMatchObject({
      id: "c1",
      is_new: false,
    });
  });

  it("needs an email or a phone", async () => {
    await expect(perform("creates.upsert_contact", { first_name: "Rosa" })).rejects.toMatchObject(
      refusal("Email or Phone: fill in one of them."),
    );
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "highlevel");
  const ingrid = () =>
    sandbox.server.state.contacts.duplicateOf({ email: "ingrid@solberg.example" })?.contact;

  it("offers the custom fields of the account, but none that a Zap cannot fill in", async () => {
    const fields = await sandbox.fields("creates.create_contact", "inputFields");
    expect(fields).toContainEqual({
      key: "field_cfMany00000000000008",
      label: "Interests",
      type: "string",
      list: true,
      choices: ["Braces", "Implants", "Whitening"],
      meta: { kind: "option", closed: true },
      group: "custom_fields",
    });
    expect(new Set(fields.map(({ group }) => group))).toEqual(new Set(["custom_fields"]));
    expect(fields).toHaveLength(10);
    expect(fields.map(({ label }) => label)).not.toContain("X-ray");
    expect(await sandbox.fields("creates.create_contact", "outputFields")).toHaveLength(11);
  });

  it("writes custom fields of every type, and reads them back", async () => {
    const values = {
      field_cfLarge0000000000002: "Allergic\nto latex",
      field_cfMoney0000000000004: "99.50",
      field_cfDate00000000000005: "2026-03-31",
      field_cfRadio0000000000007: "Phone",
      field_cfCheck0000000000009: ["Newsletter"],
      field_cfPhone0000000000010: "+1 202 555 0199",
    };
    await sandbox.perform("creates.create_contact", { email: "all@fields.example", ...values });
    await expect(
      sandbox.perform("searches.find_contact", { email: "all@fields.example" }),
    ).resolves.toMatchObject([
      { ...values, field_cfMoney0000000000004: 99.5, field_cfPhone0000000000010: "+12025550199" },
    ]);
  });

  it("does not wipe the tags that others gave a contact", async () => {
    const { actions } = sandbox.server;
    actions.add_tag({ contact_email: "ingrid@solberg.example", tag: "Theirs" });
    await sandbox.perform("creates.upsert_contact", { email: "ingrid@solberg.example", tags: ["Ours"] });
    expect(ingrid()?.tags).toEqual(["customer", "theirs", "ours"]);
    await sandbox.perform("creates.update_contact", {
      contact_id: ingrid()?.id,
      tags: ["More"],
      city: "Bergen",
    });
    expect(ingrid()?.tags).toEqual(["customer", "theirs", "ours", "more"]);
    const replacing = { contact_id: ingrid()?.id, tags: ["Only"], tags_mode: "replace" };
    await sandbox.perform("creates.update_contact", replacing);
    expect(ingrid()?.tags).toEqual(["only"]);
  });

  it("on a duplicate names the contact that is there", async () => {
    const created = sandbox.perform("creates.create_contact", { email: "ingrid@solberg.example" });
    await expect(created).rejects.toThrow(`same email already: Ingrid Solberg, ID ${ingrid()?.id}`);
  });

  it.each([["dropped"], ["reset"], [503]] as const)(
    "creates a contact once, though the answer is lost (%s), and upserts again",
    async (kind) => {
      const before = sandbox.server.state.contacts.size;
      sandbox.server.faults.add({ kind, afterHandling: true });
      await expect(sandbox.perform("creates.create_contact", { email: "once@x.example" })).rejects.toThrow(
        "Check in HighLevel whether it was done before you replay this step.",
      );
      expect(sandbox.server.requests).toHaveLength(1);
      sandbox.server.faults.add({ kind, path: "/contacts/upsert", afterHandling: true });
      await sandbox.perform("creates.upsert_contact", { email: "twice@x.example" });
      expect(sandbox.server.state.contacts.size).toBe(before + 2);
    },
  );

  it("delivers text exactly as typed", async () => {
    const typed = "Müller & Söhne {{first_name}} {{bundle.inputData.x}} 🎉";
    await sandbox.perform("creates.upsert_contact", { email: "typed@x.example", first_name: typed });
    const stored = sandbox.server.state.contacts.duplicateOf({ email: "typed@x.example" });
    expect(stored?.contact.firstName).toBe(typed);
  });
});
