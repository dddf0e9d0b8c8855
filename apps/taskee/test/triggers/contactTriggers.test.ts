import { performWith, useApp } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, contactForZap, NOW, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const first = { locationId: "loc_1", limit: "100" };
const cursor = { startAfterId: "c1", startAfter: 1774353540000 };
const second = { ...first, startAfterId: "c1", startAfter: "1774353540000" };

describe("the requests of a poll", () => {
  beforeEach(() => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const old = {
    ...contact,
    id: "c0",
    dateAdded: "2025-01-01T00:00:00Z",
    dateUpdated: "2025-01-01T00:00:00Z",
  };
  /** A full page, which the first of them fills: a shorter one is the last. */
  const page = (...contacts: object[]) => ({
    contacts: [...Array.from({ length: 100 - contacts.length }, () => contacts[0]), ...contacts],
    total: 900,
    ...cursor,
  });

  it("New Contact: one, when the first page goes from new to old", async () => {
    vendor().get("/contacts/").query(first).reply(200, page(contact, old));
    await expect(perform("triggers.new_contact")).resolves.toEqual([contactForZap]);
  });

  it.each([
    ["goes from old to new", [old, contact]],
    ["is within a day", [contact]],
    ["has one time only", [old, old]],
    ["begins new and ends old, but is in no order", [contact, old, { ...contact, id: "c3" }, old]],
  ])("New Contact: by both cursors to the end, when the first page %s", async (_how, contacts) => {
    const newer = { ...contact, id: "c2", dateAdded: "2026-03-24T11:58:00Z" };
    vendor()
      .get("/contacts/")
      .query(first)
      .reply(200, page(...contacts));
    vendor()
      .get("/contacts/")
      .query(second)
      .reply(200, { contacts: [newer], total: 9 });
    const fired = await perform("triggers.new_contact");
    const ids = [...contacts, newer].filter(({ id }) => id !== old.id).map(({ id }) => id);
    expect((fired as { id: string }[]).map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it("New Contact: does not go round in circles when the vendor ignores its cursors", async () => {
    vendor().get("/contacts/").query(first).reply(200, page(contact));
    vendor().get("/contacts/").query(second).reply(200, page(contact));
    await expect(perform("triggers.new_contact")).rejects.toThrow("has more data than one poll");
  });

  it("Updated Contact: to the end of the list, however old its contacts are", async () => {
    const changed = { ...old, dateUpdated: "2026-03-24T11:59:30.250Z" };
    vendor().get("/contacts/").query(first).reply(200, page(contact, old));
    vendor()
      .get("/contacts/")
      .query(second)
      .reply(200, { contacts: [changed], total: 9 });
    const fired = (await perform("triggers.updated_contact")) as object[];
    expect(fired).toHaveLength(2);
    expect(fired[0]).toEqual({
      ...contactForZap,
      id: "c0-1774353570250",
      contact_id: "c0",
      date_added: "2025-01-01T00:00:00.000Z",
      date_updated: "2026-03-24T11:59:30.250Z",
    });
  });

  it("a list without contacts fires nothing", async () => {
    vendor().get("/contacts/").query(first).times(2).reply(200, { contacts: [], total: 0 });
    await expect(perform("triggers.new_contact")).resolves.toEqual([]);
    await expect(perform("triggers.updated_contact")).resolves.toEqual([]);
  });

  it("T14: one, for a page that is shorter than asked, whatever cursors it has", async () => {
    const five = Array.from({ length: 5 }, (_, index) => ({ ...contact, id: `c${index}` }));
    vendor()
      .get("/contacts/")
      .query(first)
      .reply(200, { contacts: five, total: 5, ...cursor });
    await expect(perform("triggers.new_contact")).resolves.toHaveLength(5);
  });

  it("T1: a contact that is odd, or without a date, leaves the others their event", async () => {
    const { dateAdded: _dateAdded, ...undated } = contact;
    const contacts = [
      { ...contact, customFields: [{ id: "cf1" }], tags: null },
      { ...undated, id: "c2" },
      { email: "no.id@example.com" },
    ];
    vendor().get("/contacts/").query(first).reply(200, { contacts, total: 3 });
    await expect(perform("triggers.new_contact")).resolves.toMatchObject([{ id: "c1", field_cf1: null }]);
  });

  it("T1: says so where no contact has a date", async () => {
    const { dateAdded: _dateAdded, ...undated } = contact;
    vendor()
      .get("/contacts/")
      .query(first)
      .reply(200, { contacts: [undated], total: 1 });
    await expect(perform("triggers.new_contact")).rejects.toThrow("unreadable response (no row has a date)");
  });

  it("T2: a contact that was only created is no update", async () => {
    const created = {
      ...contact,
      dateAdded: "2026-03-24T11:59:00.100Z",
      dateUpdated: "2026-03-24T11:59:00.176Z",
    };
    vendor()
      .get("/contacts/")
      .query(first)
      .reply(200, { contacts: [created], total: 1 });
    await expect(perform("triggers.updated_contact")).resolves.toEqual([]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "taskee");
  const ids = (fired: { id: string }[]) => fired.map(({ id }) => id);

  it("New Contact fires once for each new contact, and for none from before", async () => {
    const zap = sandbox.zap("new_contact");
    await zap.turnOn();
    await expect(zap.poll()).resolves.toEqual([]);
    const [one] = sandbox.server.actions.create_contacts({ agoSeconds: 2 });
    const two = sandbox.server.actions.create_contacts({ count: 2, sameMillisecond: true });
    expect(ids(await zap.poll()).sort()).toEqual([one, ...two].map((contact) => contact?.id).sort());
    sandbox.server.actions.update_contact({ contact: one?.id, city: "Hull" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each(["newest", "oldest"] as const)(
    "New and Updated Contact fire once for each of 700 contacts between two polls, %s first",
    async (first) => {
      sandbox.server.actions.set_order({ first });
      sandbox.server.actions.create_contacts({ count: 130, agoSeconds: 5 * 86_400 });
      const [added, updated] = [sandbox.zap("new_contact"), sandbox.zap("updated_contact")];
      await added.turnOn();
      await updated.turnOn();
      const created = sandbox.server.actions.create_contacts({ count: 650, agoSeconds: 2 });
      created.push(...sandbox.server.actions.create_contacts({ count: 50, sameMillisecond: true }));
      expect(ids(await added.poll()).sort()).toEqual(created.map(({ id }) => id).sort());
      await expect(added.poll()).resolves.toEqual([]);

      const changed = sandbox.server.state.contacts.slice(0, 700);
      for (const { id } of changed) sandbox.server.actions.update_contact({ contact: id });
      const fired = (await updated.poll()) as unknown as { contact_id: string }[];
      expect(fired.map(({ contact_id }) => contact_id).sort()).toEqual(changed.map(({ id }) => id).sort());
      await expect(updated.poll()).resolves.toEqual([]);
    },
  );

  it("Updated Contact fires for each of two changes of a contact that is years old, and for no creation", async () => {
    const zap = sandbox.zap("updated_contact");
    await zap.turnOn();
    sandbox.server.actions.create_contacts();
    await expect(zap.poll()).resolves.toEqual([]);
    for (const city of ["Hull", "York"]) {
      sandbox.server.actions.update_contact({ contact: "Jane", city });
      await expect(zap.poll()).resolves.toMatchObject([{ contact_id: "contact_000001", city }]);
    }
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("the editor's test shows three of any age", async () => {
    await expect(sandbox.zap("new_contact").sample()).resolves.toHaveLength(3);
  });

  it("New Contact costs one request on a quiet account", async () => {
    sandbox.server.actions.create_contacts({ count: 300, agoSeconds: 3 * 86_400 });
    await sandbox.perform("triggers.new_contact");
    expect(sandbox.server.requests).toHaveLength(1);
  });
});
