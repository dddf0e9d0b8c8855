import { bareRecord, performWith } from "@integrations/app-testing";
import { HIGHLEVEL_API } from "@integrations/clients/highlevel";
import { describe, expect, it } from "@jest/globals";
import nock from "nock";
import App from "../src/index.ts";
import {
  appointment,
  authData,
  contact,
  contactForZap,
  LOCATION,
  opportunity,
  task,
  vendor,
} from "./vendorAnswers.ts";

const perform = performWith(App, authData);
const now = new Date(Date.now() - 60_000).toISOString();

/** Answers any request of a method, and another one after that with the next answer. */
const answering = (method: string, ...answers: object[]) => {
  for (const answer of answers)
    nock(HIGHLEVEL_API)
      .intercept(/.*/, method)
      .query(true)
      .reply(200, { ...answer });
};

describe("T1: a row of which HighLevel sends no more than its ID", () => {
  const byId = { id: "x" };
  const ofContact = { contact_id: "c1", id: "x" };

  it.each([
    ["searches.find_contact", byId, "GET", { contact: byId }],
    ["searches.find_task", ofContact, "GET", { task: byId }],
    ["searches.find_task", { contact_id: "c1" }, "GET", { tasks: [byId] }],
    ["searches.find_note", ofContact, "GET", { note: byId }],
    ["searches.find_opportunity", byId, "GET", { opportunity: byId }],
    ["searches.find_opportunity", byId, "GET", { opportunity: { ...byId, contact: {} } }],
    ["searches.find_business", byId, "GET", { business: byId }],
    ["creates.create_contact", { city: "Hull" }, "POST", { contact: byId }],
    ["creates.create_task", { contact_id: "c1", title: "T", due_date: now }, "POST", { task: byId }],
    ["creates.create_note", { contact_id: "c1", body: "B" }, "POST", { note: byId }],
    ["creates.create_business", { name: "N" }, "POST", { business: byId }],
    ["creates.create_business", { name: "N" }, "POST", { buiseness: byId }],
    [
      "creates.create_opportunity",
      { contact_id: "c1", name: "N", pipeline_id: "p1" },
      "POST",
      { opportunity: byId },
    ],
  ])("has nothing elsewhere: %s %j", async (address, input, method, answer) => {
    answering(method, answer);
    const record = await perform(address, input);
    expect([record].flat()).toEqual([bareRecord(App, address, byId)]);
  });

  it.each([
    [{}, [{ id: "x" }], [{ id: "x" }]],
    // What does not say when it ends is never over.
    [{ upcoming_only: true }, [{ id: "x", endTime: "2020-01-01 09:00:00" }, { id: "y" }], []],
    [{ calendar_id: "k1" }, [{ id: "x" }], []],
  ])("has nothing elsewhere: searches.find_appointment %j", async (input, events, found) => {
    answering("GET", { events }, ...("calendar_id" in input ? [] : [{ location: { id: LOCATION } }]));
    await expect(perform("searches.find_appointment", { contact_id: "c1", ...input })).resolves.toEqual(
      found.map((own) => bareRecord(App, "searches.find_appointment", own)),
    );
  });

  it("and what it is found by has nothing elsewhere", async () => {
    answering("GET", { users: [{ id: "x", email: "a@x.example" }, { id: "y" }] });
    await expect(perform("searches.find_user", { email: "a@x.example" })).resolves.toEqual([
      bareRecord(App, "searches.find_user", { id: "x", email: "a@x.example" }),
    ]);
    answering("GET", { messages: [{ id: "x", contactId: "c1" }, { id: "y" }] });
    await expect(perform("searches.find_message", { contact_id: "c1", channel: "SMS" })).resolves.toEqual([
      bareRecord(App, "searches.find_message", { id: "x", contact_id: "c1" }),
    ]);
  });

  it.each([
    ["new_contact", { contacts: [{ id: "x", dateAdded: now }] }, { id: "x", date_added: now }],
    ["new_opportunity", { opportunities: [{ id: "x", createdAt: now }] }, { id: "x", created_at: now }],
    ["new_task", { tasks: [{ _id: "x", dateAdded: now }] }, { id: "x", date_added: now }],
  ])("and its date has nothing elsewhere: %s", async (key, answer, own) => {
    answering("POST", answer);
    await expect(perform(`triggers.${key}`)).resolves.toEqual([bareRecord(App, `triggers.${key}`, own)]);
  });

  it.each([
    ["new_opportunity", {}, "POST", { opportunities: [{ id: "x" }] }],
    ["new_appointment", { calendar_id: "k1" }, "GET", { events: [{ id: "x" }] }],
    ["new_inbound_message", { channel: "SMS" }, "GET", { messages: [{ id: "x", direction: "inbound" }] }],
  ])("counts as new without a date, for it is not to be lost: %s", async (key, input, method, answer) => {
    answering(method, answer);
    await expect(perform(`triggers.${key}`, input)).resolves.toMatchObject([{ id: "x" }]);
  });

  it.each(["form", "survey"])("counts as new without a date: new_%s_submission", async (kind) => {
    answering(
      "GET",
      { submissions: [{ id: "x", others: { a: "b" } }] },
      { customFields: [{ id: "a" }, { name: "no ID" }] },
    );
    await expect(perform(`triggers.new_${kind}_submission`)).resolves.toEqual([
      {
        ...{ id: "x", questionnaire_id: null, contact_id: null, name: null, email: null, created_at: null },
        answers: [{ field_id: "a", label: "a", value: "b" }],
        field_a: "b",
      },
    ]);
  });

  it.each([
    ["updated_opportunity", {}, "POST", { opportunities: [{ id: "x" }] }],
    ["opportunity_stage_changed", {}, "POST", { opportunities: [{ id: "x" }] }],
    ["updated_contact", {}, "POST", { contacts: [{ id: "x", dateAdded: now }] }],
    ["updated_appointment", { calendar_id: "k1" }, "GET", { events: [{ id: "x" }] }],
  ])("is no change without the time of one: %s", async (key, input, method, answer) => {
    answering(method, answer);
    await expect(perform(`triggers.${key}`, input)).resolves.toEqual([]);
  });

  it.each([
    ["calendar_list", {}, "GET", { calendars: [{ id: "x" }] }, "x"],
    ["pipeline_list", {}, "GET", { pipelines: [{ id: "x" }] }, "x"],
    ["opportunity_list", {}, "POST", { opportunities: [{ id: "x" }] }, "x"],
    ["contact_list", {}, "POST", { contacts: [{ id: "x" }] }, "x"],
    ["user_list", {}, "GET", { users: [{ id: "x" }] }, "x"],
    ["task_list", { contact_id: "c1" }, "GET", { tasks: [{ id: "x" }] }, "Untitled task x"],
  ])("can be chosen by it: %s", async (key, input, method, answer, shown) => {
    answering(method, answer);
    const choices = (await perform(`triggers.${key}`, input)) as {
      id: string;
      name?: string;
      title?: string;
    }[];
    expect(choices.map(({ id, name, title }) => [id, title ?? name])).toEqual([["x", shown]]);
  });

  it.each(["calendar_list", "pipeline_list", "stage_list"])("is asked for once: %s", async (key) => {
    await expect(perform(`triggers.${key}`, {}, { page: 1 })).resolves.toEqual([]);
  });

  it("is a custom field that is named after it", async () => {
    answering("GET", { customFields: [{ id: "x", dataType: "NUMERICAL" }, { id: "y" }] });
    await expect(perform("creates.create_contact", { field_x: "many" })).rejects.toThrow("x: enter a number");
    answering("GET", { customFields: [{ id: "y" }] });
    await expect(perform("creates.create_contact", { field_y: "many" })).rejects.toThrow(
      "y: a Zap cannot fill in a custom field of this type",
    );
  });

  it("is a calendar of 30 minutes, nobody's, where it says no more", async () => {
    answering("GET", { calendars: [{ id: "k1", teamMembers: [{ userId: "u1" }, { userId: "u2" }] }] });
    const times = { startTime: "2026-03-31T09:00:00.000Z", endTime: "2026-03-31T09:30:00.000Z" };
    nock(HIGHLEVEL_API)
      .post("/calendars/events/appointments", {
        locationId: LOCATION,
        calendarId: "k1",
        contactId: "c1",
        ...times,
      })
      .reply(201, { id: "x" });
    const input = { calendar_id: "k1", contact_id: "c1", start_time: times.startTime };
    await expect(perform("creates.create_appointment", input)).resolves.toEqual(
      bareRecord(App, "creates.create_appointment", { id: "x" }),
    );
  });

  it("is a calendar of several users without a name", async () => {
    const teamMembers = [{ userId: "u1" }, { userId: "u2" }, {}];
    answering("GET", { calendars: [{ id: "k1", calendarType: "round_robin", teamMembers }] });
    const input = { calendar_id: "k1", contact_id: "c1", start_time: now };
    await expect(perform("creates.create_appointment", input)).rejects.toThrow(
      "Assigned User: choose a user. Each appointment in this calendar belongs to one of its 2 users.",
    );
  });

  it.each([
    [{ messageIds: ["m1", "m2"] }, "m1"],
    [{}, ""],
  ])("is a message that was sent: %j", async (answer, id) => {
    answering("POST", answer);
    const message = { channel: "SMS", contact_id: "c1", message: "Hi" };
    await expect(perform("creates.send_message", message)).resolves.toMatchObject({ id });
  });
});

