import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import type nock from "nock";
import App from "../../src/index.ts";
import { refusal, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const received = { status: "received" };

/** T4: an event as the API reference has it, and in the form of the vendor's newer code as well. */
const inBothForms = (event: nock.DataMatcherMap): nock.DataMatcherMap => {
  const [object] = Object.entries(event).filter(([key]) =>
    /^(app|cart|coupon|form|order|product|refund)(_parameters)?$/.test(key),
  );
  return {
    ...event,
    ...(object && { [object[0].endsWith("_parameters") ? "object_parameters" : "object"]: object[1] }),
    ...(event.products !== undefined && { items: event.products }),
  };
};

describe("Track Event", () => {
  it.each([
    ["app.installed", { app: "a1" }, { app: "a1" }],
    ["app.removed", { app_name: "Shop", app_image_url: "" }, { app_parameters: { name: "Shop" } }],
    ["app.spent", { app: "a1", amount: "5", currency: "uyu" }, { amount: 5, currency: "UYU", app: "a1" }],
    ["cart.abandoned", { cart: "c1" }, { cart: "c1" }],
    [
      "cart.added",
      {
        products: [
          { product: "SHOE-7", quantity: "2" },
          { product_name: "Sock", product_sku: "SOCK-1" },
        ],
      },
      {
        products: [
          { product: "SHOE-7", quantity: 2 },
          { product_parameters: { name: "Sock", sku: "SOCK-1" } },
        ],
      },
    ],
    [
      "cart.removed",
      { cart: "c1", products: [{ product_variant: "v1" }] },
      { cart: "c1", products: [{ product_variant: "v1" }] },
    ],
    [
      "coupon.redeemed",
      { coupon_code: "SALE", coupon_reference: 7 },
      { coupon_parameters: { code: "SALE", reference: "7" } },
    ],
    ["form.completed", { form: "f1" }, { form: "f1" }],
    ["order.cancelled", { order: "o1", amount: 0 }, { amount: 0, order: "o1" }],
    [
      "order.confirmed",
      { order: "o1", currency: "USD", amount: "89.90" },
      { amount: 89.9, currency: "USD", order: "o1" },
    ],
    ["order.delivered", { order: "o1" }, { order: "o1" }],
    [
      "order.placed",
      { order_reference: "1001", order_source: "shop" },
      { order_parameters: { reference: "1001", source: "shop" } },
    ],
    ["order.printed_label", { order: "o1" }, { order: "o1" }],
    ["order.shipped", { order: "o1" }, { order: "o1" }],
    [
      "product.purchased",
      { product: "SHOE-7", product_variant: "v1" },
      { product: "SHOE-7", product_variant: "v1" },
    ],
    [
      "product.viewed",
      { product: "SHOE-7", product_variant_name: "Blue" },
      { product: "SHOE-7", product_variant_parameters: { name: "Blue" } },
    ],
    ["refund.received", { refund_reference: "R-1" }, { refund_parameters: { reference: "R-1" } }],
    ["refund.requested", { refund: "r1" }, { refund: "r1" }],
    ["appointment.booked", { app: "left behind", products: [{ product: "p" }] }, {}],
    ["cart.saved", { cart: "left behind", products: [{ product: "p" }] }, {}],
  ])("T4: %s %j sends %j in both forms", async (action, input, more) => {
    vendor()
      .post("/attribution/events", { action, profile: "p1", ...inBothForms(more) })
      .reply(200, received);
    await expect(perform("creates.track_event", { action, profile: "p1", ...input })).resolves.toEqual({
      action,
      profile: "p1",
      session: null,
      tracked_at: null,
      status: "received",
    });
  });

  it.each([
    ["2026-03-24T08:15:30+01:00", null, 1774336530, "2026-03-24T07:15:30.000Z"],
    ["2026-03-24T08:15:30Z", "America/Montevideo", 1774340130, "2026-03-24T08:15:30.000Z"],
    ["2026-03-24 08:15", "America/Montevideo", 1774350900, "2026-03-24T11:15:00.000Z"],
    ["2026-03-24", "America/Montevideo", 1774321200, "2026-03-24T03:00:00.000Z"],
    ["1665684173", null, 1665684173, "2022-10-13T18:02:53.000Z"],
    // Hole 8: rounded up, the event would lie in the future.
    ["2026-03-24T08:15:30.900Z", null, 1774340130, "2026-03-24T08:15:30.000Z"],
  ])("%j in %s goes out as Unix seconds", async (tracked_at, timezone, seconds, iso) => {
    vendor()
      .post("/attribution/events", { action: "a.b", session: "s1", tracked_at: seconds })
      .reply(200, received);
    await expect(
      perform("creates.track_event", { action: "a.b", session: "s1", tracked_at }, { timezone }),
    ).resolves.toMatchObject({ session: "s1", profile: null, tracked_at: iso });
  });

  it.each([
    [{ profile: "" }, "Profile or Session: fill in one of them."],
    [{ action: "" }, "Action: fill this in. It is required."],
    [
      { tracked_at: "16656841730" },
      'Tracked At: enter a date and time such as 2026-03-31 09:30, not "16656841730".',
    ],
    [{ tracked_at: "soon" }, 'Tracked At: enter a date and time such as 2026-03-31 09:30, not "soon".'],
    [{ currency: "USD" }, "Amount: fill this in, or clear Currency."],
    [{ amount: "much" }, 'Amount: enter a number such as 2.5, at least 0, not "much".'],
    [{ amount: 5, currency: "dollars" }, 'Currency: enter a three-letter code such as USD, not "dollars".'],
    [{ action: "app.spent", app: "a" }, "Amount: fill this in for app.spent."],
    [{ action: "app.spent", app: "a", amount: 5 }, "Currency: fill this in for app.spent."],
    [{ action: "app.installed" }, "App: choose one, or fill in the fields of a new one below."],
    [
      { action: "app.installed", app: "a", app_name: "b" },
      "App: choose an existing one or describe a new one, not both.",
    ],
    [
      { action: "order.placed", app: "left behind" },
      "Order: choose one, or fill in the fields of a new one below.",
    ],
    [{ action: "cart.added", cart: "c" }, "Products: fill in at least one line for cart.added."],
    [
      { action: "cart.removed", products: [{ product: "" }] },
      "Products: fill in at least one line for cart.removed.",
    ],
    [
      { action: "cart.added", products: [{ quantity: 2 }] },
      "Products: line 1: enter a product's ID, reference, or SKU, or the name of a new one.",
    ],
    [
      { action: "product.viewed", product_variant_name: "Blue" },
      "Product: fill this in. A new variant needs an existing product.",
    ],
  ])("refuses %j before any request", async (input, message) => {
    await expect(
      perform("creates.track_event", { action: "a.b", profile: "p1", ...input }),
    ).rejects.toMatchObject(refusal(message));
  });

  describe("against the sandbox", () => {
    const sandbox = useApp(App, "hellotext");
    const keys = async (action: string) =>
      (await sandbox.fields("creates.track_event", "inputFields", { action })).map(({ key }) => key);

    it.each([
      ["", []],
      ["app.spent", ["app", "app_name", "app_image_url"]],
      ["cart.added", ["cart", "products"]],
      [
        "coupon.redeemed",
        ["coupon", "coupon_code", "coupon_description", "coupon_destination_url", "coupon_reference"],
      ],
      ["form.completed", ["form", "form_name"]],
      ["order.placed", ["order", "order_reference", "order_source"]],
      ["refund.received", ["refund", "refund_reference", "refund_source"]],
      ["appointment.booked", []],
    ])("choosing %j asks for %j", async (action, expected) => {
      await expect(keys(action)).resolves.toEqual(expected);
    });

    it("choosing product.viewed asks for a product and its variant", async () => {
      await expect(keys("product.viewed")).resolves.toEqual(
        expect.arrayContaining(["product", "product_sku", "product_variant", "product_variant_name"]),
      );
      const inputs = await sandbox.fields("creates.track_event", "inputFields", { action: "product.viewed" });
      expect(new Set(inputs.map(({ group }) => group))).toEqual(new Set(["object"]));
    });

    const actions: [string, object][] = [
      ["app.installed", { app_name: "Fit" }],
      ["app.removed", { app_name: "Fit" }],
      ["app.spent", { app_name: "Fit", amount: 5, currency: "USD" }],
      ["cart.abandoned", {}],
      ["cart.added", { products: [{ product_name: "Sock", quantity: 2 }] }],
      ["cart.removed", { products: [{ product: "SHOE-7" }] }],
      ["coupon.redeemed", { coupon_code: "NEW", amount: 3 }],
      ["form.completed", { form: "form-1" }],
      ["order.cancelled", { order: "order-1" }],
      ["order.confirmed", { order: "order-1" }],
      ["order.delivered", { order: "order-1" }],
      ["order.placed", { order_reference: "1001" }],
      ["order.printed_label", { order: "order-1" }],
      ["order.shipped", { order: "order-1" }],
      ["product.purchased", { product_name: "Sock" }],
      ["product.viewed", { product: "product-1", product_variant_sku: "BLUE" }],
      ["refund.received", { refund: "refund-1" }],
      ["refund.requested", { refund_reference: "R-2" }],
      ["signup_form.completed", { tracked_at: "2026-03-24T08:15:30Z" }],
    ];
    it.each(actions)("%s is received", async (action, input) => {
      await sandbox.perform("creates.track_event", { action, session: "session-1", ...input });
      expect(sandbox.server.state.events).toMatchObject([{ action, session: "session-1" }]);
    });

    it("every built-in action was tried above", async () => {
      const listed = (await sandbox.perform("triggers.event_action_list", {}, { page: 0 })) as {
        id: string;
      }[];
      expect(actions.map(([action]) => action).sort()).toEqual(listed.map(({ id }) => id).sort());
    });

    it("says what the vendor has against it", async () => {
      const input = { action: "nobody.knows", session: "session-1" };
      await expect(sandbox.perform("creates.track_event", input)).rejects.toThrow(
        "Hellotext refused this (action: There is no such action).",
      );
    });

    it("goes out once, though its answer is lost", async () => {
      sandbox.server.faults.add({ kind: "dropped", afterHandling: true });
      const input = { action: "signup_form.completed", session: "session-1" };
      await expect(sandbox.perform("creates.track_event", input)).rejects.toThrow(
        "Check in Hellotext whether",
      );
      expect(sandbox.server.state.events).toHaveLength(1);
    });
  });
});

describe("Send Message", () => {
  const hello = { body: "Hello {{name}} 🎉" };
  const link = "https://northwind.example/o/7";
  it.each([
    [
      { ...hello, profile: "p1" },
      { ...hello, profile: "p1" },
    ],
    [
      { ...hello, destination: "+598 98 000 001" },
      { ...hello, destination: "+59898000001" },
    ],
    [
      { ...hello, profile: "p1", destination: "+598 98 000 001" },
      { ...hello, profile: "p1", destination: "+59898000001" },
    ],
    [
      { ...hello, profile: "p1", origin: " +59899000000\u200b", attachments: [`${link}.pdf `, ""] },
      { ...hello, profile: "p1", origin: "+59899000000", attachments: [`${link}.pdf`] },
    ],
    [
      { template: " t1", profile: "p1", body: " ", shortlinks: {}, attachments: [] },
      { template: "t1", profile: "p1" },
    ],
    [
      { template: "t1", profile: "p1", shortlinks: { tracking: link } },
      { template: { id: "t1", shortlinks: { tracking: link } }, profile: "p1" },
    ],
    [
      { template: "t1", profile: "p1", shortlinks: { "tracking ": `\u200b${link}\n` } },
      { template: { id: "t1", shortlinks: { tracking: link } }, profile: "p1" },
    ],
  ])("%j sends %j", async (input, sent: Record<string, unknown>) => {
    vendor()
      .post("/messages", { technology: "whatsapp", ...sent })
      .reply(200, received);
    const { profile = null, destination = null } = sent;
    await expect(perform("creates.send_message", { technology: "whatsapp", ...input })).resolves.toEqual({
      status: "received",
      technology: "whatsapp",
      profile,
      destination,
      template: "template" in input ? "t1" : null,
    });
  });

  it.each([
    [{ body: "Hi", profile: "p" }, "Technology: fill this in. It is required."],
    [{ technology: "sms", profile: "p" }, "Body or Template: fill in one of them."],
    [
      { technology: "sms", profile: "p", body: "Hi", template: "t1" },
      "Body: leave this blank. The template has its own text.",
    ],
    [
      { technology: "sms", profile: "p", body: "Hi", shortlinks: { a: "https://northwind.example" } },
      "Template: choose the template that these short links are for.",
    ],
    [
      { technology: "sms", profile: "p", body: "Hi", attachments: ["https://northwind.example", "menu.pdf"] },
      'Attachments: enter a URL such as https://example.com/menu.pdf in line 2, not "menu.pdf".',
    ],
    [{ technology: "sms", body: "Hi" }, "Profile or Destination: fill in one of them."],
    [
      { technology: "sms", body: "Hi", destination: "098000001" },
      'Destination: enter a phone number with its country code, such as +59898000001, not "098000001".',
    ],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.send_message", input)).rejects.toMatchObject(refusal(message));
  });

  it("offers a template that has little by its ID", async () => {
    vendor()
      .get("/templates")
      .query({ limit: "100" })
      .reply(200, { templates: [{ id: 7 }, { name: "no id" }] });
    await expect(perform("triggers.template_list", {}, { page: 0 })).resolves.toEqual([
      { id: "7", name: "7" },
    ]);
  });

  describe("by template", () => {
    const sandbox = useApp(App, "hellotext");
    const message = { technology: "whatsapp", destination: "+59898000001" };

    it("offers the templates with their channel and status, page by page", async () => {
      const page = (number: number) => sandbox.perform("triggers.template_list", {}, { page: number });
      const { templates } = sandbox.server.state;
      const [shipped, welcome, timesheet] = [...templates];
      await expect(page(0)).resolves.toEqual([
        { id: timesheet?.id, name: "timesheet_approved (whatsapp, approved)" },
        { id: welcome?.id, name: "welcome (sms, approved)" },
        { id: shipped?.id, name: "order_shipped (whatsapp, approved)" },
      ]);
      await expect(page(1)).resolves.toEqual([]);
      for (let count = 0; count < 120; count++) templates.create({});
      await expect(page(0)).resolves.toHaveLength(100);
      await expect(page(1)).resolves.toHaveLength(23);
    });

    it("is accepted by the vendor", async () => {
      const [template] = [...sandbox.server.state.templates];
      const shortlinks = { link };
      await sandbox.perform("creates.send_message", { ...message, template: template?.id, shortlinks });
      expect(sandbox.server.state.messages).toEqual([
        { ...message, template: { id: template?.id, shortlinks } },
      ]);
    });

    it.each([
      ["is for another channel", "sms", "approved", "template: is for sms, not whatsapp"],
      ["is not approved", "whatsapp", "rejected", "template: is rejected"],
    ])("says so where the template %s", async (_, technology, status, reason) => {
      const { templates, messages } = sandbox.server.state;
      const { id: template } = templates.create({ name: "sale", technology, status }, Date.now());
      await expect(sandbox.perform("creates.send_message", { ...message, template })).rejects.toThrow(reason);
      expect(messages).toEqual([]);
    });

    it("says so where the template is gone", async () => {
      await expect(sandbox.perform("creates.send_message", { ...message, template: "gone" })).rejects.toThrow(
        "template: This object was not found",
      );
    });
  });

  describe("to a list of recipients", () => {
    const sandbox = useApp(App, "hellotext");
    const will = () => sandbox.server.state.profileWith("email", "will.e@acme.example");
    const send = (input = {}) =>
      sandbox.perform("creates.send_message", {
        technology: "sms",
        body: "Hi",
        profile: will()?.id,
        recipient_list: "Greens",
        ...input,
      });
    const sent = () => sandbox.server.requests.map(({ method, path }) => `${method} ${path}`);
    const lists = () => sandbox.server.state.collections.list;
    const greens = () => [...lists()].find(({ name }) => name === "Greens")?.id ?? "";

    it.each([
      ["name", () => "Greens"],
      ["ID", () => greens()],
    ])("goes out once, the list by its %s", async (_, list) => {
      const input = { recipient_list: list() };
      await expect(send(input)).resolves.toMatchObject({ status: "received", profile: will()?.id });
      await expect(send(input)).resolves.toMatchObject({ status: "already_sent", profile: will()?.id });
      const profile = `/v1/profiles/${will()?.id}`;
      expect(sent()).toEqual([
        `GET ${profile}`,
        `POST /v1/lists/${list()}/profiles/${will()?.id}`,
        "POST /v1/messages",
        `GET ${profile}`,
      ]);
      expect(sandbox.server.state.messages).toEqual([{ technology: "sms", body: "Hi", profile: will()?.id }]);
    });

    it.each([
      ["refused", { template: "gone", body: undefined }, undefined, "not found"],
      ["throttled", {}, { kind: 429, retryAfter: 20, path: "/v1/messages" }, "too many requests"],
    ] as const)("may go out later where it is %s", async (_, input, fault, message) => {
      if (fault) sandbox.server.faults.add(fault);
      await expect(send(input)).rejects.toThrow(message);
      expect(will()?.lists).toEqual([]);
      await expect(send()).resolves.toMatchObject({ status: "received" });
    });

    it("does not go out again where Hellotext did not say whether it was sent", async () => {
      sandbox.server.faults.add({ kind: 503, path: "/v1/messages", afterHandling: true });
      await expect(send()).rejects.toThrow(
        "Check in Hellotext whether it was done before you replay this step.",
      );
      await expect(send()).resolves.toMatchObject({ status: "already_sent" });
      expect(sandbox.server.state.messages).toHaveLength(1);
    });

    it("is in doubt where it is refused and the profile cannot leave the list", async () => {
      sandbox.server.faults.add({ kind: 429, path: "/v1/messages" });
      sandbox.server.faults.add({ kind: 429, method: "DELETE", times: Number.POSITIVE_INFINITY });
      await expect(send()).rejects.toThrow(
        "Check in Hellotext whether it was done before you replay this step.",
      );
    });

    it("needs a profile, and a list that exists", async () => {
      const destination = "+59898000001";
      await expect(send({ profile: undefined, destination })).rejects.toThrow(
        "Profile: choose the profile that joins the recipient list.",
      );
      await expect(send({ recipient_list: "Reds" })).rejects.toThrow("There is no such list");
      expect(sandbox.server.state.messages).toEqual([]);
    });
  });
});
