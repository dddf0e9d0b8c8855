import { copiesOf, FREE_TEXT, HIDDEN_ALONE, performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { authData, contact, contactForZap, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, authData);

/** Creates a contact, of which Taskee has to get exactly this. */
const creates = async (input: object, sent: object) => {
  vendor()
    .post("/contacts/", { locationId: "loc_1", ...sent })
    .reply(200, { contact });
  await expect(perform("creates.create_contact", { ...input })).resolves.toEqual(contactForZap);
};

/** Changes the contact c1, of which Taskee has to get exactly this. */
const updates = async (input: object, sent: object, held: object = contact) => {
  vendor().get("/contacts/c1").reply(200, { contact: held });
  vendor()
    .put("/contacts/c1", { ...sent })
    .reply(200, { contact });
  const update = perform("creates.update_contact", { contact_id: "c1", ...input });
  await expect(update).resolves.toMatchObject({ id: "c1" });
};

describe("what people enter", () => {
  it.each(copiesOf("c1"))("kind 1: an ID with white space around it is the same ID: %j", async (id) => {
    vendor().get("/contacts/c1").reply(200, { contact });
    await expect(perform("searches.find_contact", { id })).resolves.toEqual([contactForZap]);
    await updates({ contact_id: id, city: "Hull" }, { city: "Hull" });
  });

  it.each([...copiesOf("+1 415 555 2671"), "tel:+14155552671", "whatsapp:+14155552671", "\uff0b14155552671"])(
    "kind 3: a phone number is read without what does not show: %j",
    async (phone) => {
      await creates({ phone }, { phone: "+14155552671" });
    },
  );

  it.each([
    ...copiesOf("Jane@northwind.example"),
    "mailto:Jane@northwind.example",
    "Jane@north\u00adwind.example",
  ])("kind 3: an email address is read without what does not show: %j", async (email) => {
    await creates({ email }, { email: "Jane@northwind.example" });
  });

  it("kind 4: hidden characters alone are blank, and overwrite nothing", async () => {
    await updates({ first_name: HIDDEN_ALONE, phone: HIDDEN_ALONE, city: "Hull" }, { city: "Hull" });
  });

  it.each(["Big  Spender", "Big\u00a0Spender", " Big Spender\n", "Big\u200b Spender"])(
    "kind 5: white space and letter case make no other tag: %j",
    async (tag) => {
      await creates({ tags: [tag] }, { tags: ["Big Spender"] });
      const held = { ...contact, tags: [" big  spender"] };
      await updates({ tags: [tag, "vip"] }, { tags: [" big  spender", "vip"] }, held);
    },
  );

  it.each([
    ["Cafe\u0301", "caf\u00e9"],
    ["Caf\u00e9", "cafe\u0301"],
  ])("kind 6: neither does the form of its letters: %j, %j", async (tag, held) => {
    await updates({ tags: [tag, "vip"] }, { tags: [held, "vip"] }, { ...contact, tags: [held] });
  });

  it.each(["+5215512345678", "+52 1 55 1234 5678", "+525512345678"])(
    "kind 10: a Mexican mobile number needs no 1: %j",
    async (phone) => {
      await creates({ phone }, { phone: "+525512345678" });
    },
  );

  it.each(["Replace", "REPLACE", ...copiesOf("replace"), "replace all of the contact's tags"])(
    "kind 11: an option in other letters, or by its label, is that option: %j",
    async (tags_mode) => {
      await updates({ tags: ["vip"], tags_mode }, { tags: ["vip"] });
    },
  );

  it.each([
    ["Viet Nam", "VN"],
    ["Russian Federation", "RU"],
    ["DEU", "DE"],
    ["Iran, Islamic Republic of", "IR"],
    [" Cura\u00e7ao\u200b", "CW"],
  ])("kind 13: the country %j is %s", async (typed, country) => {
    await creates({ country: typed, city: "Hull" }, { country, city: "Hull" });
  });

  it.each(["VIP", "Lead", "LEAD"])(
    "kind 22: a tag that an answer writes %s is not added again",
    async (tag) => {
      const held = { ...contact, tags: [tag] };
      await updates({ tags: [tag.toLowerCase(), "new"] }, { tags: [tag, "new"] }, held);
    },
  );

  it("free text arrives byte for byte", async () => {
    await creates({ first_name: FREE_TEXT, source: FREE_TEXT }, { firstName: FREE_TEXT, source: FREE_TEXT });
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "taskee");

  it("kind 21: Updated Contact answered with the same update ends", async () => {
    const zap = sandbox.zap("updated_contact");
    await zap.turnOn();
    const [one] = (await sandbox.perform("triggers.contact_list")) as { id: string }[];
    const update = () =>
      sandbox.perform("creates.update_contact", { contact_id: one?.id, city: "Hull", tags: ["VIP"] });

    sandbox.server.state.clock.advance(60_000);
    await update();
    await expect(zap.poll()).resolves.toMatchObject([{ contact_id: one?.id, city: "Hull" }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    await expect(update()).resolves.toMatchObject({ id: one?.id, city: "Hull" });
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each(["contactcreate", "CONTACTCREATE", ...copiesOf("Contact Created")])(
    "kind 20: a choice in another letter case, or by its label, is that choice: %j",
    async (typed) => {
      const deliver = (type: string) =>
        sandbox.deliver("contact_event", sandbox.server.actions.send_event({ type }), {
          event_types: [typed],
        });
      await expect(deliver("ContactCreate")).resolves.toHaveLength(1);
      await expect(deliver("ContactDelete")).resolves.toEqual([]);
    },
  );
});
