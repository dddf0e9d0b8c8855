import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import {
  authData,
  contact,
  contactForZap,
  LOCATION,
  note,
  noteForZap,
  task,
  taskForZap,
  vendor,
} from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const missing = { statusCode: 400, message: "Contact not found", error: "Bad Request" };

/** GET /contacts/search/duplicate; nock sees the query as it is written. */
const duplicate = (query: string, found: unknown) =>
  vendor().get(`/contacts/search/duplicate?locationId=${LOCATION}&${query}`).reply(200, { contact: found });

describe("Find Contact", () => {
  it.each(["rosa+news@delgado.example", " rosa+news@delgado.example "])("by email: %j", async (email) => {
    duplicate("email=rosa%2Bnews%40delgado.example", contact);
    await expect(perform("searches.find_contact", { email })).resolves.toEqual([contactForZap]);
  });

  it.each([[{ phone: "+1 202 555 0143" }], [{ phone: "(202) 555-0143", country: "US" }]])(
    "by phone, with its plus encoded: %j",
    async (input) => {
      duplicate("number=%2B12025550143", contact);
      await expect(perform("searches.find_contact", input)).resolves.toEqual([contactForZap]);
    },
  );

  it("by phone when nobody has the email, one at a time", async () => {
    duplicate("email=x%40y.example", null);
    duplicate("number=%2B12025550143", contact);
    const input = { email: "x@y.example", phone: "+12025550143" };
    await expect(perform("searches.find_contact", input)).resolves.toEqual([contactForZap]);
  });

  it("by name: of the loose matches the exact ones, whose names lists write in lower case", async () => {
    const { firstName: _f, lastName: _l, name: _n, ...common } = contact;
    const listed = {
      ...common,
      firstName: "rosa",
      lastName: "delgado",
      firstNameRaw: "Rosa",
      lastNameRaw: "Delgado",
    };
    vendor()
      .get("/contacts/")
      .query({ locationId: LOCATION, limit: "100", query: "rosa delgado" })
      .reply(200, {
        contacts: [{ ...listed, id: "c2", lastNameRaw: "Delgado-Ruiz" }, listed],
        meta: { total: 2 },
      });
    await expect(perform("searches.find_contact", { query: " rosa  delgado " })).resolves.toEqual([
      contactForZap,
    ]);
  });

  it("by id, which nothing may be under", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    await expect(perform("searches.find_contact", { id: "c1", email: "ignored" })).resolves.toEqual([
      contactForZap,
    ]);
    vendor().get("/contacts/c9").reply(400, missing);
    await expect(perform("searches.find_contact", { id: "c9" })).resolves.toEqual([]);
  });

  it("finds nothing", async () => {
    duplicate("email=x%40y.example", null);
    await expect(perform("searches.find_contact", { email: "x@y.example" })).resolves.toEqual([]);
  });

  it.each([
    [{}, "Email, Phone, Name, or Contact ID: fill in one of them."],
    [{ phone: "555" }, "Phone: enter a phone number with its country code"],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("searches.find_contact", input)).rejects.toThrow(message);
  });
});

