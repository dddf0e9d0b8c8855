import { describe, expect, it } from "@jest/globals";
import { createHighlevel, createHighlevelOAuth, HIGHLEVEL_API } from "../../src/highlevel/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const highlevelWith = (answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  const client = createHighlevel({ transport, token: " token-1\n", locationId: " loc1 " });
  return { client, requests };
};

const bare = { id: "c1", dateAdded: "2026-03-24T12:00:00+02:00" };
const normal = {
  id: "c1",
  firstName: null,
  lastName: null,
  name: null,
  email: null,
  phone: null,
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
  customFields: [],
  dateAdded: "2026-03-24T10:00:00.000Z",
  dateUpdated: null,
};

describe("every request", () => {
  it("carries the token, the version and the location, and goes to the vendor's own address", async () => {
    const { client, requests } = highlevelWith([json({ location: { id: "loc1", name: "Acme", more: 1 } })]);
    await expect(client.location()).resolves.toEqual({ id: "loc1", name: "Acme", timezone: null });
    expect(requests).toEqual([
      {
        method: "GET",
        url: `${HIGHLEVEL_API}/locations/loc1`,
        headers: { Authorization: "Bearer token-1", Version: "2021-07-28", Accept: "application/json" },
      },
    ]);
  });

  it.each(["", " ", "tok en", "tokén"])("is refused before it is sent with the token %j", (token) => {
    const connect = () => createHighlevel({ transport: fakeVendor().transport, token, locationId: "loc1" });
    expect(connect).toThrow(expect.objectContaining({ kind: "unauthorized" }));
  });
});

describe("a contact", () => {
  it.each([
    ["as bare as can be", bare, {}],
    [
      "of a list, whose names are in lower case",
      {
        ...bare,
        firstName: "rosa",
        firstNameRaw: "Rosa",
        lastName: "de",
        lastNameRaw: "De",
        contactName: "rosa de",
      },
      { firstName: "Rosa", lastName: "De", name: "Rosa De" },
    ],
    [
      "of a search",
      { ...bare, contactName: "rosa", address: "1 Mill Lane" },
      { name: "rosa", address1: "1 Mill Lane" },
    ],
    ["without a name, which is blank then", { ...bare, name: "", contactName: "" }, {}],
    ["with a blank name beside another", { ...bare, name: "", contactName: "acme" }, { name: "acme" }],
    [
      "with a day of birth as a moment",
      { ...bare, dateOfBirth: "1990-09-25T00:00:00.000Z" },
      { dateOfBirth: "1990-09-25" },
    ],
    ["with a day of birth in milliseconds", { ...bare, dateOfBirth: 0 }, { dateOfBirth: "1970-01-01" }],
    ["with an odd day of birth", { ...bare, dateOfBirth: "25/09" }, { dateOfBirth: "25/09" }],
    ["with a blank day of birth", { ...bare, dateOfBirth: "" }, {}],
    ["T1: with a day of birth that is none", { ...bare, dateOfBirth: 1e300 }, {}],
    ["T1: with a time that is none", { ...bare, dateAdded: "yesterday" }, { dateAdded: null }],
    ["T1: with fields of another type", { ...bare, email: 5, tags: "vip", customFields: {}, dnd: "no" }, {}],
    ["T1: with an odd tag", { ...bare, tags: ["vip", null] }, { tags: ["vip"] }],
    [
      "T1: with a custom field without a value, and one without an ID",
      { ...bare, customFields: [{ id: "f" }, { value: "lost" }] },
      { customFields: [{ id: "f", value: null }] },
    ],
    ["with nulls", { ...bare, tags: null, customFields: null, dnd: null, dateUpdated: null }, {}],
    [
      "with times in milliseconds",
      { ...bare, dateUpdated: 1774353600000 },
      { dateUpdated: "2026-03-24T12:00:00.000Z" },
    ],
    [
      "with custom fields",
      { ...bare, customFields: [{ id: "f", value: ["a"], x: 1 }] },
      { customFields: [{ id: "f", value: ["a"] }] },
    ],
  ])("%s", async (_what, contact, expected) => {
    const { client } = highlevelWith([json({ contact })]);
    await expect(client.contacts.get("c1")).resolves.toEqual({ ...normal, ...expected });
  });

  it.each([
    [{ contact: {} }, "contact.id"],
    [{}, "contact"],
  ])("that is none is named: %j", async (answer, at) => {
    const { client } = highlevelWith([json(answer)]);
    await expect(client.contacts.get("c1")).rejects.toThrow(`unexpected value at "${at}"`);
  });
});

