import { copiesOf, FREE_TEXT, HIDDEN_ALONE, performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { exactly, objects, profile, profileForZap, TOKEN, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

/** Creates a profile, of which Hellotext has to get exactly this. */
const creates = async (input: object, sent: object, meta: object = {}) => {
  vendor().post("/profiles", exactly(sent)).reply(201, { id: "MzYwlE50" });
  vendor().get("/profiles/MzYwlE50").reply(200, profile);
  await expect(perform("creates.create_profile", { ...input }, meta)).resolves.toEqual(profileForZap);
};

/** Creates a cart, of which Hellotext has to get exactly this. */
const createsCart = async (input: object, sent: object) => {
  vendor()
    .post("/attribution/carts", { ...sent })
    .reply(201, objects.cart);
  await expect(perform("creates.create_cart", { ...input })).resolves.toMatchObject({ id: objects.cart.id });
};

const findsList = async (name: string, held: string) => {
  const other = { ...objects.list, id: "o1", name: "Green" };
  vendor()
    .get("/lists")
    .query(true)
    .reply(200, { lists: [other, { ...objects.list, name: held }] });
  await expect(perform("searches.find_list", { name })).resolves.toMatchObject([{ id: objects.list.id }]);
};

describe("what people enter", () => {
  it.each(copiesOf("MzYwlE50"))("kind 1: an ID with white space around it is the same ID: %j", async (id) => {
    vendor().get("/profiles/MzYwlE50").reply(200, profile);
    await expect(perform("searches.find_profile", { id })).resolves.toEqual([profileForZap]);
    vendor().delete("/profiles/MzYwlE50").reply(200, { id: "MzYwlE50" });
    await expect(perform("creates.delete_profile", { id })).resolves.toMatchObject({ id: "MzYwlE50" });
    await creates({ lists: [id], email: "a@x.example" }, { lists: ["MzYwlE50"], email: "a@x.example" });
  });

  it.each(copiesOf("CART-1"))("kind 2: so is the key of another app: %j", async (reference) => {
    await createsCart(
      { reference, products: [{ product: reference }, { product_sku: reference, product_name: "Sock" }] },
      {
        reference: "CART-1",
        products: [{ product: "CART-1" }, { product_parameters: { name: "Sock", sku: "CART-1" } }],
      },
    );
  });

  it.each([
    ...copiesOf("+598 98 000 001"),
    "tel:+59898000001",
    "whatsapp:+59898000001",
    "\uff0b598 \uff19\uff18 000 001",
    "+598\u2011 98\u00ad 000 001",
  ])("kind 3: a phone number is read without what does not show: %j", async (phone) => {
    await creates(
      { phone, named_phones: { work: phone } },
      { phone: "+59898000001", "phone[work]": "+59898000001" },
    );
  });

  it.each([...copiesOf("a@x.example"), "mailto:a@x.example", "a\u00ad@x.example"])(
    "kind 3: an email address is read without what does not show: %j",
    async (email) => {
      await creates(
        { email, named_emails: { work: email } },
        { email: "a@x.example", "email[work]": "a@x.example" },
      );
    },
  );

  it("kind 4: hidden characters alone are blank, and overwrite nothing", async () => {
    vendor().patch("/profiles/MzYwlE50", { company: "ACME" }).reply(200, { id: "MzYwlE50" });
    vendor().get("/profiles/MzYwlE50").reply(200, profile);
    const input = { id: "MzYwlE50", first_name: HIDDEN_ALONE, lists: [HIDDEN_ALONE], company: "ACME" };
    await expect(perform("creates.update_profile", input)).resolves.toEqual(profileForZap);
  });

  it.each(["Big  Greens", "big\u00a0GREENS", " Big Greens\n", "Big\u200b Greens"])(
    "kind 5: white space and letter case inside a name make no other: %j",
    async (name) => {
      await findsList(name, "Big Greens");
      await findsList("Big Greens", name);
    },
  );

  it.each([
    ["Cafe\u0301", "Caf\u00e9"],
    ["Caf\u00e9", "Cafe\u0301"],
  ])("kind 6: %j finds the letters of %j", async (name, held) => {
    await findsList(name, held);
  });

  it.each([
    ["1990-09-25T00:00:00.000Z", 25],
    ["1990-09-25T00:00:00-05:00", 25],
    ["1990-09-25T03:00:00Z", 24],
  ])("kind 7: %s in Chicago is the day %i", async (birthday, day) => {
    const given = { birthday, property_date_gVlpOkwJ: birthday };
    const sent = { year: 1990, month: 9, day };
    await creates(
      given,
      { birthday: sent, "property_by_id[gVlpOkwJ]": sent },
      { timezone: "America/Chicago" },
    );
  });

  it.each(["+5215512345678", "+52 1 55 1234 5678", "+525512345678"])(
    "kind 10: a Mexican mobile number needs no 1: %j",
    async (phone) => {
      await creates({ phone }, { phone: "+525512345678" });
    },
  );

  it.each([
    ["Viet Nam", "VN"],
    ["Russian Federation", "RU"],
    ["ury", "UY"],
    [" Cura\u00e7ao\u200b", "CW"],
  ])("kind 13: the country %j is %s", async (address_country, country) => {
    await creates({ address_country }, { address: { country } });
  });

  it("kind 13: what is no country is refused", async () => {
    await expect(perform("creates.create_profile", { address_country: "Atlantis" })).rejects.toThrow(
      "Country: enter an English name or code, such as Germany, DE, or DEU, not",
    );
  });

  it.each(["SMS", "Sms", ...copiesOf("sms")])(
    "kind 11: an option in other letters is that option: %j",
    async (technology) => {
      vendor()
        .post("/messages", { technology: "sms", profile: "p1", body: "Hi" })
        .reply(200, { status: "received" });
      const message = { technology, profile: "p1", body: "Hi" };
      await expect(perform("creates.send_message", message)).resolves.toMatchObject({ technology: "sms" });
    },
  );

  it.each(["1.000", "1,000", "2,5"])("kind 16: %j is no number that all read alike", async (quantity) => {
    const products = [{ product: "SHOE-7", quantity }];
    await expect(perform("creates.create_cart", { products })).rejects.toThrow(
      "Quantity: enter a whole number from 1 to 1000000",
    );
    const event = { action: "order.placed", profile: "p1", order: "o1", amount: quantity };
    await expect(perform("creates.track_event", event)).rejects.toThrow("Amount: enter a number such as 2.5");
  });

  it.each(["2", "2.0", 2])("kind 16: %j is 2", async (quantity) => {
    await createsCart(
      { products: [{ product: "SHOE-7", quantity }] },
      { products: [{ product: "SHOE-7", quantity: 2 }] },
    );
  });

  it.each([
    ["creates.create_cart", {}],
    ["creates.update_cart", { id: "b7Kx2LmQ" }],
    ["creates.track_event", { action: "cart.added", profile: "p1" }],
  ])("kind 17: %s names the line of a line item that is wrong", async (address, input) => {
    const products = [
      { product: "SHOE-7", quantity: 1 },
      { product: "SOCK-1", quantity: "2,5" },
    ];
    await expect(perform(address, { ...input, products })).rejects.toThrow(
      "Products: line 2, Quantity: enter a whole number",
    );
    await expect(
      perform(address, { ...input, products: [{ product: "SHOE-7" }, {}, { quantity: 1 }] }),
    ).rejects.toThrow("Products: line 3: enter a product's ID");
  });

  it.each(["Subscribed", "SUBSCRIBED", ...copiesOf("subscribed")])(
    "kind 20: a choice in another letter case is that choice: %j",
    async (state) => {
      vendor()
        .get("/profiles")
        .query(true)
        .reply(200, { profiles: [profile, { ...profile, id: "o1", state: "unsubscribed" }] });
      const fired = perform("triggers.profile_subscription_changed", { state });
      await expect(fired).resolves.toMatchObject([{ profile_id: "MzYwlE50", state: "subscribed" }]);
    },
  );

  it("free text arrives byte for byte", async () => {
    await creates(
      {
        first_name: FREE_TEXT,
        company: FREE_TEXT,
        properties: { Note: FREE_TEXT },
        property_text_gVlpOkwN: FREE_TEXT,
      },
      {
        first_name: FREE_TEXT,
        company: FREE_TEXT,
        "property[Note]": FREE_TEXT,
        "property_by_id[gVlpOkwN]": FREE_TEXT,
      },
    );
    vendor()
      .post("/messages", { technology: "sms", profile: "p1", body: FREE_TEXT })
      .reply(200, { status: "received" });
    const message = { technology: "sms", profile: "p1", body: FREE_TEXT };
    await expect(perform("creates.send_message", message)).resolves.toMatchObject({ status: "received" });
  });
});