describe("the other searches", () => {
  it("Find Contacts by Business", async () => {
    vendor()
      .get("/contacts/business/b1")
      .query({ locationId: LOCATION, limit: "100" })
      .reply(200, { contacts: [contact], count: 1 });
    const found = perform("searches.find_contacts_by_business", { business_id: "b1" });
    await expect(found).resolves.toEqual([contactForZap]);
  });

  const done = { ...task, id: "t2", completed: true, dueDate: "2026-01-01T09:00:00Z" };
  const other = { ...task, id: "t3", title: "Write", dueDate: "2026-02-01T09:00:00Z" };
  it.each([
    [{}, ["t2", "t3", "t1"]],
    [{ title: "call BACK" }, ["t2", "t1"]],
    [{ completed: "false" }, ["t3", "t1"]],
    [{ title: "Call back", completed: true }, ["t2"]],
    [{ title: "Nothing" }, []],
  ])("Find Task %j: what is due first comes first", async (input, ids) => {
    vendor()
      .get("/contacts/c1/tasks")
      .reply(200, { tasks: [task, done, other] });
    const found = (await perform("searches.find_task", { contact_id: "c1", ...input })) as { id: string }[];
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it("Find Task and Find Note by id", async () => {
    vendor().get("/contacts/c1/tasks/t1").reply(200, { task });
    await expect(perform("searches.find_task", { contact_id: "c1", id: "t1" })).resolves.toEqual([
      taskForZap,
    ]);
    vendor().get("/contacts/c1/notes/n1").reply(200, { note });
    await expect(perform("searches.find_note", { contact_id: "c1", id: "n1" })).resolves.toEqual([
      noteForZap,
    ]);
    vendor().get("/contacts/c1/notes/n9").reply(400, { message: "Note not found" });
    await expect(perform("searches.find_note", { contact_id: "c1", id: "n9" })).resolves.toEqual([]);
  });

  it.each([
    [{}, ["n2", "n1"]],
    [{ text: "MORNINGS" }, ["n1"]],
    [{ text: "call" }, ["n2"]],
  ])("Find Note %j: the newest first", async (input, ids) => {
    const newer = { ...note, id: "n2", body: "Rang.", title: "Calls", dateAdded: "2026-03-25T10:00:00Z" };
    vendor()
      .get("/contacts/c1/notes")
      .reply(200, { notes: [note, newer] });
    const found = (await perform("searches.find_note", { contact_id: "c1", ...input })) as { id: string }[];
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it("Find Appointment: the next first, past ones last, on the clock of the sub-account", async () => {
    const year = new Date().getFullYear();
    const at = (id: string, day: string) => ({
      id,
      startTime: `${day} 11:00:00`,
      endTime: `${day} 11:30:00`,
      contactId: "c1",
    });
    const events = [
      at("older", "2020-01-01"),
      at("later", `${year + 2}-01-01`),
      at("next", `${year + 1}-01-01`),
      at("past", "2021-01-01"),
    ];
    vendor().get("/contacts/c1/appointments").reply(200, { events });
    vendor()
      .get(`/locations/${LOCATION}`)
      .reply(200, { location: { id: LOCATION, name: "X", timezone: "America/Chicago" } });
    const found = await perform("searches.find_appointment", { contact_id: "c1" });
    expect(found).toMatchObject([
      { id: "next", start_time: `${year + 1}-01-01T17:00:00.000Z` },
      { id: "later" },
      { id: "past" },
      { id: "older" },
    ]);
  });

  it("shows what the vendor leaves out as nothing", async () => {
    vendor()
      .get("/contacts/c1/appointments")
      .reply(200, { events: [{ id: "a1" }, { id: "a2" }] });
    vendor()
      .get(`/locations/${LOCATION}`)
      .reply(200, { location: { id: LOCATION } });
    await expect(perform("searches.find_appointment", { contact_id: "c1" })).resolves.toMatchObject([
      { id: "a2", title: null, start_time: null },
      { id: "a1", end_time: null },
    ]);
    const bare = [{ id: "1" }, { id: "2", title: "x", body: "y" }];
    vendor().get("/contacts/c1/notes").times(2).reply(200, { notes: bare });
    await expect(perform("searches.find_note", { contact_id: "c1" })).resolves.toHaveLength(2);
    await expect(perform("triggers.note_list", { contact_id: "c1" })).resolves.toMatchObject([
      { id: "1", body: "1" },
      { id: "2", body: "x" },
    ]);
    vendor().get("/contacts/c1/tasks").times(2).reply(200, { tasks: bare });
    const open = { contact_id: "c1", completed: false };
    await expect(perform("searches.find_task", open)).resolves.toHaveLength(2);
    await expect(perform("searches.find_task", { ...open, title: "x" })).resolves.toMatchObject([
      { id: "2" },
    ]);
  });

  it("Find Appointment asks for the time zone only where there is an appointment", async () => {
    vendor().get("/contacts/c1/appointments").reply(200, { events: [] });
    await expect(perform("searches.find_appointment", { contact_id: "c1" })).resolves.toEqual([]);
  });
});

describe("the dropdowns", () => {
  const named = [
    { id: "1", name: "First" },
    { id: "2", name: null },
  ];
  it.each([
    [
      "user_list",
      "/users/search",
      { companyId: "company1", locationId: LOCATION, limit: "100", skip: "0" },
      "users",
    ],
    ["workflow_list", "/workflows/", { locationId: LOCATION }, "workflows"],
    ["campaign_list", "/campaigns/", { locationId: LOCATION, status: "published" }, "campaigns"],
    ["business_list", "/businesses/", { locationId: LOCATION, limit: "100", skip: "100" }, "businesses", 1],
  ])("%s", async (key, path, query, envelope, page = 0) => {
    vendor()
      .get(path)
      .query(query)
      .reply(200, { [envelope]: named });
    await expect(perform(`triggers.${key}`, {}, { page })).resolves.toEqual([
      { id: "1", name: "First" },
      { id: "2", name: "2" },
    ]);
  });

  it("tag_list chooses tags by name, which is what a contact has", async () => {
    vendor()
      .get(`/locations/${LOCATION}/tags`)
      .reply(200, { tags: [{ id: "x", name: "vip" }] });
    await expect(perform("triggers.tag_list")).resolves.toEqual([{ id: "vip", name: "vip" }]);
  });

  it.each([["workflow_list"], ["campaign_list"], ["tag_list"], ["task_list"], ["note_list"]])(
    "%s has one page",
    async (key) => {
      await expect(perform(`triggers.${key}`, { contact_id: "c1" }, { page: 1 })).resolves.toEqual([]);
    },
  );

  it("task_list and note_list show those of the contact, each with something to choose it by", async () => {
    vendor()
      .get("/contacts/c1/tasks")
      .reply(200, {
        tasks: [
          { ...task, title: null },
          { ...task, id: "t2", title: "" },
        ],
      });
    await expect(perform("triggers.task_list", { contact_id: "c1" })).resolves.toMatchObject([
      { id: "t1", title: "Untitled task t1" },
      { id: "t2", title: "Untitled task t2" },
    ]);
    vendor()
      .get("/contacts/c1/notes")
      .reply(200, {
        notes: [
          { ...note, title: "Calls" },
          { ...note, id: "n2", title: "", body: "Ring twice" },
        ],
      });
    await expect(perform("triggers.note_list", { contact_id: "c1" })).resolves.toMatchObject([
      { id: "n1", body: "Calls" },
      { id: "n2", body: "Ring twice" },
    ]);
  });

  it("contact_list ends with the 10,000th contact, which is as far as pages by number reach", async () => {
    await expect(perform("triggers.contact_list", {}, { page: 100 })).resolves.toEqual([]);
  });

  it("contact_list shows a page of the newest, each with something to choose it by", async () => {
    const body = {
      locationId: LOCATION,
      page: 3,
      pageLimit: 100,
      sort: [{ field: "dateAdded", direction: "desc" }],
    };
    const nameless = { id: "c2", email: "x@y.example", dateAdded: contact.dateAdded, searchAfter: [1, "c2"] };
    vendor()
      .post("/contacts/search", body)
      .reply(200, { contacts: [nameless] });
    await expect(perform("triggers.contact_list", {}, { page: 2 })).resolves.toMatchObject([
      { id: "c2", name: "x@y.example" },
    ]);
  });
});