describe("GET /contacts/", () => {
  const next = { startAfter: 1603870249758, startAfterId: "c1" };
  it.each([
    ["in meta, as at HighLevel", { contacts: [bare], meta: next }, next],
    ["beside the contacts, as at a white label", { contacts: [bare], ...next }, next],
    ["half", { contacts: [bare], meta: { startAfterId: "c1" } }, undefined],
    ["on an empty page", { contacts: [], ...next }, undefined],
    ["T1: past a contact that is left out", { contacts: [{}, bare], ...next }, next],
  ])("gives both cursors %s", async (_where, answer, expected) => {
    const { client, requests } = highlevelWith([json(answer)]);
    const page = await client.contacts.list({ limit: 1, after: { startAfter: 5, startAfterId: "c0" } });
    expect(page.next).toEqual(expected);
    expect(requests[0]?.url).toBe(
      `${HIGHLEVEL_API}/contacts/?locationId=loc1&limit=1&startAfter=5&startAfterId=c0`,
    );
  });

  it("T14: has no next page after one that is shorter than asked", async () => {
    const { client } = highlevelWith([json({ contacts: [bare], meta: next })]);
    await expect(client.contacts.list({ limit: 2 })).resolves.toEqual({ contacts: [normal] });
  });
});

describe("tags", () => {
  it("are added by a request of their own", async () => {
    const { client, requests } = highlevelWith([json({ tags: ["a", "b"] })]);
    await expect(client.contacts.addTags({ id: "c1", tags: ["a"] }, ["a", "b"])).resolves.toEqual(["a", "b"]);
    expect(requests).toMatchObject([{ method: "POST", body: '{"tags":["b"]}' }]);
  });

  it.each([
    ["changes and tags", { city: "Hull" }, ["A", "b"], ['{"city":"Hull"}', '{"tags":["b"]}'], ["a", "b"]],
    ["tags alone", { city: "York" }, ["b"], ['{"tags":["b"]}'], ["a", "b"]],
    ["changes alone", { city: "Hull" }, ["A"], ['{"city":"Hull"}'], ["a"]],
    ["nothing", { city: "York" }, ["A"], [], ["a"]],
  ])("kind 21: %s that a contact does not have are sent", async (_what, changes, added, sent, tags) => {
    const held = { ...normal, city: "York", tags: ["a"] };
    const { client, requests } = highlevelWith([
      ...("city" in changes && changes.city === "Hull" ? [json({ contact: { ...bare, tags: ["a"] } })] : []),
      json({ tags: ["a", "b"] }),
    ]);
    await expect(client.contacts.updateAndTag(held, changes, added)).resolves.toMatchObject({
      id: "c1",
      tags,
    });
    expect(requests.map(({ body }) => body)).toEqual(sent);
  });
});

describe("a refusal", () => {
  const duplicate = (meta: object) => ({
    message: "This location does not allow duplicated contacts.",
    meta,
  });
  it.each([
    ["in one sentence", 422, { message: "email must be an email" }, "rejected", "email must be an email"],
    ["in several", 422, { message: ["a is wrong", "b is empty"] }, "rejected", "a is wrong; b is empty"],
    ["of a thing that is not there", 400, { message: "Contact not found" }, "not_found", "Contact not found"],
    ["of a location", 403, { message: "No access" }, "forbidden", "No access"],
    [
      "of a duplicate",
      400,
      duplicate({ contactId: "c7", contactName: "Rosa", matchingField: "phone" }),
      "rejected",
      "There is a contact with the same phone already: Rosa, ID c7",
    ],
    [
      "of a duplicate with a long name, which leaves room for the ID",
      400,
      duplicate({ contactId: "c7", contactName: "Rosa ".repeat(50), matchingField: "email" }),
      "rejected",
      `There is a contact with the same email already: ${"Rosa ".repeat(11)}Rosa…, ID c7`,
    ],
    [
      "of a duplicate without a name",
      400,
      duplicate({ contactId: "c7" }),
      "rejected",
      "There is a contact with the same email or phone already: ID c7",
    ],
  ])("%s", async (_what, status, body, kind, reason) => {
    const { client } = highlevelWith([json(body, status)]);
    await expect(client.contacts.create({})).rejects.toMatchObject({ kind, details: { status, reason } });
  });
});

