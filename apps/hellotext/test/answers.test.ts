import { bareRecord, performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { objects, profile, TOKEN, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const seconds = Math.floor(Date.now() / 1000) - 60;
const created_at = new Date(seconds * 1000).toISOString();

/** Where the lists of each resource are, what its rows are called, and what names a row without a name. */
const resources: [type: string, plural: string, own: object][] = [
  ["list", "lists", {}],
  ["coupon", "coupons", {}],
  ["action", "actions", {}],
  ["property", "properties", {}],
  ["app", "apps", { metadata: null }],
  ["cart", "carts", { title: "Cart x" }],
  ["profile", "profiles", { name: "Profile x" }],
];

const listing = (plural: string, ...rows: object[]) =>
  vendor()
    .get(/.*/)
    .query(true)
    .reply(200, { [plural]: rows });

/** The value of an object in words, where it has no more than its ID. */
const bare = (address: string, own: object) => {
  const item = bareRecord(App, address, { id: "x", ...own });
  // The custom properties that a sample shows are those of one business.
  return Object.fromEntries(Object.entries(item).filter(([key]) => !key.startsWith("property_")));
};

describe("T1: an object of which Hellotext sends no more than its ID", () => {
  it.each(resources)("and its date has nothing elsewhere: New %s", async (type, plural, own) => {
    listing(plural, { id: "x", created_at: seconds }, { created_at: seconds });
    const address = `triggers.new_${type}`;
    await expect(perform(address)).resolves.toEqual([bare(address, { created_at, ...own })]);
  });

  it.each(resources)("cannot be dated, which is an error where none can: New %s", async (type, plural) => {
    listing(plural, { id: "x" });
    await expect(perform(`triggers.new_${type}`)).rejects.toThrow("no row has a date");
  });

  it.each(resources)("can be chosen by it: %s", async (type, plural, own) => {
    listing(plural, { id: "x" });
    const key = `${type}_list`;
    const choices = (await perform(`triggers.${key}`, {}, { page: 0 })) as Record<string, unknown>[];
    expect(choices).toMatchObject([{ id: "x", ...own }]);
  });

  it.each([
    ["creates.create_list", { name: "N" }, {}],
    ["creates.create_coupon", { code: "C" }, {}],
    ["creates.create_action", { name: "a.b" }, {}],
    ["creates.create_property", { kind: "text", name: "N" }, {}],
    ["creates.create_app", { name: "N" }, { metadata: null }],
    ["creates.create_cart", { products: [{ product: "p" }] }, { title: "Cart x" }],
    ["creates.subscribe_profile", { id: "x" }, { name: "Profile x" }],
  ])("has nothing elsewhere: %s", async (address, input, own) => {
    vendor().post(/.*/).reply(200, { id: "x" });
    await expect(perform(address, { ...input })).resolves.toEqual(bare(address, own));
  });

  it("is passed by where it is looked for by what it lacks", async () => {
    for (const [type, plural, key] of [
      ["list", "lists", "name"],
      ["coupon", "coupons", "code"],
      ["action", "actions", "name"],
      ["app", "apps", "name"],
      ["property", "properties", "name"],
    ] as const) {
      const held = objects[type];
      const wanted = Object(held)[key];
      listing(plural, { id: "x" }, held);
      await expect(perform(`searches.find_${type}`, { [key]: wanted })).resolves.toMatchObject([
        { id: held.id },
      ]);
    }
    for (const input of [{ email: "will.e@acme.example" }, { phone: "+59898000001" }]) {
      listing("profiles", { id: "x" }, profile);
      await expect(perform("searches.find_profile", input)).resolves.toMatchObject([{ id: profile.id }]);
    }
  });

  it("is in no state and on no list", async () => {
    listing("profiles", { id: "x" });
    await expect(perform("triggers.profile_subscription_changed")).resolves.toEqual([]);
    listing("profiles", { id: "x" }, { ...profile, lists: [{ id: "l1" }, { name: "no ID" }] });
    await expect(perform("triggers.profile_list_joined")).resolves.toMatchObject([
      { id: "MzYwlE50-l1", profile_id: "MzYwlE50", list_id: "l1", list_name: null, list_names: ["l1"] },
    ]);
  });
});

describe("what else Hellotext answers", () => {
  it("T1: a property without a value leaves the profile readable", async () => {
    const properties = [
      { id: "Date0001", kind: "date", name: "Since" },
      { id: "Gend0001", kind: "gender" },
      { id: "Text0001", kind: "text", name: "Note", value: null },
      { name: "no kind" },
    ];
    vendor()
      .get("/profiles/MzYwlE50")
      .reply(200, { ...profile, properties });
    await expect(perform("searches.find_profile", { id: "MzYwlE50" })).resolves.toMatchObject([
      {
        ...{ id: "MzYwlE50", gender: null, emails: profile.emails },
        ...{ property_date_Date0001: null, property_text_Text0001: null },
      },
    ]);
  });
});
