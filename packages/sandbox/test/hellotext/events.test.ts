import { describe, expect, it } from "@jest/globals";
import { useHellotext } from "./useHellotext.ts";

const api = useHellotext();
const about = (action: string, more: object = {}) => ({
  action,
  profile: api.profileId("will.e@acme.example"),
  ...more,
});
const received = [200, { status: "received" }];

describe("an event", () => {
  it.each([
    ["app.installed", { app_parameters: { name: "Fit" } }],
    ["app.spent", { app_parameters: { name: "Fit" }, amount: 5, currency: "UYU" }],
    [
      "cart.added",
      { products: [{ product: "SHOE-7" }, { product_parameters: { name: "Sock" }, quantity: 2 }] },
    ],
    ["cart.abandoned", {}],
    ["coupon.redeemed", { coupon_parameters: { code: "NEW" }, tracked_at: 1665684173 }],
    ["form.completed", { form: "form-1", tracked_at: "2026-03-24T08:15:30+01:00" }],
    ["order.printed_label", { order: "order-1", amount: 12.5 }],
    ["product.viewed", { product: "product-1", product_variant_parameters: { name: "Blue" } }],
    ["refund.received", { refund_parameters: { reference: "R-1" } }],
    ["signup_form.completed", {}],
  ])("%s is received: %j", async (action, more) => {
    const event = about(action, more);
    await expect(api.request("POST /attribution/events", event)).resolves.toEqual(received);
    expect(api.sandbox.state.events).toEqual([event]);
  });

  it("creates the object it brings", async () => {
    await api.request(
      "POST /attribution/events",
      about("app.installed", { app_parameters: { name: "Fit" } }),
    );
    expect([...api.sandbox.state.collections.app].at(-1)).toMatchObject({ name: "Fit", image_url: null });
  });

  it("makes the profile active", async () => {
    const { state } = api.sandbox;
    state.clock.freeze();
    await api.request("POST /attribution/events", { action: "signup_form.completed", session: "session-2" });
    expect(state.profileWith("email", "ana.horvat@northwind.example")?.activity).toBe(state.clock.now());
  });

  it("gives a free session to the profile it comes with", async () => {
    await api.request("POST /attribution/events", about("signup_form.completed", { session: "session-new" }));
    expect(api.sandbox.state.sessions.get("session-new")).toBe(api.profileId("will.e@acme.example"));
  });

  it.each([
    ["order.paid", {}, "action: There is no such action."],
    ["refund.added", { refund: "refund-1" }, "action: There is no such action."],
    ["app.installed", {}, "app: At least one of the optional parameters must be provided."],
    ["app.installed", { app: "gone" }, "app: This object was not found. Perhaps it was deleted."],
    ["app.installed", { app_parameters: {} }, "app_parameters.name: This parameter is required."],
    ["app.installed", { coupon: "x" }, "coupon: Not with the action app.installed."],
    [
      "order.placed",
      { order: "order-1", order_parameters: { reference: "1" } },
      "order: Either this or its parameters.",
    ],
    ["order.placed", { order_parameters: {} }, "order_parameters: must not be empty"],
    ["app.spent", { app_parameters: { name: "F" }, amount: 5 }, "currency: This parameter is required."],
    ["app.spent", { app_parameters: { name: "F" }, currency: "USD" }, "amount: This parameter is required."],
    ["signup_form.completed", { currency: "USD" }, "amount: This parameter is required."],
    ["signup_form.completed", { amount: "5" }, "amount: must be a number"],
    [
      "signup_form.completed",
      { amount: 5, currency: "usd" },
      "currency: must be a currency in ISO 4217 format",
    ],
    [
      "signup_form.completed",
      { products: [{ product: "SHOE-7" }] },
      "products: Not with the action signup_form.completed.",
    ],
    ["cart.removed", {}, "products: This parameter is required."],
    ["product.viewed", { product_variant_parameters: { name: "B" } }, "product: This parameter is required."],
    ["signup_form.completed", { tracked_at: 1665684173000 }, /^tracked_at: must be Unix seconds/],
    ["signup_form.completed", { tracked_at: "2026-03-24T08:15:30" }, /^tracked_at: must be Unix seconds/],
    [
      "signup_form.completed",
      { profile: "gone" },
      "profile: This object was not found. Perhaps it was deleted.",
    ],
    [
      "signup_form.completed",
      { session: "gone" },
      "session: This object was not found. Perhaps it was deleted.",
    ],
    ["signup_form.completed", { session: "session-2" }, "session: The session belongs to another profile."],
    ["signup_form.completed", { thing: "x" }, "thing: There is no such parameter."],
  ])("%s with %j is refused: %s", async (action, more, problem) => {
    const problems = await api.problems("POST /attribution/events", about(action, more));
    expect(problems).toEqual([typeof problem === "string" ? problem : expect.stringMatching(problem)]);
    expect(api.sandbox.state.events).toEqual([]);
  });

  it("goes with its action", async () => {
    await api.request("POST /attribution/events", about("signup_form.completed"));
    await api.request("POST /attribution/events", about("cart.abandoned"));
    const [action] = [...api.sandbox.state.collections.action];
    await api.request(`DELETE /attribution/actions/${action?.id}`);
    expect(api.sandbox.state.events).toMatchObject([{ action: "cart.abandoned" }]);
  });

  it("of a session without a profile makes nobody active", async () => {
    await api.request("POST /attribution/events", { action: "cart.abandoned", session: "session-new" });
    expect(api.sandbox.state.sessions.get("session-new")).toBeNull();
  });

  it("needs a profile or a session", async () => {
    await expect(api.problems("POST /attribution/events", { action: "cart.abandoned" })).resolves.toEqual([
      "profile: This parameter is required.",
    ]);
  });
});

