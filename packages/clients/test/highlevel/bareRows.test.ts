import { describe, expect, it } from "@jest/globals";
import { hasAll } from "../../src/highlevel/contactChanges.ts";
import { createHighlevel, type Highlevel } from "../../src/highlevel/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const highlevelWith = (companyId: string | undefined, ...answers: Parameters<typeof fakeVendor>) => {
  const { transport, ...seen } = fakeVendor(...answers);
  return { client: createHighlevel({ transport, token: "token-1", locationId: "loc1", companyId }), ...seen };
};

type Read = (client: Highlevel) => Promise<unknown>;
const lists: [name: string, read: Read][] = [
  ["calendars", ({ appointments }) => appointments.calendars()],
  ["events", ({ appointments }) => appointments.ofContact("c1")],
  ["businesses", ({ businesses }) => businesses.list(0)],
  ["tasks", ({ tasks }) => tasks.list("c1")],
  ["notes", ({ notes }) => notes.list("c1")],
  ["users", ({ users }) => users.list(0)],
  ["pipelines", ({ opportunities }) => opportunities.pipelines()],
  ["contacts", ({ contacts }) => contacts.listByBusiness("b1", { limit: 100 })],
  ["customFields", ({ settings }) => settings.customFields("contact")],
];

describe("T1: a list of rows that have no more than their IDs", () => {
  it.each(lists)("%s: is read, and one without an ID left out with a line in the log", async (name, read) => {
    const { client, logged } = highlevelWith(undefined, json({ [name]: [{ id: "x" }, { name: "no ID" }] }));
    await expect(read(client)).resolves.toMatchObject([{ id: "x" }]);
    expect(logged).toEqual([expect.stringMatching(/1 row was left out, .+"id"/)]);
  });

  it.each(lists)("%s: is an error where no row has one", async (name, read) => {
    const { client } = highlevelWith(undefined, json({ [name]: [{ name: "no ID" }] }));
    await expect(read(client)).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: expect.stringContaining(`"${name}.0.id"`) },
    });
  });
});

describe("a page of contacts", () => {
  const full = (searchAfter: unknown) => json({ contacts: [{ id: "c1" }, { id: "c2", searchAfter }] });
  const search = (answer: ReturnType<typeof json>) =>
    highlevelWith(undefined, answer).client.contacts.search({ newestBy: "dateAdded", pageLimit: 2 });

  it("that is full goes on behind its last contact that says how", async () => {
    await expect(search(full([7, "c2"]))).resolves.toMatchObject({ next: [7, "c2"] });
  });

  it("that is full and does not say how is an error, for the rest would be lost", async () => {
    await expect(search(full(null))).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: "no contact of a full page has searchAfter" },
    });
  });
});

describe("the users of a sub-account", () => {
  it("are searched for in its agency, page by page, or listed once where that is not known", async () => {
    const known = highlevelWith("co1", json({ users: [] }));
    await expect(known.client.users.list(2, "ana")).resolves.toEqual([]);
    expect(known.requests[0]?.url).toContain(
      "/users/search?companyId=co1&locationId=loc1&limit=100&skip=200&query=ana",
    );
    await expect(highlevelWith(undefined).client.users.list(1)).resolves.toEqual([]);
  });
});

describe("a contact that is updated", () => {
  const contact = {
    id: "c1",
    email: "rosa@delgado.example",
    customFields: [
      { id: "one", value: "Basic" },
      { id: "many", value: ["B", "A"] },
    ],
  };

  it.each([
    [{ email: "Rosa@Delgado.example", customFields: [{ id: "many", field_value: ["A", "B"] }] }, undefined],
    [{ email: "r@x.example" }, { email: "r@x.example" }],
    [
      {
        customFields: [
          { id: "one", field_value: "Full" },
          { id: "many", field_value: ["A", "B"] },
          { id: "new", field_value: 3 },
        ],
      },
      {
        customFields: [
          { id: "one", field_value: "Full" },
          { id: "new", field_value: 3 },
        ],
      },
    ],
  ])("kind 21: gets of %j what differs alone: %j", async (changes, sent) => {
    const { client, requests } = highlevelWith(undefined, json({ contact }), json({ contact }));
    const held = await client.contacts.get("c1");
    await expect(client.contacts.update(held, changes)).resolves.toMatchObject({ id: "c1" });
    expect(requests.slice(1).map(({ body }) => JSON.parse(body ?? ""))).toEqual(sent ? [sent] : []);
  });
});

describe("an appointment that is updated", () => {
  const event = { id: "a1", startTime: "2026-03-26T10:00:00Z", endTime: "2026-03-26T10:30:00Z", title: "T" };

  it.each([
    [{ title: "New" }, { title: "New" }],
    [
      { startTime: "2026-03-26T10:00:00Z", endTime: "2026-03-26T11:00:00Z" },
      { startTime: "2026-03-26T10:00:00Z", endTime: "2026-03-26T11:00:00Z" },
    ],
  ])("kind 21: gets of %j what differs, and both times if one does", async (changes, sent) => {
    const { client, requests } = highlevelWith(undefined, json({ event }), json(event));
    await client.appointments.update(await client.appointments.get("a1"), changes);
    expect(JSON.parse(requests[1]?.body ?? "")).toEqual(sent);
  });
});

describe("opportunities by a cursor", () => {
  it("end with a full page that gives none", async () => {
    const { client } = highlevelWith(undefined, json({ opportunities: [{ id: "o1" }] }));
    const page = client.opportunities.search({
      newestBy: "date_added",
      limit: 1,
      after: { searchAfter: ["1"] },
    });
    await expect(page).resolves.toMatchObject({ opportunities: [{ id: "o1" }] });
    expect(await page).not.toHaveProperty("next");
  });
});

describe("the same contact as one that is to be written", () => {
  it.each([
    [{ email: "a@x.example", phone: "+1" }, "email=a%40x.example"],
    [{ phone: "+12025550143" }, "number=%2B12025550143"],
  ])("is looked for by %j", async (fields, query) => {
    const { client, requests } = highlevelWith(undefined, json({ contact: { id: "c1" } }));
    await expect(client.contacts.findSame(fields)).resolves.toMatchObject({ id: "c1" });
    expect(requests[0]?.url).toContain(`/contacts/search/duplicate?locationId=loc1&${query}`);
  });
});

it.each([
  [{ email: "A@x.example" }, ["VIP"], true],
  [{ email: "b@x.example" }, ["VIP"], false],
  [{ email: "a@x.example" }, ["vip", "new"], false],
  [{}, [], true],
])("kind 21: whether a contact has %j and the tags %j already is %s", async (changes, added, has) => {
  const { client } = highlevelWith(
    undefined,
    json({ contact: { id: "c1", email: "a@x.example", tags: ["vip"] } }),
  );
  expect(hasAll(await client.contacts.get("c1"), changes, added)).toBe(has);
});
