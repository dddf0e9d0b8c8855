import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contactForZap, foundContact, LOCATION, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);

const search = (newestBy: string, more: object = {}) => ({
  locationId: LOCATION,
  pageLimit: 500,
  sort: [{ field: newestBy, direction: "desc" }],
  ...more,
});
const now = new Date();
const recent = {
  ...foundContact,
  dateAdded: new Date(now.getTime() - 60_000).toISOString(),
  dateUpdated: new Date(now.getTime() - 30_000).toISOString(),
};
const dates = { date_added: recent.dateAdded, date_updated: recent.dateUpdated };
const changeId = `c1-${Date.parse(recent.dateUpdated)}`;
const tagFilter = { filters: [{ field: "tags", operator: "contains", value: "lead" }] };

describe("a quiet poll", () => {
  it.each([
    ["new_contact", {}, search("dateAdded"), {}],
    ["updated_contact", {}, search("dateUpdated"), { id: changeId, contact_id: "c1" }],
    ["updated_contact", { tag: " LEAD" }, search("dateUpdated"), { id: changeId, contact_id: "c1" }],
    [
      "contact_tag_added",
      { tag: "Lead " },
      search("dateUpdated", tagFilter),
      { id: "c1-lead", contact_id: "c1", tag: "lead" },
    ],
    [
      "contact_tag_added",
      { tag: "#lead/new lead!" },
      search("dateUpdated", { filters: [{ ...tagFilter.filters[0], value: "new lead" }] }),
      { id: "c1-#lead/new lead!", contact_id: "c1", tag: "#lead/new lead!" },
      ["#lead/new lead!"],
    ],
    [
      "contact_tag_added",
      { tag: "★" },
      search("dateUpdated"),
      { id: "c1-★", contact_id: "c1", tag: "★" },
      ["★"],
    ],
  ])(
    "of %s %j is one request, and gives the Zap the whole contact",
    async (key, input, body, more, tags = ["lead"]) => {
      vendor()
        .post("/contacts/search", body)
        .reply(200, { contacts: [{ ...recent, tags }], total: 1 });
      await expect(perform(`triggers.${key}`, input)).resolves.toEqual([
        { ...contactForZap, ...dates, tags, ...more },
      ]);
    },
  );

  it.each([["new_contact"], ["updated_contact"]])("of %s may find nothing", async (key) => {
    vendor().post("/contacts/search").reply(200, { contacts: [], total: 0 });
    await expect(perform(`triggers.${key}`)).resolves.toEqual([]);
  });

  it("goes on after the last contact of a full page, until one is too old", async () => {
    const full = Array.from({ length: 500 }, (_, index) => ({
      ...recent,
      id: `p${index}`,
      searchAfter: [index, `p${index}`],
    }));
    vendor().post("/contacts/search", search("dateAdded")).reply(200, { contacts: full });
    const old = full.map((one) => ({ ...one, id: `old-${one.id}`, dateAdded: "2020-01-01T00:00:00Z" }));
    vendor()
      .post("/contacts/search", search("dateAdded", { searchAfter: [499, "p499"] }))
      .reply(200, { contacts: old });
    await expect(perform("triggers.new_contact")).resolves.toHaveLength(500);
  });

  it("T1: a contact that is odd, or without a date, leaves the others their event", async () => {
    const { dateAdded: _dateAdded, ...undated } = recent;
    const odd = { ...recent, customFields: [{ id: "cf1" }, null], tags: null, email: 5 };
    vendor()
      .post("/contacts/search")
      .reply(200, { contacts: [odd, { ...undated, id: "c2" }, { email: "no.id@example.com" }] });
    await expect(perform("triggers.new_contact")).resolves.toMatchObject([
      { id: "c1", field_cf1: null, tags: [], email: null },
    ]);
  });

  it("T1: says so where no contact has a date", async () => {
    vendor()
      .post("/contacts/search")
      .reply(200, { contacts: [{ ...recent, dateAdded: null }] });
    await expect(perform("triggers.new_contact")).rejects.toThrow("unreadable response (no row has a date)");
  });

  it("names what is missing where a full page does not say how the list goes on", async () => {
    const { searchAfter: _searchAfter, ...endless } = recent;
    const contacts = Array.from({ length: 500 }, () => endless);
    vendor().post("/contacts/search").reply(200, { contacts });
    await expect(perform("triggers.new_contact")).rejects.toThrow(
      "unreadable response (no contact of a full page has searchAfter)",
    );
  });

  it("T2: a contact that was only created is no update", async () => {
    const created = { dateAdded: "2026-03-24T11:59:00.100Z", dateUpdated: "2026-03-24T11:59:00.176Z" };
    vendor()
      .post("/contacts/search")
      .reply(200, { contacts: [{ ...recent, ...created }] });
    await expect(perform("triggers.updated_contact")).resolves.toEqual([]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "highlevel");
  const ids = (fired: { id: string }[]) => fired.map(({ id }) => id);

  it.each([["new_contact"], ["updated_contact"]])(
    "%s fires once for each of 700 contacts between two polls, some of one millisecond",
    async (trigger) => {
      const { actions } = sandbox.server;
      actions.create_contacts({ count: 150, agoSeconds: 7200 });
      const zap = sandbox.zap(trigger);
      await zap.turnOn();
      const created = [
        ...actions.create_contacts({ count: 500, agoSeconds: 5 }),
        ...actions.create_contacts({ count: 200, sameMillisecond: true, agoSeconds: 4 }),
      ];
      if (trigger === "updated_contact") {
        await expect(zap.poll()).resolves.toEqual([]);
        for (const id of created) actions.update_contact({ id, city: "Hull" });
      }
      const fired = await zap.poll();
      expect(new Set(ids(fired)).size).toBe(700);
      expect(fired).toHaveLength(700);
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );

  it("a search that is seconds behind loses nothing", async () => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap("new_contact");
    await zap.turnOn();
    actions.set_search_lag({ seconds: 5 });
    const [id] = actions.create_contacts({});
    await expect(zap.poll()).resolves.toEqual([]);
    actions.pass_time({ seconds: 6 });
    expect(ids(await zap.poll())).toEqual([id]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("Updated Contact fires for each of two changes, not for the creation", async () => {
    const { actions, state } = sandbox.server;
    const zap = sandbox.zap("updated_contact");
    await zap.turnOn();
    const [id] = actions.create_contacts({ agoSeconds: 5 });
    await expect(zap.poll()).resolves.toEqual([]);
    for (const city of ["Hull", "York"]) {
      state.clock.advance(10);
      actions.update_contact({ id, city });
      await expect(zap.poll()).resolves.toMatchObject([{ contact_id: id, city }]);
    }
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("Updated Contact can be narrowed to a tag, and still primes Zapier with all", async () => {
    const { actions } = sandbox.server;
    const [vip, other] = [actions.create_contacts({ tags: ["vip"] })[0], actions.create_contacts({})[0]];
    const zap = sandbox.zap("updated_contact", { tag: "VIP" });
    sandbox.server.state.clock.advance(1100);
    actions.update_contact({ id: other, city: "Hull" });
    expect(await zap.turnOn()).not.toEqual([]);
    sandbox.server.state.clock.advance(10);
    for (const id of [vip, other]) actions.update_contact({ id, city: "York" });
    await expect(zap.poll()).resolves.toMatchObject([{ contact_id: vip }]);
  });

  it("Contact Tag Added fires once a contact, for exactly this tag, and for none that had it", async () => {
    const { actions } = sandbox.server;
    const [old] = actions.create_contacts({ tags: ["vip"], agoSeconds: 90 * 86_400 });
    const [fresh] = actions.create_contacts({ tags: ["vip lounge"] });
    const zap = sandbox.zap("contact_tag_added", { tag: "VIP" });
    await zap.turnOn();
    actions.update_contact({ id: old, city: "Hull" });
    await expect(zap.poll()).resolves.toEqual([]);
    actions.add_tag({ id: fresh, tag: "VIP" });
    await expect(zap.poll()).resolves.toMatchObject([{ id: `${fresh}-vip`, contact_id: fresh, tag: "vip" }]);
    actions.update_contact({ id: fresh, city: "York" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([["form-submitted"], ["🎉"], [`${"long ".repeat(20)}tag`], ["à l’étage"]])(
    "Contact Tag Added fires for the tag %j, which the search for tags takes only a part of",
    async (tag) => {
      const { actions } = sandbox.server;
      const zap = sandbox.zap("contact_tag_added", { tag });
      await zap.turnOn();
      const [id] = actions.create_contacts({ tags: [tag] });
      await expect(zap.poll()).resolves.toMatchObject([{ contact_id: id, tag }]);
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );

  it("the editor's test shows the newest three, whatever their age", async () => {
    expect(await sandbox.zap("new_contact").sample()).toMatchObject([
      { first_name: "Samuel" },
      { first_name: "Kim" },
      { first_name: "Ingrid" },
    ]);
  });
});