describe("a message", () => {
  it.each([
    [{ technology: "sms", destination: "+59898000001" }],
    [{ technology: "whatsapp", destination: "098000001" }],
  ])("is received: %j", async (message) => {
    await expect(api.request("POST /messages", { ...message, body: "Hello {{name}}" })).resolves.toEqual(
      received,
    );
    expect(api.sandbox.state.messages).toEqual([{ ...message, body: "Hello {{name}}" }]);
  });

  it("goes to a profile", async () => {
    const message = { technology: "sms", profile: api.profileId("will.e@acme.example"), body: "Hello" };
    await expect(api.request("POST /messages", message)).resolves.toEqual(received);
  });

  it.each([
    [
      { technology: "fax", destination: "+59898000001" },
      "technology: must be one of sms, whatsapp, instagram, mercadolibre",
    ],
    [{ technology: "sms" }, "destination: This parameter is required."],
    [{ technology: "sms", destination: "12" }, "destination: The phone is not valid."],
    [{ technology: "sms", profile: "gone" }, "profile: This object was not found. Perhaps it was deleted."],
  ])("%j is refused: %s", async (message, problem) => {
    await expect(api.problems("POST /messages", { ...message, body: "Hello" })).resolves.toEqual([problem]);
  });

  describe("by template", () => {
    const to = { technology: "whatsapp", destination: "+59898000001" };
    const idOf = (name: string) =>
      String([...api.sandbox.state.templates].find((template) => template.name === name)?.id);

    it("is received by the template's ID, alone or with its short links", async () => {
      const id = idOf("order_shipped");
      for (const template of [id, { id, shortlinks: { link: "https://acme.example/t/1" } }])
        await expect(api.request("POST /messages", { ...to, template })).resolves.toEqual(received);
    });

    it.each([
      ["without text and template", () => ({}), "body: This parameter is required."],
      ["unknown", () => ({ template: "gone" }), /^template: This object was not found/],
      ["of another technology", () => ({ template: idOf("welcome") }), "template: is for sms, not whatsapp"],
      [
        "neither ID nor short links",
        () => ({ template: 7 }),
        "template: must be an ID, or an ID and shortlinks",
      ],
    ])("%s is refused", async (_what, body, problem) => {
      await expect(api.problems("POST /messages", { ...to, ...body() })).resolves.toEqual([
        problem instanceof RegExp ? expect.stringMatching(problem) : problem,
      ]);
    });

    it("is refused while it waits for approval", async () => {
      const { id } = api.sandbox.state.templates.create(
        { name: "sale", technology: "whatsapp", status: "pending", body: "Sale!" },
        Date.now(),
      );
      await expect(api.problems("POST /messages", { ...to, template: id })).resolves.toEqual([
        "template: is pending",
      ]);
    });
  });
});

describe("the business", () => {
  it.each([
    ["", "none"],
    ["ALK_other", "another"],
  ])("wants its token, not %j (%s)", async (token) => {
    await expect(api.request("GET /profiles", undefined, token)).resolves.toEqual([
      401,
      { errors: [{ type: "error", message: "No valid authorization token." }] },
    ]);
  });

  it("may have its token revoked", async () => {
    api.sandbox.actions.revoke_token();
    expect((await api.request("GET /profiles"))[0]).toBe(401);
    api.sandbox.actions.restore_token();
    expect((await api.request("GET /profiles"))[0]).toBe(200);
  });

  it("can read and not write without a subscription", async () => {
    api.sandbox.actions.end_subscription();
    const id = api.profileId("will.e@acme.example");
    const writes: [string, unknown?][] = [
      ["POST /lists", { name: "A" }],
      ["PATCH /lists/Greens", { name: "A" }],
      ["DELETE /lists/Greens"],
      ["POST /profiles", {}],
      [`PATCH /profiles/${id}`, {}],
      [`DELETE /profiles/${id}`],
      [`POST /profiles/${id}/subscribe`],
      [`POST /profiles/${id}/verify`, { phone: "+59898000001" }],
      [`POST /lists/Greens/profiles/${id}`],
      ["POST /attribution/events", about("cart.abandoned")],
      ["POST /messages", { technology: "sms", destination: "+59898000001", body: "Hi" }],
    ];
    for (const [line, body] of writes) expect((await api.request(line, body))[0]).toBe(403);
    expect((await api.request("GET /lists/Greens"))[0]).toBe(200);
  });
});

describe("T4: an event in the newer form", () => {
  const track = (body: object) => api.request("POST /attribution/events", body);
  const stored = () => api.sandbox.state.events.at(-1);

  it.each([
    ["form.completed", { object_parameters: { name: "X" } }, { form_parameters: { name: "X" } }],
    ["order.placed", { object_parameters: { reference: "1" } }, { order_parameters: { reference: "1" } }],
    ["cart.added", { items: [{ product: "SHOE-7" }] }, { products: [{ product: "SHOE-7" }] }],
  ])("%s is the one in the older, alone and beside it", async (action, newer, older) => {
    for (const form of [newer, { ...older, ...newer }]) {
      await expect(track(about(action, form))).resolves.toEqual(received);
      expect(stored()).toEqual(about(action, older));
    }
  });

  it.each([
    ["object_parameters", { order_parameters: { reference: "1" }, object_parameters: { reference: "2" } }],
    ["items", { products: [{ product: "SHOE-7" }], items: [{ product: "SHOE-7", quantity: 2 }] }],
  ])("is refused where its %s differs from the older form", async (parameter, forms) => {
    const action = parameter === "items" ? "cart.added" : "order.placed";
    await expect(api.problems("POST /attribution/events", about(action, forms))).resolves.toEqual([
      expect.stringContaining(`${parameter}: It differs from`),
    ]);
  });
});
