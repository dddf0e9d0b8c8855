import { describe, expect, it } from "@jest/globals";
import {
  createHighlevel,
  HIGHLEVEL_API,
  type Highlevel,
  type HighlevelAppointment,
  type HighlevelBusiness,
  type HighlevelContact,
  type HighlevelNote,
  type HighlevelOpportunity,
  type HighlevelTask,
} from "../../src/highlevel/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const contact = { id: "c1", dateAdded: "2026-03-24T10:00:00Z" };
const found = { ...contact, searchAfter: [1774346400000, "c1"] };
const task = { id: "t1" };
const note = { id: "n1" };
const named = [{ id: "1", name: "One" }];
const newest = { pageLimit: 5, sort: [{ field: "dateAdded", direction: "desc" }] };

type Send = (client: Highlevel) => Promise<unknown>;
const requests: [string, Send, object, unknown?][] = [
  ["GET /contacts/c%2F1", ({ contacts }) => contacts.get("c/1"), { contact }],
  [
    "POST /contacts/",
    ({ contacts }) => contacts.create({ city: "York" }),
    { contact },
    { locationId: "l1", city: "York" },
  ],
  [
    "POST /contacts/upsert",
    ({ contacts }) => contacts.upsert({ email: "e" }),
    { new: true, contact },
    { locationId: "l1", email: "e" },
  ],
  [
    "PUT /contacts/c1",
    ({ contacts }) =>
      contacts.update({ ...contact, tags: [], customFields: [] } as unknown as HighlevelContact, {
        city: "York",
      }),
    { contact },
    { city: "York" },
  ],
  ["DELETE /contacts/c1", ({ contacts }) => contacts.remove("c1"), { succeded: true }],
  [
    "POST /contacts/search",
    ({ contacts }) =>
      contacts.search({ newestBy: "dateAdded", pageLimit: 5, tag: "vip", searchAfter: [1, "x"] }),
    { contacts: [found] },
    {
      locationId: "l1",
      ...newest,
      searchAfter: [1, "x"],
      filters: [{ field: "tags", operator: "contains", value: "vip" }],
    },
  ],
  [
    "POST /contacts/search",
    ({ contacts }) => contacts.search({ newestBy: "dateAdded", pageLimit: 5, page: 2 }),
    { contacts: [] },
    { locationId: "l1", ...newest, page: 2 },
  ],
  [
    "GET /contacts/search/duplicate?locationId=l1&number=%2B1",
    ({ contacts }) => contacts.findDuplicate({ number: "+1" }),
    { contact: null },
  ],
  [
    "GET /contacts/business/b1?locationId=l1&limit=5&skip=10",
    ({ contacts }) => contacts.listByBusiness("b1", { limit: 5, skip: 10 }),
    { contacts: [contact] },
  ],
  [
    "DELETE /contacts/c1/tags",
    ({ contacts }) => contacts.removeTags({ id: "c1", tags: ["a", "b"] }, ["a"]),
    { tags: [] },
    { tags: ["a"] },
  ],
  [
    "GET /contacts/c1/appointments",
    ({ appointments }) => appointments.ofContact("c1"),
    { events: [{ id: "a1" }] },
  ],
  [
    "POST /contacts/c1/workflow/w1",
    ({ contacts }) => contacts.addToWorkflow("c1", "w1", "2026"),
    {},
    { eventStartTime: "2026" },
  ],
  ["DELETE /contacts/c1/workflow/w1", ({ contacts }) => contacts.removeFromWorkflow("c1", "w1"), {}, {}],
  ["GET /contacts/c1/tasks", ({ tasks }) => tasks.list("c1"), { tasks: [task] }],
  ["GET /contacts/c1/tasks/t1", ({ tasks }) => tasks.get("c1", "t1"), { task }],
  [
    "POST /contacts/c1/tasks",
    ({ tasks }) => tasks.create("c1", { title: "x", completed: false }),
    { task },
    { title: "x", completed: false },
  ],
  [
    "PUT /contacts/c1/tasks/t1",
    ({ tasks }) => tasks.update("c1", task as HighlevelTask, { title: "x" }),
    { task },
    { title: "x" },
  ],
  [
    "PUT /contacts/c1/tasks/t1/completed",
    ({ tasks }) => tasks.complete("c1", task as HighlevelTask),
    { task },
    { completed: true },
  ],
  ["DELETE /contacts/c1/tasks/t1", ({ tasks }) => tasks.remove("c1", "t1"), {}],
  [
    "POST /locations/l1/tasks/search",
    ({ tasks }) => tasks.search({ limit: 5, skip: 0 }),
    { tasks: [task] },
    { limit: 5, skip: 0 },
  ],
  ["GET /contacts/c1/notes", ({ notes }) => notes.list("c1"), { notes: [note] }],
  ["GET /contacts/c1/notes/n1", ({ notes }) => notes.get("c1", "n1"), { note }],
  ["POST /contacts/c1/notes", ({ notes }) => notes.create("c1", { body: "x" }), { note }, { body: "x" }],
  [
    "PUT /contacts/c1/notes/n1",
    ({ notes }) => notes.update("c1", note as HighlevelNote, { title: "x" }),
    { note },
    { title: "x" },
  ],
  ["DELETE /contacts/c1/notes/n1", ({ notes }) => notes.remove("c1", "n1"), {}],
  [
    "GET /locations/l1/customFields?model=contact",
    ({ settings }) => settings.customFields("contact"),
    { customFields: [{ id: "f", name: "F", dataType: "TEXT" }] },
  ],
  ["GET /locations/l1/tags", ({ settings }) => settings.tags(), { tags: named }],
  ["GET /users/?locationId=l1", ({ users }) => users.list(0), { users: named }],
  ["GET /workflows/?locationId=l1", ({ settings }) => settings.workflows(), { workflows: named }],
  [
    "GET /businesses/?locationId=l1&limit=100&skip=200",
    ({ businesses }) => businesses.list(2),
    { businesses: named },
  ],
  ["GET /businesses/b%2F1", ({ businesses }) => businesses.get("b/1"), { business: { id: "b1" } }],
  [
    "POST /businesses/",
    ({ businesses }) => businesses.create({ name: "x" }),
    { success: true, buiseness: { id: "b1" } },
    { locationId: "l1", name: "x" },
  ],
  [
    "PUT /businesses/b1",
    ({ businesses }) => businesses.update({ id: "b1" } as HighlevelBusiness, { city: "York" }),
    { success: true, business: { id: "b1" } },
    { city: "York" },
  ],
  [
    "POST /contacts/bulk/business",
    ({ businesses }) => businesses.setOfContact({ id: "c1", businessId: "b1" }, null),
    { success: true, ids: ["c1"] },
    { locationId: "l1", ids: ["c1"], businessId: null },
  ],
  [
    "GET /campaigns/?locationId=l1&status=published",
    ({ settings }) => settings.campaigns(),
    { campaigns: named },
  ],
  [
    "POST /contacts/c1/campaigns/k1",
    ({ contacts }) => contacts.addToCampaign("c1", "k1"),
    { succeded: true },
    {},
  ],
  [
    "DELETE /contacts/c1/campaigns/k1",
    ({ contacts }) => contacts.removeFromCampaign("c1", "k1"),
    { succeded: true },
  ],
  [
    "POST /conversations/messages",
    ({ conversations }) => conversations.send({ type: "SMS", contactId: "c1", message: "x" }),
    { conversationId: "v1", messageId: "m1" },
    { type: "SMS", contactId: "c1", message: "x" },
  ],
  [
    "GET /conversations/messages/export?locationId=l1&limit=10&channel=Email&sortBy=createdAt&sortOrder=desc",
    ({ conversations }) => conversations.exported({ limit: 10, channel: "Email" }),
    { messages: [{ id: "m1" }] },
  ],
  ["GET /forms/?locationId=l1&limit=50&skip=100", ({ forms }) => forms.list(2), { forms: named }],
  [
    "GET /forms/submissions?locationId=l1&formId=f1&page=2&limit=5&startAt=2026-03-01&endAt=2026-03-02",
    ({ forms }) =>
      forms.submissions({ id: "f1", page: 2, limit: 5, startAt: "2026-03-01", endAt: "2026-03-02" }),
    { submissions: [{ id: "s1", formId: "f1" }], meta: { nextPage: null } },
  ],
  [
    "GET /surveys/submissions?locationId=l1&surveyId=y1&page=1&limit=5&startAt=2026-03-01&endAt=2026-03-02",
    ({ surveys }) =>
      surveys.submissions({ id: "y1", page: 1, limit: 5, startAt: "2026-03-01", endAt: "2026-03-02" }),
    { submissions: [{ id: "s1", surveyId: "y1", others: { f1: "x" } }] },
  ],
  [
    "GET /calendars/?locationId=l1",
    ({ appointments }) => appointments.calendars(),
    { calendars: [{ id: "k1", name: "Check-ups", slotDuration: 30 }] },
  ],
  [
    "GET /calendars/k1/free-slots?startDate=1&endDate=2&timezone=UTC",
    ({ appointments }) => appointments.freeSlots("k1", { startDate: 1, endDate: 2, timezone: "UTC" }),
    { "2026-10-28": { slots: ["2026-10-28T09:00:00Z"] }, traceId: "t" },
  ],
  [
    "GET /calendars/events?locationId=l1&calendarId=k1&startTime=1&endTime=2",
    ({ appointments }) => appointments.ofCalendar("k1", 1, 2),
    { events: [{ id: "a1", startTime: 0 }] },
  ],
  [
    "GET /calendars/events/appointments/a1",
    ({ appointments }) => appointments.get("a1"),
    { event: { id: "a1" } },
  ],
  [
    "POST /calendars/events/appointments",
    ({ appointments }) => appointments.create({ calendarId: "k1", contactId: "c1", startTime: "2026" }),
    { id: "a1" },
    { locationId: "l1", calendarId: "k1", contactId: "c1", startTime: "2026" },
  ],
  [
    "PUT /calendars/events/appointments/a1",
    ({ appointments }) => appointments.update({ id: "a1" } as HighlevelAppointment, { title: "x" }),
    { id: "a1" },
    { title: "x" },
  ],
  [
    "GET /opportunities/pipelines?locationId=l1",
    ({ opportunities }) => opportunities.pipelines(),
    { pipelines: [{ id: "p1", name: "Patients", stages: named }] },
  ],
  [
    "POST /opportunities/search",
    ({ opportunities }) => opportunities.search({ newestBy: "date_added", limit: 5 }),
    { opportunities: [] },
    { locationId: "l1", limit: 5, sort: [{ field: "date_added", direction: "desc" }], page: 1 },
  ],
  [
    "POST /opportunities/search",
    ({ opportunities }) =>
      opportunities.search({
        newestBy: "date_updated",
        since: 0,
        where: { status: "won", assigned_to: undefined },
        query: "x",
        limit: 5,
        after: { searchAfter: ["1", "o1"] },
      }),
    { opportunities: [{ id: "o1" }] },
    {
      locationId: "l1",
      limit: 5,
      query: "x",
      filters: [
        { field: "status", operator: "eq", value: "won" },
        { field: "date_updated", operator: "range", value: { gte: "1970-01-01T00:00:00.000Z" } },
      ],
      sort: [{ field: "date_updated", direction: "desc" }],
      searchAfter: ["1", "o1"],
    },
  ],
  ["GET /opportunities/o1", ({ opportunities }) => opportunities.get("o1"), { opportunity: { id: "o1" } }],
  [
    "POST /opportunities/",
    ({ opportunities }) =>
      opportunities.create({ name: "x", pipelineId: "p1", status: "open", contactId: "c1" }),
    { opportunity: { id: "o1" } },
    { locationId: "l1", name: "x", pipelineId: "p1", status: "open", contactId: "c1" },
  ],
  [
    "PUT /opportunities/o1",
    ({ opportunities }) =>
      opportunities.update({ id: "o1", customFields: [] as object[] } as HighlevelOpportunity, {
        status: "won",
      }),
    { opportunity: { id: "o1" } },
    { status: "won" },
  ],
  ["DELETE /opportunities/o1", ({ opportunities }) => opportunities.remove("o1"), { success: true }],
];

