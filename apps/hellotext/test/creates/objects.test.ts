import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { objects, refusal, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const CHANGE_NOTHING = "nothing to change. Fill in at least one of the other fields.";

/** Of each resource: inputs and the body they become, for a creation and a change; inputs that are refused. */
const resources = [
  {
    type: "list",
    label: "List",
    path: "/lists",
    creation: [{ name: "VIPs {{x}}" }, { name: "VIPs {{x}}" }],
    change: [{ name: "VIPs" }, { name: "VIPs" }],
    refused: [["create", { name: " " }, "Name: fill this in. It is required."]],
  },
  {
    type: "property",
    label: "Property",
    path: "/properties",
    creation: [
      { kind: "email", name: "work", profile: "MzYwlE50", unique: "yes" },
      { kind: "email", name: "work", profile: "MzYwlE50", unique: true },
    ],
    change: [{ name: "", position: "3" }, { position: 3 }],
    refused: [
      ["create", { name: "x" }, "Kind: fill this in. It is required."],
      [
        "create",
        { kind: "email", name: "work" },
        "Profile: fill this in. A property of the kind email belongs to one profile.",
      ],
      ["update", { id: "a", position: 0 }, 'Position: enter a whole number from 1 to 100000, not "0".'],
      ["update", { id: "a", kind: "text" }, `Property: ${CHANGE_NOTHING}`],
    ],
  },
  {
    type: "coupon",
    label: "Coupon",
    path: "/coupons",
    creation: [
      { code: "SALE", description: "15% off", destination_url: "https://shop.example", reference: 7 },
      { code: "SALE", description: "15% off", destination_url: "https://shop.example", reference: "7" },
    ],
    change: [{ code: "", description: "20% off" }, { description: "20% off" }],
    refused: [
      ["create", { description: "x" }, "Code: fill this in. It is required."],
      ["update", { id: "a" }, `Coupon: ${CHANGE_NOTHING}`],
    ],
  },
  {
    type: "action",
    label: "Action",
    path: "/attribution/actions",
    creation: [
      { name: "a.b", title: "A b", goal: true, passive: "false" },
      { name: "a.b", title: "A b", goal: true, passive: false },
    ],
    change: [{ goal: "no" }, { goal: false }],
    refused: [
      ["create", { title: "x" }, "Name: fill this in. It is required."],
      ["create", { name: "x", goal: "perhaps" }, 'Goal: choose yes or no, not "perhaps".'],
      ["update", { id: "a" }, `Action: ${CHANGE_NOTHING}`],
    ],
  },
  {
    type: "app",
    label: "App",
    path: "/attribution/apps",
    creation: [
      { name: "Shop", image_url: "https://shop.example/i.png", metadata: { store: "Play" } },
      { name: "Shop", image_url: "https://shop.example/i.png", metadata: { store: "Play" } },
    ],
    change: [{ name: "Shop 2", metadata: "" }, { name: "Shop 2" }],
    refused: [
      ["create", {}, "Name: fill this in. It is required."],
      ["update", { id: "a" }, `App: ${CHANGE_NOTHING}`],
    ],
  },
  {
    type: "cart",
    label: "Cart",
    path: "/attribution/carts",
    creation: [
      {
        reference: "CART-1",
        products: [
          { product: "SHOE-7", quantity: "2", product_name: "" },
          { product_variant: "SHOE-7-BLUE" },
          { product_name: "Sock", product_sku: "SOCK-1" },
          { product: "", quantity: null },
        ],
      },
      {
        products: [
          { product: "SHOE-7", quantity: 2 },
          { product_variant: "SHOE-7-BLUE" },
          { product_parameters: { name: "Sock", sku: "SOCK-1" } },
        ],
        reference: "CART-1",
      },
    ],
    change: [{ reference: "CART-2" }, { reference: "CART-2" }],
    refused: [
      [
        "create",
        { products: [{ product: "p" }, { product: "" }, { quantity: 1 }] },
        "Products: line 3: enter a product's ID, reference, or SKU, or the name of a new one.",
      ],
      [
        "create",
        { products: [{ product: "p", product_name: "Sock" }] },
        "Products: line 1: choose an existing one or describe a new one, not both.",
      ],
      [
        "create",
        { products: [{ product: "p", quantity: "two" }] },
        'Products: line 1, Quantity: enter a whole number from 1 to 1000000, not "two".',
      ],
      ["update", { id: "a", products: [] }, `Cart: ${CHANGE_NOTHING}`],
    ],
  },
] as const;

describe.each(resources)("$label", ({ type, label, path, creation, change, refused }) => {
  const object = objects[type];

  it("is created by POST, with what was filled in", async () => {
    const [input, body] = creation;
    vendor()
      .post(path, { ...body })
      .matchHeader("content-type", "application/json")
      .reply(201, object);
    await expect(perform(`creates.create_${type}`, { ...input })).resolves.toMatchObject({ id: object.id });
  });

  it("is updated by PATCH, with only what changes", async () => {
    const [input, body] = change;
    vendor()
      .patch(`${path}/a%2Fb`, { ...body })
      .reply(200, object);
    await expect(perform(`creates.update_${type}`, { id: "a/b", ...input })).resolves.toMatchObject({
      id: object.id,
    });
  });

  it("is deleted by DELETE, once, though the first answer is lost", async () => {
    vendor().delete(`${path}/x1`).replyWithError("socket hang up");
    vendor().delete(`${path}/x1`).reply(404, { errors: [] });
    await expect(perform(`creates.delete_${type}`, { id: "x1" })).resolves.toEqual({
      id: "x1",
      deleted: true,
    });
  });

  it("that is not there to be deleted says so", async () => {
    vendor().delete(`${path}/x1`).reply(404, {});
    await expect(perform(`creates.delete_${type}`, { id: "x1" })).rejects.toThrow(
      "Hellotext found nothing with this ID",
    );
  });

  it.each(["update", "delete"])("is named by an id that cannot change the path: %s", async (verb) => {
    await expect(
      perform(`creates.${verb}_${type}`, { id: "..", name: "x", code: "x", reference: "x" }),
    ).rejects.toMatchObject(refusal(`${label}: ".." is not an ID. Choose one from the list.`));
  });

  it.each(refused as unknown as [string, object, string][])(
    "refuses to %s %j before any request",
    async (verb, input, message) => {
      await expect(perform(`creates.${verb}_${type}`, { ...input })).rejects.toMatchObject(refusal(message));
    },
  );
});

it("every problem of a 422 is told, parameter by parameter", async () => {
  const errors = [
    { type: "parameter_missing", message: "This parameter is required.", parameter: "name" },
    { type: "parameter_invalid", description: "It is too long.", parameter: "code" },
    { type: "not_allowed" },
  ];
  vendor().post("/coupons").reply(422, { errors });
  await expect(perform("creates.create_coupon", { code: "A" })).rejects.toThrow(
    "Hellotext refused this (name: This parameter is required; code: It is too long; not_allowed).",
  );
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "hellotext");

  it.each(resources)("$label: what was created is what the vendor has", async ({ type, creation }) => {
    const [input] = creation;
    const profile = sandbox.server.state.profileWith("email", "will.e@acme.example")?.id;
    const given = {
      ...input,
      ...(type === "property" && { profile }),
      ...(type === "coupon" && { code: "NEW" }),
    };
    const { id } = (await sandbox.perform(`creates.create_${type}`, given)) as { id: string };
    expect(sandbox.server.state.collections[type].find(id)).toBeDefined();
    await sandbox.perform(`creates.delete_${type}`, { id });
    expect(sandbox.server.state.collections[type].find(id)).toBeUndefined();
  });

  it.each([["dropped"], ["reset"], [503]] as const)(
    "a creation goes out once, though its answer is lost (%s)",
    async (kind) => {
      sandbox.server.faults.add({ kind, afterHandling: true });
      await expect(sandbox.perform("creates.create_list", { name: "Once" })).rejects.toThrow(
        "Check in Hellotext whether it was done before you replay this step.",
      );
      expect(sandbox.server.requests).toHaveLength(1);
      expect(sandbox.server.state.collections.list.size).toBe(3);
    },
  );

  it("a business without a subscription may not write", async () => {
    sandbox.server.actions.end_subscription();
    await expect(sandbox.perform("creates.create_list", { name: "x" })).rejects.toThrow(
      "Hellotext does not allow this (The subscription of this business does not allow this).",
    );
  });
});
