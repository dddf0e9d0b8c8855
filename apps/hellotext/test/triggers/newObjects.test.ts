import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import { CREATED_AT, NOW, objects, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

const resources = [
  {
    type: "list",
    path: "/lists",
    plural: "lists",
    shown: { id: "zN4Xx4Km", name: "Greens", created_at: CREATED_AT },
  },
  {
    type: "property",
    path: "/properties",
    plural: "properties",
    shown: {
      id: "OBYBnY69",
      kind: "text",
      name: "My Property",
      position: 8,
      profile_id: null,
      unique: false,
      created_at: CREATED_AT,
    },
  },
  {
    type: "coupon",
    path: "/coupons",
    plural: "coupons",
    shown: {
      id: "xJEOaPdk",
      code: "SALE",
      description: "15% off",
      destination_url: "https://shop.example/SALE",
      reference: null,
      created_at: CREATED_AT,
    },
  },
  {
    type: "action",
    path: "/attribution/actions",
    plural: "actions",
    shown: {
      id: "Wvqz2qD1",
      name: "signup_form.completed",
      title: "Signup-form completed",
      goal: false,
      passive: true,
      created_at: CREATED_AT,
    },
  },
  {
    type: "app",
    path: "/attribution/apps",
    plural: "apps",
    shown: { id: "xnqJQ47v", name: "Beauty & Care", image_url: null, metadata: {}, created_at: CREATED_AT },
  },
  {
    type: "cart",
    path: "/attribution/carts",
    plural: "carts",
    shown: {
      id: "b7Kx2LmQ",
      reference: "CART-1",
      title: "CART-1",
      products: [{ product: "p1" }],
      created_at: CREATED_AT,
    },
  },
] as const;

describe.each(resources)("new_$type", ({ type, path, plural, shown }) => {
  const rows = (count: number, ago: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...objects[type],
      id: `${type}-${ago}-${index}`,
      created_at: NOW / 1000 - ago - index,
    }));

  it("asks once on a quiet account, and gives the Zap the whole of it", async () => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    vendor()
      .get(path)
      .query({ limit: "100" })
      .reply(200, { [plural]: [objects[type]] });
    await expect(perform(`triggers.new_${type}`)).resolves.toEqual([shown]);
    vendor()
      .get(path)
      .query(true)
      .reply(200, { [plural]: [] });
    await expect(perform(`triggers.new_${type}`)).resolves.toEqual([]);
    jest.restoreAllMocks();
  });

  it("reads on from the last of a page, to one with something older than a day, and shows none of that", async () => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    const [first, second] = [rows(100, 60), [...rows(1, 600), ...rows(99, 27 * 3600 + 1)]];
    vendor()
      .get(path)
      .query({ limit: "100" })
      .reply(200, { [plural]: first });
    vendor()
      .get(path)
      .query({ limit: "100", starting_after: `${type}-60-99` })
      .reply(200, { [plural]: second });
    await expect(perform(`triggers.new_${type}`)).resolves.toHaveLength(101);
    jest.restoreAllMocks();
  });

  it("shows of one with nothing in it that there is nothing", async () => {
    const bare = { id: 7, created_at: objects[type].created_at, ...(type === "property" && { kind: "url" }) };
    vendor()
      .get(path)
      .query(true)
      .reply(200, { [plural]: [bare] });
    const [item] = (await perform(`triggers.${type}_list`, {}, { page: 0 })) as object[];
    expect(Object.keys(item ?? {})).toEqual(Object.keys(shown));
    expect(item).toMatchObject({ id: "7", created_at: CREATED_AT });
  });

  it("is a dropdown, page by page", async () => {
    vendor()
      .get(path)
      .query({ limit: "100" })
      .times(2)
      .reply(200, { [plural]: rows(25, 60) });
    vendor()
      .get(path)
      .query({ limit: "100", starting_after: `${type}-60-24` })
      .times(2)
      .reply(200, { [plural]: [objects[type]] });
    await expect(perform(`triggers.${type}_list`, {}, { page: 0 })).resolves.toHaveLength(25);
    await expect(perform(`triggers.${type}_list`, {}, { page: 1 })).resolves.toEqual([shown]);
    vendor()
      .get(path)
      .query({ limit: "100" })
      .reply(200, { [plural]: rows(25, 60) });
    await expect(perform(`triggers.${type}_list`, {}, { page: 2 })).resolves.toEqual([]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "hellotext");
  const fieldsOf = {
    list: { name: "New" },
    property: { kind: "text", name: "New" },
    coupon: { code: "NEW" },
    action: { name: "new.action" },
    app: { name: "New" },
    cart: {},
  };

  it.each(resources)(
    "new_$type fires once for each, never for a change or for what was there",
    async ({ type, path }) => {
      sandbox.server.actions.create_records({ type, fields: fieldsOf[type], agoSeconds: 3600 });
      const zap = sandbox.zap(`new_${type}`);
      await zap.turnOn();
      await expect(zap.poll()).resolves.toEqual([]);
      const many =
        type === "coupon" || type === "action"
          ? []
          : sandbox.server.actions.create_records({ type, count: 120, fields: fieldsOf[type] });
      const unique = {
        ...fieldsOf[type],
        ...(type === "coupon" && { code: "NEWER" }),
        ...(type === "action" && { name: "newer" }),
      };
      const [one] = sandbox.server.actions.create_records({ type, fields: unique });
      const fired = await zap.poll();
      expect(fired).toHaveLength(many.length + 1);
      expect(fired.map(({ id }) => id)).toContain(one?.id);
      const name = path.endsWith("carts")
        ? { reference: "x" }
        : path.endsWith("coupons")
          ? { code: "X" }
          : { name: "X" };
      await sandbox.perform(`creates.update_${type}`, { id: one?.id, ...name });
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );
});

it("the actions of events are the built-in ones by name, then the account's own", async () => {
  vendor()
    .get("/attribution/actions")
    .query({ limit: "100" })
    .reply(200, { actions: [objects.action, { ...objects.action, id: "x", name: null }] });
  const listed = (await perform("triggers.event_action_list", {}, { page: 0 })) as { id: string }[];
  expect(listed.map(({ id }) => id)).toEqual([
    "app.installed",
    "app.removed",
    "app.spent",
    "cart.abandoned",
    "cart.added",
    "cart.removed",
    "coupon.redeemed",
    "form.completed",
    "order.cancelled",
    "order.confirmed",
    "order.delivered",
    "order.placed",
    "order.printed_label",
    "order.shipped",
    "product.purchased",
    "product.viewed",
    "refund.received",
    "refund.requested",
    "signup_form.completed",
  ]);
});

it("profiles are a dropdown by name, or by contact", async () => {
  vendor()
    .get("/profiles")
    .query({ limit: "100" })
    .reply(200, {
      profiles: [
        { id: "a", created_at: 1, first_name: "Ana" },
        { id: "b", created_at: 1, emails: ["b@acme.example"] },
        { id: "c", created_at: 1, phones: ["+59898000001"] },
      ],
    });
  await expect(perform("triggers.profile_list", {}, { page: 0 })).resolves.toMatchObject([
    { id: "a", name: "Ana" },
    { id: "b", name: "b@acme.example" },
    { id: "c", name: "+59898000001" },
  ]);
});