describe("what else HighLevel answers", () => {
  const empty = { ...contact, customFields: [{ id: "cf1" }, { value: "no ID" }] };

  it("T1: a custom field without a value leaves the contact readable", async () => {
    vendor().get("/contacts/c1").reply(200, { contact: empty });
    const read = { ...contactForZap, field_cf1: null };
    await expect(perform("searches.find_contact", { id: "c1" })).resolves.toEqual([read]);
    vendor().post("/contacts/").reply(201, { contact: empty });
    await expect(perform("creates.create_contact", { city: "Hull" })).resolves.toEqual(read);
  });

  it("T1: a time that cannot be read stays as it is, and loses no other appointment of the contact", async () => {
    const events = [
      { ...appointment, id: "a1", startTime: "2026-03-26 11:00:00", endTime: "2026-03-26 11:30:00" },
      { ...appointment, id: "a2", startTime: "to be agreed", endTime: "2026-03-26" },
    ];
    vendor().get("/contacts/c1/appointments").reply(200, { events });
    vendor()
      .get(`/locations/${LOCATION}`)
      .reply(200, { location: { id: LOCATION, timezone: "America/Chicago" } });
    const found = (await perform("searches.find_appointment", { contact_id: "c1" })) as { id: string }[];
    expect(found.toSorted((one, other) => one.id.localeCompare(other.id))).toMatchObject([
      { id: "a1", start_time: "2026-03-26T16:00:00.000Z" },
      { id: "a2", start_time: "to be agreed" },
    ]);
  });

  it("T10: the company of a contact can be changed, and a change of gender is not offered", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    vendor().put("/contacts/c1", { companyName: "Delgado" }).reply(200, { contact });
    const input = { contact_id: "c1", company_name: "Delgado", gender: "female" };
    await expect(perform("creates.update_contact", input)).resolves.toEqual(contactForZap);
    const { inputFields } = App.creates.upsert_contact.operation;
    const helpOf = (key: string) => inputFields?.find((field) => "key" in field && field.key === key);
    expect(helpOf("gender")).toMatchObject({ helpText: expect.stringMatching(/new contact/) });
    expect(helpOf("company_name")).toMatchObject({ helpText: expect.stringMatching(/new contact/) });
  });

  it("T11: a deleted task is neither found nor an event", async () => {
    const gone = { ...task, id: "t9", deleted: true };
    vendor()
      .get("/contacts/c1/tasks")
      .reply(200, { tasks: [gone, task] });
    await expect(perform("searches.find_task", { contact_id: "c1" })).resolves.toMatchObject([{ id: "t1" }]);
    vendor().get("/contacts/c1/tasks/t9").reply(200, { task: gone });
    await expect(perform("searches.find_task", { contact_id: "c1", id: "t9" })).resolves.toEqual([]);
    answering("POST", { tasks: [gone, task].map((one) => ({ ...one, dateAdded: now })) });
    await expect(perform("triggers.new_task")).resolves.toMatchObject([{ id: "t1" }]);
  });

  it("T11: neither is a deleted appointment", async () => {
    const gone = { ...appointment, id: "a9", deleted: true };
    const events = [gone, appointment].map((one) => ({ ...one, dateAdded: now }));
    answering("GET", { events }, { location: { id: LOCATION } });
    const found = perform("searches.find_appointment", { contact_id: "c1" });
    await expect(found).resolves.toMatchObject([{ id: "a1" }]);
    answering("GET", { events });
    await expect(perform("triggers.new_appointment", { calendar_id: "k1" })).resolves.toMatchObject([
      { id: "a1" },
    ]);
  });

  it.each([
    ["delete_contact", { contact_id: "c1" }],
    ["delete_note", { contact_id: "c1", note_id: "n1" }],
    ["delete_task", { contact_id: "c1", task_id: "t1" }],
    ["delete_opportunity", { opportunity_id: "o1" }],
  ])("T13: a deletion that did not succeed is an error: %s", async (key, input) => {
    for (const answer of [{ succeded: false }, { succeeded: false }]) {
      answering("DELETE", answer);
      await expect(perform(`creates.${key}`, input)).rejects.toThrow("it answered that it did not succeed");
    }
  });

  it("T14: a page shorter than asked is the last, whatever cursor it has", async () => {
    const others = ["c2", "c3", "c4", "c5", "c6"].map((id) => ({ ...contact, id, name: "x", lastName: "x" }));
    vendor()
      .get("/contacts/")
      .query(true)
      .reply(200, { contacts: others, meta: { startAfter: 7, startAfterId: "c6" } });
    await expect(perform("searches.find_contact", { query: "Rosa" })).resolves.toEqual([]);
    const opportunities = [{ ...opportunity, name: "x", sort: ["1", "o1"] }];
    vendor().post("/opportunities/search").reply(200, { opportunities });
    await expect(perform("searches.find_opportunity", { name: "Braces" })).resolves.toEqual([]);
  });
});
