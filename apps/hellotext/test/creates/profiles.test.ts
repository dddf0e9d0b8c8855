import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { exactly, objects, profile, profileForZap, refusal, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inMontevideo = { timezone: "America/Montevideo" };

/** Inputs of every kind, and the body they become. */
const everything = {
  first_name: "Will E",
  last_name: "Coyote",
  email: "will.e@acme.example",
  phone: "+598 98 000 001",
  company: "ACME {{x}}",
  gender: "male",
  birthday: "1985-11-03T23:30:00-03:00",
  lists: ["zN4Xx4Km", "Beauty & Care", "zN4Xx4Km"],
  address_street: "Av. Luis Alberto de Herrera",
  address_number: 1248,
  address_city: "Montevideo",
  address_region: "",
  address_postal_code: "11300",
  address_country: "UY",
  named_emails: { work: "will@work.example", home: "" },
  named_phones: { work: "098 000 002" },
  properties: { Nickname: "Wile" },
  "property_date_gVlp-2d-OkwJ": "2020-02-01",
  property_checkbox_gVlpOkwJ: "false",
  property_number_gVlpOkwK: "-2.5",
  property_tags_gVlpOkwL: ["tea", "cake"],
  property_url_gVlpOkwM: "https://acme.example",
  property_text_gVlpOkwN: 7,
};
const body = {
  first_name: "Will E",
  last_name: "Coyote",
  email: "will.e@acme.example",
  phone: "+59898000001",
  company: "ACME {{x}}",
  gender: "male",
  birthday: { year: 1985, month: 11, day: 3 },
  lists: ["zN4Xx4Km", "Beauty & Care"],
  address: {
    street: { name: "Av. Luis Alberto de Herrera", number: "1248" },
    city: "Montevideo",
    postal_code: "11300",
    country: "UY",
  },
  "email[work]": "will@work.example",
  "phone[work]": "098000002",
  "property[Nickname]": "Wile",
  "property_by_id[gVlp-OkwJ]": { year: 2020, month: 2, day: 1 },
  "property_by_id[gVlpOkwJ]": false,
  "property_by_id[gVlpOkwK]": -2.5,
  "property_by_id[gVlpOkwL]": ["tea", "cake"],
  "property_by_id[gVlpOkwM]": "https://acme.example",
  "property_by_id[gVlpOkwN]": "7",
};

describe("creating and updating", () => {
  it("sends every input under its literal key, and reads the profile back", async () => {
    vendor().post("/profiles", exactly(body)).reply(201, { id: "MzYwlE50" });
    vendor().get("/profiles/MzYwlE50").reply(200, profile);
    await expect(perform("creates.create_profile", everything, inMontevideo)).resolves.toEqual(profileForZap);
  });

  it("updates with only what changes, and reads the profile back", async () => {
    vendor()
      .patch("/profiles/MzYwlE50", { company: "ACME", "address[suggest]": "18 Harbour Street, Hull" })
      .reply(200, { id: "MzYwlE50", updated: true });
    vendor().get("/profiles/MzYwlE50").reply(200, profile);
    const input = {
      id: "MzYwlE50",
      company: "ACME",
      address: "18 Harbour Street, Hull",
      email: "",
      lists: [],
    };
    await expect(perform("creates.update_profile", input)).resolves.toEqual(profileForZap);
  });

  it.each([
    ["create", {}, "Email or Phone: fill in one of them or any other field."],
    [
      "update",
      { id: "a", named_emails: {} },
      "Profile: nothing to change. Fill in at least one of the other fields.",
    ],
    [
      "create",
      { phone: "call me" },
      'Phone: enter a phone number with its country code, such as +59898000001, not "call me".',
    ],
    [
      "create",
      { phone: "+598 12" },
      'Phone: enter a phone number with its country code, such as +59898000001, not "+598 12".',
    ],
    [
      "create",
      { named_phones: { work: "12" } },
      'Named Phones: enter a phone number with its country code, such as +59898000001, not "12".',
    ],
    [
      "create",
      { named_emails: { "a]b": "x@y.example" } },
      'Named Emails: "a]b" is blank or has a bracket. Enter another name.',
    ],
    [
      "create",
      { named_emails: { work: { value: "x@y.example" } } },
      "Named Emails: map one value here, not a list.",
    ],
    ["create", { lists: [{ id: "a" }] }, "Lists: map one value here, not a list."],
    ["create", { birthday: "soon" }, 'Birthday: enter a date such as 2026-03-31, not "soon".'],
    [
      "create",
      { address: "Hull", address_city: "Hull" },
      "Address: fill in either this or its parts, not both.",
    ],
    ["update", { company: "ACME" }, "Profile: fill this in. It is required."],
    [
      "update",
      { id: "a/..", company: "" },
      "Profile: nothing to change. Fill in at least one of the other fields.",
    ],
  ])("refuses to %s with %j before any request", async (verb, input, message) => {
    await expect(perform(`creates.${verb}_profile`, input)).rejects.toMatchObject(refusal(message));
  });

  it.each([
    ["create", "OBYBnY69", "Shoe Size"],
    ["update", "deleted", "property_number_deleted"],
  ])(
    "to %s: names the custom property that is wrong, as far as it is there (%s)",
    async (verb, id, label) => {
      const properties = [{ ...objects.property, kind: "number", name: "Shoe Size" }];
      vendor().get("/properties").query({ limit: "100" }).reply(200, { properties });
      const input = { id: "a", [`property_number_${id}`]: "many" };
      await expect(perform(`creates.${verb}_profile`, input)).rejects.toMatchObject(
        refusal(`${label}: enter a number such as 2.5, not "many".`),
      );
    },
  );

  it("names the first custom property that is wrong", async () => {
    vendor().get("/properties").query({ limit: "100" }).reply(200, { properties: [] });
    const input = { property_date_a: "someday", property_number_b: "many" };
    await expect(perform("creates.create_profile", input)).rejects.toMatchObject(
      refusal('property_date_a: enter a date such as 2026-03-31, not "someday".'),
    );
  });

  it.each([
    ["text", { value: "x" }],
    ["tags", ["tea", { value: "x" }]],
  ])("a property of the kind %s takes no %j", async (kind, value) => {
    const properties = [{ ...objects.property, kind, name: "Note" }];
    vendor().get("/properties").query({ limit: "100" }).reply(200, { properties });
    await expect(
      perform("creates.create_profile", { [`property_${kind}_OBYBnY69`]: value }),
    ).rejects.toMatchObject(refusal("Note: map one value here, not a list."));
  });

  it("sends no list and no tag to which nothing was mapped", async () => {
    const sent = { lists: ["Greens"], "property_by_id[a]": ["tea"] };
    vendor().patch("/profiles/MzYwlE50", sent).reply(200, { id: "MzYwlE50", updated: true });
    vendor().get("/profiles/MzYwlE50").reply(200, profile);
    const input = { id: "MzYwlE50", lists: ["", "Greens", null], property_tags_a: ["tea", " "] };
    await expect(perform("creates.update_profile", input)).resolves.toEqual(profileForZap);
  });

  it.each([[500], [429]])(
    "a profile that was created and cannot be read back may not just be created again (%i)",
    async (status) => {
      vendor().post("/profiles").reply(201, { id: "MzYwlE50" });
      vendor().get("/profiles/MzYwlE50").reply(status, "<html>");
      const message = `Hellotext is having a problem (HTTP ${status}). Check in Hellotext whether it was done before you replay this step.`;
      await expect(perform("creates.create_profile", { first_name: "Will" })).rejects.toMatchObject({
        name: "AppError",
        message: JSON.stringify({ message, code: "unavailable", status }),
      });
    },
  );
});

describe("everything else that is done with a profile", () => {
  it.each([
    ["subscribe", "/profiles/a%2Fb/subscribe"],
    ["unsubscribe", "/profiles/a%2Fb/unsubscribe"],
  ])("%s: POST without a body, answered by the profile", async (verb, path) => {
    vendor().post(path, "").reply(200, profile);
    await expect(perform(`creates.${verb}_profile`, { id: "a/b" })).resolves.toEqual(profileForZap);
  });

  it("delete: DELETE, answered by the id", async () => {
    vendor().delete("/profiles/a").reply(200, { id: "a", type: "profile", deleted: true });
    await expect(perform("creates.delete_profile", { id: "a" })).resolves.toEqual({ id: "a", deleted: true });
  });

  it("verify: POST with the contact", async () => {
    vendor().post("/profiles/a/verify", { phone: "+59898000001" }).reply(200, { verified: true });
    await expect(perform("creates.verify_profile", { id: "a", phone: "+598 98 000 001" })).resolves.toEqual({
      id: "a",
      email: null,
      phone: "+59898000001",
      verified: true,
    });
  });

  it("unverify: DELETE with the contact", async () => {
    vendor().delete("/profiles/a/verify", { email: "a@b.example" }).reply(200, { verified: false });
    await expect(perform("creates.unverify_profile", { id: "a", email: "a@b.example" })).resolves.toEqual({
      id: "a",
      email: "a@b.example",
      phone: null,
      verified: false,
    });
  });

  it.each([
    [{ id: "a" }, "Email or Phone: fill in one of them."],
    [
      { id: "a", email: "a@b.example", phone: "+59898000001" },
      "Email or Phone: fill in one of them, not both.",
    ],
  ])("verifying refuses %j", async (input, message) => {
    for (const verb of ["verify", "unverify"])
      await expect(perform(`creates.${verb}_profile`, input)).rejects.toMatchObject(refusal(message));
  });

  it.each([
    ["add_profile_to_list", "post"],
    ["remove_profile_from_list", "delete"],
  ] as const)("%s names the list by id or name", async (key, method) => {
    vendor()[method]("/lists/Beauty%20%26%20Care/profiles/a", "").reply(200, profile);
    await expect(perform(`creates.${key}`, { profile: "a", list: "Beauty & Care" })).resolves.toEqual(
      profileForZap,
    );
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "hellotext");
  const will = () => sandbox.server.state.profileWith("email", "will.e@acme.example")?.id ?? "";
  const create = (input: object) =>
    sandbox.perform("creates.create_profile", { ...input }) as Promise<Record<string, unknown>>;
  const keyOf = (name: string | null) => {
    const property = [...sandbox.server.state.collections.property].find(
      (one) => one.name === name && one.kind !== "phone",
    );
    return `property_${property?.kind}_${property?.id}`;
  };

  it("custom properties are inputs of their own kind, and outputs under the same key", async () => {
    const inputs = await sandbox.fields("creates.create_profile", "inputFields");
    expect(inputs.map(({ label, type, list }) => [label, type, list])).toEqual([
      ["Active", "boolean", undefined],
      ["Member Since", "datetime", undefined],
      ["Shoe Size", "number", undefined],
      ["Interests", "string", true],
      ["Notes for {{staff}}", "string", undefined],
      ["Url", "string", undefined],
    ]);
    expect(new Set(inputs.map(({ group }) => group))).toEqual(new Set(["custom_properties"]));
    const outputs = await sandbox.fields("searches.find_profile", "outputFields");
    expect(outputs.map(({ key }) => key)).toEqual(inputs.map(({ key }) => key));
    expect(outputs[1]).toMatchObject({ label: "Member Since", type: "string" });

    const values = {
      [keyOf("Active")]: "no",
      [keyOf("Member Since")]: "2020-02-01",
      [keyOf("Shoe Size")]: "7.5",
      [keyOf("Interests")]: ["tea", "cake"],
      [keyOf("Notes for {{staff}}")]: "Friendly {{dog}}",
    };
    const shown = {
      ...values,
      [keyOf("Active")]: false,
      [keyOf("Shoe Size")]: 7.5,
    };
    await expect(create({ email: "new@acme.example", ...values })).resolves.toMatchObject(shown);
  });

  it("properties of one profile are no inputs", async () => {
    await create({ email: "new@acme.example", named_emails: { work: "new@work.example" } });
    await expect(sandbox.fields("creates.create_profile", "inputFields")).resolves.toHaveLength(6);
  });

  it("a local phone is taken for one of the business's country", async () => {
    await expect(create({ phone: "098 123 456" })).resolves.toMatchObject({ phone: "+59898123456" });
  });

  it("an email that is known updates its profile", async () => {
    const before = sandbox.server.state.profiles.size;
    await expect(create({ email: "will.e@acme.example", company: "ACME" })).resolves.toMatchObject({
      id: will(),
      company: "ACME",
    });
    expect(sandbox.server.state.profiles.size).toBe(before);
  });

  it("a deleted profile is found no more, and subscribing restores it", async () => {
    const id = will();
    await sandbox.perform("creates.delete_profile", { id });
    await expect(sandbox.perform("searches.find_profile", { id })).resolves.toEqual([]);
    await expect(sandbox.perform("searches.find_profile", { email: "will.e@acme.example" })).resolves.toEqual(
      [],
    );
    await expect(sandbox.perform("creates.subscribe_profile", { id })).resolves.toMatchObject({
      state: "subscribed",
      email: "will.e@acme.example",
    });
  });

  it("adding one that is in the list already, and removing one that is not, does no harm", async () => {
    const [profile, list] = [will(), "Greens"];
    for (const _ of [1, 2])
      await expect(sandbox.perform("creates.add_profile_to_list", { profile, list })).resolves.toMatchObject({
        list_names: ["Greens"],
      });
    for (const _ of [1, 2])
      await expect(
        sandbox.perform("creates.remove_profile_from_list", { profile, list }),
      ).resolves.toMatchObject({
        list_names: [],
      });
  });

  it("a contact is verified, and not any more", async () => {
    const contact = { id: will(), phone: "+598 98 000 001" };
    await expect(sandbox.perform("creates.verify_profile", contact)).resolves.toMatchObject({
      verified: true,
    });
    await expect(sandbox.perform("searches.find_profile", { id: will() })).resolves.toMatchObject([
      { verified_phones: ["+59898000001"] },
    ]);
    await expect(sandbox.perform("creates.unverify_profile", contact)).resolves.toMatchObject({
      verified: false,
    });
  });

  it.each([["dropped"], ["reset"], [503]] as const)(
    "a creation goes out once, though its answer is lost (%s)",
    async (kind) => {
      const before = sandbox.server.state.profiles.size;
      sandbox.server.faults.add({ kind, method: "POST", afterHandling: true });
      await expect(create({ first_name: "Once" })).rejects.toThrow("Check in Hellotext whether it was done");
      expect(sandbox.server.requests).toHaveLength(1);
      expect(sandbox.server.state.profiles.size).toBe(before + 1);
    },
  );

  it("text arrives exactly as typed", async () => {
    const typed = "Müller & Söhne #7 {{first_name}} {{bundle.inputData.x}} 🎉\nsecond line";
    await expect(
      create({ first_name: typed, properties: { "Notes for {{staff}}": typed } }),
    ).resolves.toMatchObject({
      first_name: typed,
      [keyOf("Notes for {{staff}}")]: typed,
    });
  });
});
