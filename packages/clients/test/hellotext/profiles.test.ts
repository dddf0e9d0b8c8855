import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { subjectOfAction, toLine } from "../../src/hellotext/index.ts";
import { json, text, withoutWaiting } from "../fakeVendor.ts";
import { hellotextWith, object } from "./hellotextWith.ts";

describe("a profile", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const written = json({ id: "a1", updated: true });
  const fields = {
    first_name: "Will",
    phone: undefined,
    "email[work]": "w@acme.example",
    "property[Active]": true,
  };
  const body = { first_name: "Will", "email[work]": "w@acme.example", "property[Active]": true };

  it("is created, and read back", async () => {
    const { client, lines } = hellotextWith(written, json(object));
    await expect(client.profiles.create(fields)).resolves.toMatchObject(object);
    expect(lines()).toEqual([["POST /v1/profiles", body], ["GET /v1/profiles/a1"]]);
  });

  it("is updated, and read back", async () => {
    const { client, lines } = hellotextWith(written, json(object));
    await expect(client.profiles.update("a1", fields)).resolves.toMatchObject(object);
    expect(lines()).toEqual([["PATCH /v1/profiles/a1", body], ["GET /v1/profiles/a1"]]);
  });

  it.each([
    [403, "forbidden"],
    [429, "unavailable"],
  ])("that was created and cannot be read back leaves doubt: %i", async (status, kind) => {
    const { client } = hellotextWith(written, text("", status));
    await expect(client.profiles.create(fields)).rejects.toMatchObject({
      kind,
      details: { outcomeUnknown: true },
    });
  });

  it("that was updated may be updated again", async () => {
    const { client } = hellotextWith(written, text("", 429));
    await expect(client.profiles.update("a1", fields)).rejects.toMatchObject({
      kind: "throttled",
      details: { outcomeUnknown: false },
    });
  });

  it("hands on what is no failure of the vendor as it is", async () => {
    const bug = new TypeError("a bug");
    await expect(hellotextWith(written, bug).client.profiles.create(fields)).rejects.toBe(bug);
  });

  it("that was not written was not", async () => {
    const { client, requests } = hellotextWith(text("", 403));
    await expect(client.profiles.create(fields)).rejects.toMatchObject({
      details: { outcomeUnknown: false },
    });
    expect(requests).toHaveLength(1);
  });

  it("is sent once, and read back as often as it takes", async () => {
    const { client, requests } = hellotextWith(written, text("", 503), json(object));
    await expect(withoutWaiting(client.profiles.create(fields))).resolves.toMatchObject(object);
    expect(requests.map(({ method }) => method)).toEqual(["POST", "GET", "GET"]);
  });

  it.each([
    ["subscribe", "POST /v1/profiles/a%2F1/subscribe"],
    ["unsubscribe", "POST /v1/profiles/a%2F1/unsubscribe"],
  ] as const)("can %s", async (verb, line) => {
    const { client, lines } = hellotextWith(json(object));
    await expect(client.profiles[verb]("a/1")).resolves.toMatchObject(object);
    expect(lines()).toEqual([[line]]);
  });

  it("has its contacts verified, and not any more", async () => {
    const { client, lines } = hellotextWith(json({ verified: true }), json({ verified: false }));
    await expect(client.profiles.verify("a1", { phone: "+598" })).resolves.toEqual({ verified: true });
    await expect(client.profiles.unverify("a1", { email: "e" })).resolves.toEqual({ verified: false });
    expect(lines()).toEqual([
      ["POST /v1/profiles/a1/verify", { phone: "+598" }],
      ["DELETE /v1/profiles/a1/verify", { email: "e" }],
    ]);
  });
});

describe("an event", () => {
  it("T4: names its objects by their type, existing and new ones, and the first as object", async () => {
    const { client, lines } = hellotextWith(json({ status: "received" }));
    const products = [
      toLine([{ type: "product", id: "p" }], 2),
      toLine([{ type: "product", fields: { name: "x" } }], undefined),
    ];
    await client.events.track({
      action: "a.b",
      session: "s",
      tracked_at: 7,
      objects: [
        { type: "product", id: "p" },
        { type: "product_variant", fields: { name: "v" } },
      ],
      products,
    });
    expect(lines()).toEqual([
      [
        "POST /v1/attribution/events",
        {
          action: "a.b",
          session: "s",
          tracked_at: 7,
          product: "p",
          product_variant_parameters: { name: "v" },
          products: [{ product: "p", quantity: 2 }, { product_parameters: { name: "x" } }],
          object: "p",
          items: [{ product: "p", quantity: 2 }, { product_parameters: { name: "x" } }],
        },
      ],
    ]);
  });

  it("T4: describes a new object in both forms", async () => {
    const { client, lines } = hellotextWith(json({ status: "received" }));
    const fields = { reference: "1001" };
    await client.events.track({ action: "order.placed", profile: "p", objects: [{ type: "order", fields }] });
    expect(lines()).toEqual([
      [
        "POST /v1/attribution/events",
        { action: "order.placed", profile: "p", order_parameters: fields, object_parameters: fields },
      ],
    ]);
  });

  it.each([
    ["order.printed_label", "order"],
    ["app.spent", "app"],
    ["order.paid", undefined],
    ["order", undefined],
    ["refund.added", undefined],
  ])("%s is about %j", (action, subject) => {
    expect(subjectOfAction(action)).toBe(subject);
  });
});

it("a message is sent once", async () => {
  const { client, lines } = hellotextWith(json({ status: "received" }));
  const message = { technology: "sms", body: "Hi {{x}}", destination: "+59898000001" };
  await expect(client.messages.send(message)).resolves.toEqual({ status: "received" });
  expect(lines()).toEqual([["POST /v1/messages", message]]);
});