describe("a task", () => {
  it.each([[{ id: "t1" }], [{ _id: "t1" }]])("has its id in either place: %j", async (task) => {
    const { client } = highlevelWith([json({ tasks: [task] })]);
    await expect(client.tasks.search({ limit: 1, skip: 0 })).resolves.toMatchObject({
      rows: [{ id: "t1", dueDate: null }],
    });
  });

  it("T11: that was deleted is not there, but counts for its page", async () => {
    const deleted = { id: "t0", deleted: true };
    const list = json({ tasks: [deleted, { id: "t1", deleted: false }] });
    const { client } = highlevelWith([list, list, json({ task: deleted })]);
    await expect(client.tasks.search({ limit: 2, skip: 0 })).resolves.toMatchObject({
      rows: [{ id: "t1" }],
      sent: 2,
    });
    await expect(client.tasks.list("c1")).resolves.toMatchObject([{ id: "t1" }]);
    await expect(client.tasks.get("c1", "t0")).rejects.toMatchObject({ kind: "not_found" });
  });

  it("without an id is none", async () => {
    const { client } = highlevelWith([json({ tasks: [{ title: "x" }] })]);
    await expect(client.tasks.list("c1")).rejects.toThrow('"tasks.0.id"');
  });
});

describe("an appointment", () => {
  it("T11: that was deleted is not there", async () => {
    const { client } = highlevelWith([json({ events: [{ id: "a0", deleted: true }, { id: "a1" }] })]);
    await expect(client.appointments.ofContact("c1")).resolves.toMatchObject([{ id: "a1" }]);
  });
});

describe("T13: a 200 that tells of a failure", () => {
  it.each([
    { succeeded: false },
    { succeded: false },
    { success: false },
    { succeeded: false, contact: { id: "c1" } },
  ])("is an error: %j", async (answer) => {
    const { client } = highlevelWith([json(answer)]);
    await expect(client.contacts.remove("c1")).rejects.toMatchObject({
      kind: "rejected",
      details: { reason: "it answered that it did not succeed" },
    });
  });

  it.each([{ succeeded: true }, { succeded: null }, {}])("is none: %j", async (answer) => {
    const { client } = highlevelWith([json(answer)]);
    await expect(client.contacts.remove("c1")).resolves.toBeUndefined();
  });
});

describe("the OAuth server", () => {
  const token = {
    access_token: "a2",
    refresh_token: "r2",
    scope: "x y",
    userType: "Location",
    locationId: "loc1",
    more: 1,
  };
  const oauthWith = (...answers: Parameters<typeof fakeVendor>) => {
    const { transport, requests } = fakeVendor(...answers);
    return { oauth: createHighlevelOAuth({ transport, clientId: "id", clientSecret: "shh" }), requests };
  };

  it("is asked form-encoded", async () => {
    const { oauth, requests } = oauthWith(json(token), json({ access_token: "a2", refresh_token: "r2" }));
    const { more: _more, ...known } = token;
    const exchanged = oauth.exchange("c&1", "https://zapier.com/r");
    await expect(exchanged).resolves.toEqual({ ...known, companyId: null });
    await expect(oauth.refresh("r1")).resolves.toMatchObject({ scope: null, locationId: null });
    expect(requests).toMatchObject([
      {
        method: "POST",
        url: `${HIGHLEVEL_API}/oauth/token`,
        headers: { "Content-Type": "application/x-www-form-urlencoded", Version: "2021-07-28" },
        body: "client_id=id&client_secret=shh&user_type=Location&grant_type=authorization_code&code=c%261&redirect_uri=https%3A%2F%2Fzapier.com%2Fr",
      },
      { body: "client_id=id&client_secret=shh&user_type=Location&grant_type=refresh_token&refresh_token=r1" },
    ]);
  });

  it("is asked once, since a code and a refresh token are good for one use; no error shows them", async () => {
    const { oauth, requests } = oauthWith(
      json({ error: "invalid_grant", error_description: "r1 of shh is used" }, 503),
    );
    await expect(oauth.refresh("r1")).rejects.toMatchObject({
      details: { reason: "[hidden] of [hidden] is used" },
    });
    expect(requests).toHaveLength(1);
  });
});
