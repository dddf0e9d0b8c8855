import { describe, expect, it } from "@jest/globals";
import { useHellotext } from "./useHellotext.ts";

const api = useHellotext();
const second = expect.any(Number);

/** Each resource: its path, what creates an object, what the object then is, a change, and what is refused. */
const resources = [
  {
    type: "list",
    path: "/lists",
    plural: "lists",
    creation: { name: "VIPs" },
    object: { name: "VIPs" },
    changes: { name: "Loyal customers" },
  },
  {
    type: "property",
    path: "/properties",
    plural: "properties",
    creation: { kind: "text", name: "My Property" },
    object: { kind: "text", name: "My Property", position: 13, profile: null, unique: false },
    changes: { name: "My Renamed Property" },
  },
  {
    type: "coupon",
    path: "/coupons",
    plural: "coupons",
    creation: { code: "SALE15", description: "15% off" },
    object: { code: "SALE15", description: "15% off", destination_url: null, reference: null },
    changes: { destination_url: "https://www.myshop.example/redeem" },
  },
  {
    type: "action",
    path: "/attribution/actions",
    plural: "actions",
    creation: { name: "subscriber.voted", goal: true },
    object: { name: "subscriber.voted", title: null, goal: true, passive: false },
    changes: { title: "Subscriber voted" },
  },
  {
    type: "app",
    path: "/attribution/apps",
    plural: "apps",
    creation: { name: "Fit", metadata: { store: "Play" } },
    object: { name: "Fit", image_url: null, metadata: { store: "Play" } },
    changes: { image_url: "https://www.myshop.example/fit.jpg" },
  },
  {
    type: "cart",
    path: "/attribution/carts",
    plural: "carts",
    creation: { products: [{ product: "SHOE-7", quantity: 2 }] },
    object: { products: [{ product: "SHOE-7", quantity: 2 }], reference: null },
    changes: { reference: "CART-2" },
  },
];

describe.each(resources)("$path", ({ type, path, plural, creation, object, changes }) => {
  it("is created, retrieved, changed, listed and deleted", async () => {
    const [status, created] = await api.request(`POST ${path}`, creation);
    const id = created.id as string | undefined;
    expect(status).toBe(201);
    expect(created).toEqual({ ...object, id: expect.stringMatching(/^\w{8}$/), type, created_at: second });
    await expect(api.request(`GET ${path}/${id}`)).resolves.toEqual([200, created]);
    await expect(api.request(`PATCH ${path}/${id}`, changes)).resolves.toEqual([
      200,
      { ...created, ...changes },
    ]);
    const [, listed] = await api.request(`GET ${path}?limit=1`);
    expect(listed).toEqual({ [plural]: [{ ...created, ...changes }] });
    await expect(api.request(`DELETE ${path}/${id}`)).resolves.toEqual([200, { id, type, deleted: true }]);
    await expect(api.request(`GET ${path}/${id}`)).resolves.toEqual([
      404,
      { errors: [{ type: "error", message: `There is no such ${type}.` }] },
    ]);
  });

  it("refuses what it does not know", async () => {
    await expect(api.problems(`GET ${path}?page=2`)).resolves.toEqual(["page: There is no such parameter."]);
    await expect(api.problems(`POST ${path}`, { ...creation, colour: "red" })).resolves.toEqual([
      "colour: There is no such parameter.",
    ]);
    await expect(api.problems(`GET ${path}?limit=101`)).resolves.toEqual([
      "limit: must be a whole number from 1 to 100",
    ]);
  });

  it("lists the most recent first, 25 a page, from one object to the next", async () => {
    api.sandbox.actions.create_records({
      type,
      count: 30,
      ...(type !== "action" && type !== "coupon" && { fields: creation }),
      agoSeconds: 5,
    });
    const [, first] = await api.request(`GET ${path}`);
    const rows = first[plural] as unknown as { id: string; created_at: number }[];
    expect(rows).toHaveLength(25);
    const last = rows[24]?.id;
    const [, rest] = await api.request(`GET ${path}?starting_after=${last}&limit=100`);
    const others = rest[plural] as unknown as { id: string }[];
    expect(others.map(({ id }) => id)).not.toContain(last);
    expect(new Set([...rows, ...others].map(({ id }) => id)).size).toBe(
      api.sandbox.state.collections[type as "list"].size,
    );
    const [, before] = await api.request(`GET ${path}?ending_before=${others[0]?.id}`);
    expect((before[plural] as unknown as { id: string }[]).map(({ id }) => id)).toEqual(
      rows.map(({ id }) => id),
    );
    await expect(api.problems(`GET ${path}?starting_after=gone`)).resolves.toEqual([
      "starting_after: This object was not found. Perhaps it was deleted.",
    ]);
  });
});

it.each([
  ["POST /lists", {}, "name: This parameter is required."],
  ["POST /lists", { name: " " }, "name: must be text that is not blank"],
  ["POST /properties", { kind: "gender", name: "Sex" }, /^kind: must be one of address,/],
  [
    "POST /properties",
    { kind: "text", name: "1st-name" },
    "name: must begin with a letter and have no brackets",
  ],
  [
    "POST /properties",
    { kind: "text", name: "{name}" },
    "name: must begin with a letter and have no brackets",
  ],
  [
    "POST /properties",
    { kind: "email", name: "work" },
    "profile: is required for an address, an email or a phone",
  ],
  ["POST /properties", { kind: "text", profile: "gone" }, /^profile: This object was not found/],
  ["POST /coupons", { code: "SALE" }, "code: The value must be unique."],
  ["POST /coupons", { code: "A", destination_url: "shop" }, "destination_url: must be a URL"],
  ["POST /attribution/actions", { name: "signup_form.completed" }, "name: The value must be unique."],
  ["POST /attribution/actions", { name: "a", goal: "true" }, "goal: must be true or false"],
  ["POST /attribution/carts", { products: [{ quantity: 1 }] }, "products.0: names no product"],
])("%s %j is refused: %s", async (line, body, problem) => {
  const problems = await api.problems(line, body);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toEqual(typeof problem === "string" ? problem : expect.stringMatching(problem));
});

it("finds a list by its name too", async () => {
  await expect(api.request("GET /lists/Beauty%20%26%20Care")).resolves.toMatchObject([
    200,
    { name: "Beauty & Care" },
  ]);
});

it("moves a property to the bottom when its position is emptied", async () => {
  const property = [...api.sandbox.state.collections.property][0];
  await expect(api.request(`PATCH /properties/${property?.id}`, { position: "" })).resolves.toMatchObject([
    200,
    { position: 12 },
  ]);
});
