import { copiesOf, FREE_TEXT, HIDDEN_ALONE, performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import {
  appointment,
  authData,
  contact,
  contactForZap,
  datedVendor,
  LOCATION,
  note,
  opportunity,
  opportunityForZap,
  task,
  vendor,
} from "./vendorAnswers.ts";

const perform = performWith(App, authData);
const inChicago = { timezone: "America/Chicago" };

/** Creates a contact, of which HighLevel has to get exactly this. */
const creates = async (input: object, sent: object, meta: object = {}) => {
  vendor()
    .post("/contacts/", { locationId: LOCATION, ...sent })
    .reply(201, { contact });
  await expect(perform("creates.create_contact", { ...input }, meta)).resolves.toEqual(contactForZap);
};

const answerCustomFields = (model: string, ...customFields: object[]) =>
  vendor().get(`/locations/${LOCATION}/customFields`).query({ model }).reply(200, { customFields });

const tasksAre = (...tasks: object[]) => vendor().get("/contacts/c1/tasks").reply(200, { tasks });

describe("what people enter", () => {
  it.each(copiesOf("c1"))("kind 1: an ID with white space around it is the same ID: %j", async (id) => {
    vendor().get("/contacts/c1").twice().reply(200, { contact });
    await expect(perform("searches.find_contact", { id })).resolves.toEqual([contactForZap]);
    vendor().put("/contacts/c1", { city: "Hull" }).reply(200, { contact });
    const update = perform("creates.update_contact", { contact_id: id, city: "Hull" });
    await expect(update).resolves.toEqual(contactForZap);
  });

  it.each([
    ...copiesOf("+1 202 555 0187"),
    "tel:+1-202-555-0187",
    "whatsapp:+12025550187",
    "\uff0b1 \uff12\uff10\uff12 555 0187",
    "+1 202\u2011555\u20110187",
    "+1 (202) 555\u00ad-0187",
  ])("kind 3: a phone number is read without what does not show: %j", async (phone) => {
    await creates({ phone }, { phone: "+12025550187" });
  });

  it.each([
    ...copiesOf("rosa-d@delgado.example"),
    "mailto:rosa-d@delgado.example",
    "rosa\u2011d@del\u00adgado.example",
  ])("kind 3: an email address is read without what does not show: %j", async (email) => {
    await creates({ email }, { email: "rosa-d@delgado.example" });
  });

  it("kind 4: hidden characters alone are blank, and overwrite nothing", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    vendor().put("/contacts/c1", { city: "Hull" }).reply(200, { contact });
    const input = { contact_id: "c1", first_name: HIDDEN_ALONE, tags: [HIDDEN_ALONE], city: "Hull" };
    await expect(perform("creates.update_contact", input)).resolves.toEqual(contactForZap);
  });

  it.each(["Call  back", "Call\u00a0back", " Call back\n", "Call\u200b back"])(
    "kind 5: white space inside a name makes no other, typed or held: %j",
    async (title) => {
      const find = (typed: string) => perform("searches.find_task", { contact_id: "c1", title: typed });
      tasksAre(task, { ...task, id: "t2", title: "Callback" });
      await expect(find(title)).resolves.toMatchObject([{ id: "t1" }]);
      tasksAre({ ...task, title }, { ...task, id: "t2", title: "Callback" });
      await expect(find("call BACK")).resolves.toMatchObject([{ id: "t1" }]);
    },
  );

  it("kind 5: HighLevel is asked for the name without it", async () => {
    vendor()
      .get("/contacts/")
      .query({ locationId: LOCATION, limit: "100", query: "Rosa Delgado" })
      .reply(200, { contacts: [{ ...contact, lastName: "Delgado ", firstName: " Rosa" }] });
    const found = perform("searches.find_contact", { query: " Rosa \u00a0Delgado\u200b" });
    await expect(found).resolves.toMatchObject([{ id: "c1" }]);
  });

  it.each([
    ["Cafe\u0301 visit", "Caf\u00e9 visit"],
    ["Caf\u00e9 visit", "Cafe\u0301 visit"],
  ])("kind 6: %j finds the letters of %j", async (typed, title) => {
    tasksAre({ ...task, title });
    const found = perform("searches.find_task", { contact_id: "c1", title: typed });
    await expect(found).resolves.toMatchObject([{ id: "t1" }]);
  });

  it.each([
    ["1990-09-25", "1990-09-25"],
    ["1990-09-25T00:00:00.000Z", "1990-09-25"],
    ["1990-09-25T00:00:00Z", "1990-09-25"],
    ["1990-09-25T00:00:00-05:00", "1990-09-25"],
    ["1990-09-25T03:00:00Z", "1990-09-24"],
  ])("kind 7: %s in Chicago is the day %s", async (date_of_birth, dateOfBirth) => {
    await creates({ date_of_birth, city: "Hull" }, { dateOfBirth, city: "Hull" }, inChicago);
  });

  it.each(["2025-07-01", 1751328000000, "1751328000000"])(
    "kind 8: a DATE field leaves as its day, and %j mapped back is that day",
    async (field_date) => {
      answerCustomFields("contact", { id: "date", name: "Check-up", dataType: "DATE" });
      vendor()
        .post("/contacts/", {
          locationId: LOCATION,
          customFields: [{ id: "date", field_value: "2025-07-01" }],
        })
        .reply(201, { contact: { ...contact, customFields: [{ id: "date", value: 1751328000000 }] } });
      const created = perform("creates.create_contact", { field_date }, inChicago);
      await expect(created).resolves.toMatchObject({ field_date: "2025-07-01" });
    },
  );

  it("kind 8: so does one of an opportunity", async () => {
    const customFields = [
      { id: "date", fieldValue: 1751328000000 },
      { id: "visits", fieldValue: 3 },
    ];
    vendor()
      .get("/opportunities/o1")
      .reply(200, { opportunity: { ...opportunity, customFields } });
    const { field_of1: _, ...common } = opportunityForZap;
    await expect(perform("searches.find_opportunity", { id: "o1" })).resolves.toEqual([
      { ...common, field_date: "2025-07-01", field_visits: 3 },
    ]);
  });

  it("kind 9: a no-break space stands between a day and a time like any other", async () => {
    datedVendor()
      .get("/calendars/events/appointments/a1")
      .reply(200, { event: { ...appointment, startTime: "2026-03-26T14:30:00.000Z" } });
    const times = { startTime: "2026-03-31T14:30:00.000Z", endTime: "2026-03-31T15:00:00.000Z" };
    datedVendor()
      .put("/calendars/events/appointments/a1", times)
      .reply(200, { ...appointment, ...times });
    const input = {
      appointment_id: "a1",
      start_time: "2026-03-31\u00a009:30\u202f",
      end_time: "2026-03-31\u202f10:00",
    };
    await expect(perform("creates.update_appointment", input, inChicago)).resolves.toMatchObject({
      start_time: times.startTime,
    });
  });

  it.each(["+5215512345678", "+52 1 55 1234 5678", "00521 55 1234 5678", "+525512345678"])(
    "kind 10: a Mexican mobile number needs no 1: %j",
    async (phone) => {
      await creates({ phone }, { phone: "+525512345678" });
    },
  );

  it.each(["Basic", "basic", ...copiesOf("BASIC")])(
    "kind 11: an option in other letters is that option: %j",
    async (typed) => {
      const picklistOptions = ["Basic", "Full"];
      answerCustomFields(
        "contact",
        { id: "one", name: "Insurance", dataType: "SINGLE_OPTIONS", picklistOptions },
        { id: "many", name: "Plans", dataType: "CHECKBOX", picklistOptions },
      );
      const values = [
        { id: "one", field_value: "Basic" },
        { id: "many", field_value: ["Full", "Basic"] },
      ];
      await creates({ field_one: typed, field_many: ["FULL", typed] }, { customFields: values });
    },
  );

  const numbered = (count: number, row: object) =>
    Array.from({ length: count }, (_, index) => ({ ...row, id: `x${index}` }));

  it("kind 12: a contact is found behind 120 with similar names", async () => {
    const similar = { ...contact, name: "Rosa Delgado Souza", lastName: "Delgado Souza" };
    const query = { locationId: LOCATION, limit: "100", query: "Rosa Delgado" };
    vendor()
      .get("/contacts/")
      .query(query)
      .reply(200, { contacts: numbered(100, similar), meta: { startAfter: 7, startAfterId: "x99" } });
    vendor()
      .get("/contacts/")
      .query({ ...query, startAfter: "7", startAfterId: "x99" })
      .reply(200, { contacts: [...numbered(20, similar), contact], meta: {} });
    await expect(perform("searches.find_contact", { query: "Rosa Delgado" })).resolves.toEqual([
      contactForZap,
    ]);
  });

  it("kind 12: so is an opportunity, up to a bound that is said", async () => {
    const similar = { ...opportunity, name: "Braces, upper" };
    const page = (number: number, opportunities: object[]) =>
      vendor()
        .post("/opportunities/search", (body) => body.query === "braces" && body.page === number)
        .reply(200, { opportunities });
    page(1, numbered(100, similar));
    page(2, [...numbered(20, similar), opportunity]);
    const find = () => perform("searches.find_opportunity", { name: "braces" });
    await expect(find()).resolves.toEqual([opportunityForZap]);

    for (let number = 1; number <= 10; number++) page(number, numbered(100, similar));
    await expect(find()).rejects.toThrow("Name: more than 1000 names are similar");
  });

  it.each([
    ["Viet Nam", "VN"],
    ["Russian Federation", "RU"],
    ["DEU", "DE"],
    ["deu", "DE"],
    ["Korea, Republic of", "KR"],
    [" c\u00f4te  d\u2019ivoire\u200b", "CI"],
  ])("kind 13: the country %j is %s", async (typed, country) => {
    await creates({ country: typed, city: "Hull" }, { country, city: "Hull" });
    vendor()
      .post("/businesses/", { locationId: LOCATION, name: "N", country })
      .reply(201, { business: { id: "b1" } });
    const business = perform("creates.create_business", { name: "N", country: typed });
    await expect(business).resolves.toMatchObject({ id: "b1" });
  });

  it("kind 14: each address of a list of emails is taken without blanks", async () => {
    const sent = { emailCc: ["a@x.example", "b@x.example"], emailFrom: "c@x.example" };
    datedVendor()
      .post("/conversations/messages", (body) => {
        expect(body).toMatchObject(sent);
        return true;
      })
      .reply(201, { conversationId: "k1", messageId: "m1" });
    const message = { channel: "Email", contact_id: "c1", subject: "S", message: "Hi" };
    const addresses = { email_cc: [" a@x.example ", "b@x.example\n", " "], email_from: "\u00a0c@x.example" };
    await expect(perform("creates.send_message", { ...message, ...addresses })).resolves.toMatchObject({
      id: "m1",
    });
  });

  it.each(copiesOf("America/Chicago"))(
    "kind 15: a time zone is taken without blanks: %j",
    async (timezone) => {
      await creates({ timezone, city: "Hull" }, { timezone: "America/Chicago", city: "Hull" });
    },
  );

  it.each(["1.000", "1,000", "12.000", "$5"])(
    "kind 16: %j is no number that all read alike",
    async (value) => {
      answerCustomFields("contact", { id: "n", name: "Visits", dataType: "NUMERICAL" });
      await expect(perform("creates.create_contact", { field_n: value })).rejects.toThrow(
        `Visits: enter a number such as 2.5, not \\"${value}\\"`,
      );
      const input = { contact_id: "c1", name: "N", pipeline_id: "p1", monetary_value: value };
      await expect(perform("creates.create_opportunity", input)).rejects.toThrow(
        `Value: enter a number such as 2.5`,
      );
    },
  );

  it.each(["Won", "WON", " won\u200b"])(
    "kind 20: a choice in another letter case is that choice: %j",
    async (status) => {
      vendor()
        .post("/opportunities/search", (body) => {
          expect(body.filters).toContainEqual({ field: "status", operator: "eq", value: "won" });
          return true;
        })
        .reply(200, { opportunities: [{ ...opportunity, status: "won" }] });
      const found = perform("searches.find_opportunity", { status });
      await expect(found).resolves.toMatchObject([{ id: "o1", status: "won" }]);
    },
  );

  it.each([
    [
      "triggers.opportunity_status_changed",
      { status: "closed" },
      "Status: choose open, won, lost, or abandoned",
    ],
    ["searches.find_opportunity", { status: "closed" }, "Status: choose open, won, lost, or abandoned"],
    ["triggers.new_appointment", { calendar_id: "k1", status: "booked" }, "Status: choose new, confirmed"],
    [
      "triggers.updated_appointment",
      { calendar_id: "k1", status: "booked" },
      "Status: choose new, confirmed",
    ],
    ["triggers.new_inbound_message", { channel: "Text" }, "Channel: choose SMS, Email"],
    ["searches.find_message", { contact_id: "c1", channel: "Text" }, "Channel: choose SMS, Email"],
  ])("kind 20: %s is refused for %j, which is never found", async (address, input, message) => {
    await expect(perform(address, { ...input })).rejects.toThrow(message);
  });

  it.each(["VIP", "Vip", "vip"])(
    "kind 22: a tag that an answer writes %s is the tag that was chosen",
    async (tag) => {
      const dateUpdated = new Date().toISOString();
      vendor()
        .post("/contacts/search")
        .reply(200, { contacts: [{ ...contact, tags: ["other", tag], dateUpdated }], total: 1 });
      await expect(perform("triggers.contact_tag_added", { tag: "vip" })).resolves.toMatchObject([
        { id: "c1-vip", contact_id: "c1", tag: "vip" },
      ]);
    },
  );

  it("free text arrives byte for byte", async () => {
    vendor().post("/contacts/c1/notes", { body: FREE_TEXT, title: FREE_TEXT }).reply(201, { note });
    const written = { contact_id: "c1", body: FREE_TEXT, title: FREE_TEXT };
    await expect(perform("creates.create_note", written)).resolves.toMatchObject({ id: "n1" });
    await creates(
      { first_name: FREE_TEXT, address1: FREE_TEXT },
      { firstName: FREE_TEXT, address1: FREE_TEXT },
    );
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "highlevel");
  const writes = () => sandbox.server.requests.filter(({ method }) => method === "PUT").length;

  it.each([
    ["contact", { city: "Hull", tags: ["VIP"], email: "kim@novak.example", company_name: "Northwind Ltd" }],
    ["opportunity", { monetary_value: "2500", status: "won" }],
  ])("kind 21: Updated %s answered with the same update ends", async (noun, changes) => {
    const zap = sandbox.zap(`updated_${noun}`);
    await zap.turnOn();
    const found = (await sandbox.perform(`triggers.${noun}_list`)) as { id: string; name: string }[];
    const one = found.find(({ name }) => name.startsWith("Kim")) ?? found[0];
    const update = () => sandbox.perform(`creates.update_${noun}`, { [`${noun}_id`]: one?.id, ...changes });

    sandbox.server.state.clock.advance(60_000);
    const written = await update();
    expect(writes()).toBe(1);
    await expect(zap.poll()).resolves.toMatchObject([{ [`${noun}_id`]: one?.id }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    // Its tags were written after the answer.
    await expect(update()).resolves.toMatchObject({
      ...(written as object),
      ...(noun === "contact" && { date_updated: expect.any(String) }),
    });
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
