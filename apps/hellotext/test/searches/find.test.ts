import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { objects, profile, profileForZap, refusal, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

describe.each([
  ["list", "/lists", "lists", "name", "Greens"],
  ["coupon", "/coupons", "coupons", "code", "SALE"],
  ["action", "/attribution/actions", "actions", "name", "signup_form.completed"],
  ["property", "/properties", "properties", "name", "My Property"],
  ["app", "/attribution/apps", "apps", "name", "Beauty & Care"],
] as const)("find_%s", (type, path, plural, key, value) => {
  const others = Array.from({ length: 100 }, (_, index) => ({
    ...objects[type],
    id: `o${index}`,
    [key]: `Other ${index}`,
  }));
  const serve = (query: object, rows: object[]) =>
    vendor()
      .get(path)
      .query({ limit: "100", ...query })
      .reply(200, { [plural]: rows });
  const find = (wanted: string) => perform(`searches.find_${type}`, { [key]: wanted });

  it("looks through page after page, and stops where it is", async () => {
    serve({}, others);
    serve({ starting_after: "o99" }, [...others.slice(1), objects[type]]);
    await expect(find(value)).resolves.toMatchObject([{ id: objects[type].id, [key]: value }]);
  });

  it.each([value.slice(1), `${value}!`])("finds nothing by %j: only the whole", async (wanted) => {
    serve({}, [objects[type]]);
    await expect(find(wanted)).resolves.toEqual([]);
  });

  const inCapitals = value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase();
  const isCode = key === "code";

  it(`finds ${isCode ? "nothing" : "it"} in other letters: ${inCapitals}`, async () => {
    serve({}, [objects[type]]);
    const found = isCode ? [] : [{ id: objects[type].id }];
    await expect(find(inCapitals)).resolves.toMatchObject(found);
  });

  it.each([` ${value}\u00a0`, `\u200b${value}\n`, `${value.slice(0, 2)}\u00ad${value.slice(2)}`])(
    "kind 5: finds it by %j, whatever white space and hidden characters come along",
    async (wanted) => {
      serve({}, [objects[type]]);
      await expect(find(wanted)).resolves.toMatchObject([{ id: objects[type].id }]);
    },
  );

  it("needs something to look for", async () => {
    await expect(find(" ")).rejects.toThrow("fill this in. It is required.");
  });
});

it("find_property finds one without a name by its kind", async () => {
  vendor()
    .get("/properties")
    .query(true)
    .reply(200, { properties: [{ ...objects.property, name: null, kind: "url" }] });
  await expect(perform("searches.find_property", { name: "url" })).resolves.toMatchObject([
    { kind: "url", name: "url" },
  ]);
});

describe("find_profile", () => {
  const other = { ...profile, id: "o", emails: ["other@acme.example"], phones: ["+59898000002"] };
  const serve = () =>
    vendor()
      .get("/profiles")
      .query({ limit: "100" })
      .reply(200, { profiles: [other, profile] });

  it.each([
    ["email", "will.e@acme.example", [profileForZap]],
    ["email", " Will@WORK.example ", [profileForZap]],
    ["email", "will.e@acme.exampl", []],
    ["phone", "+598 98 000 001", [profileForZap]],
    ["phone", "0059898000001", [profileForZap]],
    ["phone", "+59898000003", []],
  ])("by %s %j: exact", async (key, value, found) => {
    serve();
    await expect(perform("searches.find_profile", { [key]: value })).resolves.toEqual(found);
  });

  it("by id, before anything else", async () => {
    vendor().get("/profiles/MzYwlE50").reply(200, profile);
    await expect(perform("searches.find_profile", { id: "MzYwlE50", email: "x" })).resolves.toEqual([
      profileForZap,
    ]);
    vendor().get("/profiles/gone").reply(404, "<html>");
    await expect(perform("searches.find_profile", { id: "gone" })).resolves.toEqual([]);
  });

  it.each([
    [{}, "Email, Phone, or Profile: fill in one of them."],
    [
      { phone: "098 000 001" },
      'Phone: enter a phone number with its country code, such as +59898000001, not "098 000 001".',
    ],
  ])("refuses %j", async (input, message) => {
    await expect(perform("searches.find_profile", input)).rejects.toMatchObject(refusal(message));
  });

  it("looks no further than 2,000 profiles, as its help says", async () => {
    const pages = vendor()
      .get("/profiles")
      .query(true)
      .times(20)
      .reply(200, { profiles: Array.from({ length: 100 }, (_, index) => ({ ...other, id: `o${index}` })) });
    await expect(perform("searches.find_profile", { email: "nobody@acme.example" })).resolves.toEqual([]);
    expect(pages.isDone()).toBe(true);
  });
});