describe("the client sends", () => {
  it.each(requests.map(([line, send, answer, body]) => ({ line, send, answer, body })))(
    "$line",
    async ({ line, send, answer, body }) => {
      const vendor = fakeVendor(json(answer));
      await send(createHighlevel({ transport: vendor.transport, token: "t", locationId: "l1" }));
      const [sent] = vendor.requests;
      const isDated = /^\S+ \/(calendars|conversations)\//.test(line);
      expect(sent?.headers.Version).toBe(isDated ? "2021-04-15" : "2021-07-28");
      expect(`${sent?.method} ${sent?.url.replace(HIGHLEVEL_API, "")}`).toBe(line);
      expect(sent?.body === undefined ? undefined : JSON.parse(sent.body)).toEqual(body);
    },
  );
});

it.each<[string, Send, boolean]>([
  ["a search", ({ contacts }) => contacts.search({ newestBy: "dateAdded", pageLimit: 1 }), true],
  ["an upsert", ({ contacts }) => contacts.upsert({ email: "e" }), true],
  ["adding tags", ({ contacts }) => contacts.addTags({ id: "c1", tags: [] }, ["a"]), true],
  ["the search of tasks", ({ tasks }) => tasks.search({ limit: 1, skip: 0 }), true],
  ["creating a contact", ({ contacts }) => contacts.create({}), false],
  ["creating a task", ({ tasks }) => tasks.create("c1", { completed: false }), false],
  ["adding to a workflow", ({ contacts }) => contacts.addToWorkflow("c1", "w1"), false],
])("%s is sent again where that is safe (%#)", async (_what, send, isRepeated) => {
  const vendor = fakeVendor(json({}, 503), json({}, 400));
  const client = createHighlevel({ transport: vendor.transport, token: "t", locationId: "l1" });
  await expect(send(client)).rejects.toThrow();
  expect(vendor.requests).toHaveLength(isRepeated ? 2 : 1);
});

it.each<[string, Send, unknown]>([
  ["tags that it has", ({ contacts }) => contacts.addTags({ id: "c1", tags: ["a"] }, ["A"]), ["a"]],
  [
    "the loss of tags that it lacks",
    ({ contacts }) => contacts.removeTags({ id: "c1", tags: ["a"] }, ["b"]),
    ["a"],
  ],
  [
    "the completion of a task that is completed",
    ({ tasks }) => tasks.complete("c1", { ...task, completed: true } as HighlevelTask),
    { ...task, completed: true },
  ],
  [
    "the business that it is in",
    ({ businesses }) => businesses.setOfContact({ id: "c1", businessId: "b1" }, "b1"),
    undefined,
  ],
  [
    "no business where it is in none",
    ({ businesses }) => businesses.setOfContact({ id: "c1", businessId: null }, null),
    undefined,
  ],
])("a contact is not sent %s", async (_what, send, answer) => {
  const vendor = fakeVendor();
  const client = createHighlevel({ transport: vendor.transport, token: "t", locationId: "l1" });
  await expect(send(client)).resolves.toEqual(answer);
  expect(vendor.requests).toEqual([]);
});
