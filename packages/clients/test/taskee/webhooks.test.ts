import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { createTaskeeWebhooks, isKindAlone, recordOf, type TaskeeEvent } from "../../src/taskee/index.ts";
import { TASKEE_WEBHOOK_KEYS } from "../../src/taskee/publicKeys.ts";
import { readPublicKeys } from "../../src/webhook/index.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const publicKeys = [rsa, ed25519]
  .map(({ publicKey }) => publicKey.export({ type: "spki", format: "pem" }))
  .join("");
const webhooks = createTaskeeWebhooks({ locationId: " loc_1 ", publicKeys });

const signature = (body: string, key: KeyObject): string =>
  sign(key.asymmetricKeyType === "rsa" ? "sha256" : null, Buffer.from(body), key).toString("base64");
const request = (body: string, headers: Record<string, string>) => ({
  body,
  header: (name: string) => headers[name] ?? null,
});
const open = (event: unknown): TaskeeEvent => {
  const body = typeof event === "string" ? event : JSON.stringify(event);
  return webhooks.open(request(body, { "x-wh-signature": signature(body, rsa.privateKey) }));
};

const head = { type: "ContactCreate", timestamp: "2025-01-28T14:35:00.000Z", webhookId: "w1" };
const BODY = JSON.stringify({ ...head, data: { firstName: "Müller 📦" } });

describe("the signature", () => {
  it("is checked with the vendor's own keys unless there are others", () => {
    const keys = readPublicKeys(TASKEE_WEBHOOK_KEYS);
    expect(keys.map(({ asymmetricKeyType }) => asymmetricKeyType)).toEqual(["rsa", "ed25519"]);
    const own = createTaskeeWebhooks({ locationId: "loc_1" });
    const signed = request(BODY, { "x-wh-signature": signature(BODY, rsa.privateKey) });
    expect(() => own.open(signed)).toThrow("is not Taskee Portal's");
  });

  const legacy = signature(BODY, rsa.privateKey);
  const newer = signature(BODY, ed25519.privateKey);
  it.each([
    ["over RSA", { "x-wh-signature": legacy }],
    ["with white space around it", { "x-wh-signature": ` ${legacy}\n` }],
    ["over Ed25519", { "x-ghl-signature": newer }],
    ["over both", { "x-wh-signature": legacy, "x-ghl-signature": newer }],
    ["over one of them, the other header without any", { "x-wh-signature": "N/A", "x-ghl-signature": newer }],
  ])("%s is accepted", (_how, headers) => {
    expect(webhooks.open(request(BODY, headers))).toMatchObject({ webhookId: "w1" });
  });

  it.each([
    ["missing", {}],
    ["blank", { "x-wh-signature": " " }],
  ])("%s is refused", (_what, headers) => {
    expect(() => webhooks.open(request(BODY, headers))).toThrow("The request has no signature");
  });

  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  it.each([
    ["of another key", { "x-wh-signature": signature(BODY, stranger.privateKey) }],
    ["that is cut", { "x-wh-signature": legacy.slice(0, 40) }],
    ["of another body", { "x-wh-signature": signature(`${BODY} `, rsa.privateKey) }],
    ["over Ed25519 in the header for RSA", { "x-wh-signature": newer }],
    ["over RSA in the header for Ed25519", { "x-ghl-signature": legacy }],
  ])("%s is refused", (_what, headers) => {
    expect(() => webhooks.open(request(BODY, headers))).toThrow("is not Taskee Portal's");
  });

  it("is looked at before the body is", () => {
    expect(() => webhooks.open(request("{", { "x-wh-signature": legacy }))).toThrow("is not Taskee Portal's");
  });
});

describe("an event", () => {
  const at = Date.parse(head.timestamp);
  const common = { type: "ContactCreate", webhookId: "w1", at };
  it.each([
    ["in data", { ...head, data: { id: "c1" } }, { data: { id: "c1" }, locationId: null }],
    [
      "in data, with its location",
      { ...head, data: { id: "c1", locationId: "loc_1" } },
      { data: { id: "c1", locationId: "loc_1" }, locationId: "loc_1" },
    ],
    [
      "beside the type",
      { ...head, locationId: "loc_1", id: "c1", tags: ["a"] },
      { data: { id: "c1", tags: ["a"] }, locationId: "loc_1" },
    ],
    [
      "in data, where a type of its own is not the event's",
      { ...head, data: { id: "c1", type: "one_time" } },
      { data: { id: "c1", type: "one_time" }, locationId: null },
    ],
    [
      "in data, an invoice, whose location is its owner",
      { ...head, data: { _id: "i1", altType: "location", altId: "loc_2" } },
      { data: { _id: "i1", altType: "location", altId: "loc_2" }, locationId: "loc_2" },
    ],
    [
      "beside the type, of an owner that is no location",
      { ...head, _id: "i1", altType: "company", altId: "loc_2" },
      { data: { _id: "i1", altType: "company", altId: "loc_2" }, locationId: null },
    ],
    ["at a time in milliseconds", { ...head, timestamp: at, data: {} }, { data: {}, locationId: null }],
  ])("is read with its record %s", (_where, event, expected) => {
    expect(open(event)).toEqual({ ...common, ...expected });
  });

  const invoice = { _id: "i1", altType: "location", altId: "loc_1", invoiceNumber: "19", amountDue: 9 };
  const price = { _id: "p1", product: "p0", name: "Red / S", currency: "USD", amount: 17 };
  const association = { id: "a1", firstObjectKey: "contact", secondObjectKey: "custom_objects.house" };
  it.each([
    ["Invoice", invoice],
    ["Product", { _id: "p0", name: "Pump", productType: "PHYSICAL" }],
    ["Price", { ...price, priceType: "one_time" }],
    ["Price", { ...price, type: "one_time" }],
    ["Price", { ...price, type: "recurring" }],
    ["Association", association],
    ["Relation", { ...association, associationId: "a1", firstRecordId: "c1", secondRecordId: "h1" }],
  ])("T6: without a type is an event of its record: %s %j", (type, record) => {
    const { timestamp, webhookId } = head;
    for (const event of [
      { ...record, timestamp, webhookId },
      { data: record, timestamp, webhookId },
    ]) {
      expect(open(event)).toMatchObject({ type, data: record });
    }
  });

  it("T6: of a price has its own type, wherever the price's stands", () => {
    expect(open({ ...head, type: "PriceUpdate", data: { ...price, type: "one_time" } })).toMatchObject({
      type: "PriceUpdate",
      data: { type: "one_time" },
    });
  });

  it.each([
    ["no JSON", "ContactCreate", "is not JSON"],
    ["no object", "[]", "unexpected value"],
    [
      "T6: without a type or a known record",
      { ...head, type: undefined },
      "doesn't say what kind of event it is",
    ],
    [
      "T6: with a price's type and no price",
      { ...head, type: "one_time" },
      "doesn't say what kind of event it is",
    ],
    ["without an id", { ...head, webhookId: "" }, 'unexpected value at "webhookId"'],
    ["without a time", { ...head, timestamp: null }, 'unexpected value at "timestamp"'],
    ["with a wrong time", { ...head, timestamp: "today" }, 'unexpected value at "timestamp"'],
  ])("%s is refused", (_what, event, message) => {
    expect(() => open(event)).toThrow(message);
  });

  it.each([
    ["loc_1", true],
    [null, true],
    ["loc_2", false],
  ])("of the location %s is of this sub-account: %s", (locationId, isOwn) => {
    expect(webhooks.isOwn({ ...common, locationId, data: {} })).toBe(isOwn);
  });
});

describe("the record of an event", () => {
  const event = (type: string, data: Record<string, unknown>): TaskeeEvent => ({
    ...{ type, data, webhookId: "w1", at: 0, locationId: null },
  });

  it.each([
    ["contact", { firstName: "John" }, { id: "", firstName: "John", email: null, tags: [] }],
    ["contact", { id: "c1", tags: ["a"] }, { id: "c1", tags: ["a"], firstName: null }],
    ["opportunity", { id: "o1", monetaryValue: "12.5" }, { id: "o1", monetaryValue: 12.5, status: null }],
    [
      "task",
      { id: "t1", dueDate: "2026-03-24T15:00:00Z" },
      { id: "t1", dueDate: "2026-03-24T15:00:00.000Z" },
    ],
    ["appointment", { appointment: { id: "a1", title: "Survey" } }, { id: "a1", title: "Survey" }],
    ["appointment", { id: "a1", title: "Survey" }, { id: "a1", title: "Survey", notes: null }],
    ["invoice", { _id: "i1", invoiceNumber: 19, total: 999 }, { id: "i1", invoiceNumber: "19", total: 999 }],
    ["product", { _id: "p1", name: "Pump" }, { id: "p1", name: "Pump", product: null, priceType: null }],
    ["product", { _id: "p1", type: "one_time" }, { id: "p1", priceType: "one_time" }],
    ["product", { _id: "p1", priceType: "recurring" }, { id: "p1", priceType: "recurring" }],
    ["record", { id: "r1", associationId: "a1" }, { id: "r1", associationId: "a1", email: null }],
    ["message", { messageId: "m1", to: "+1" }, { id: "m1", to: ["+1"], subject: null }],
    ["message", { emailMessageId: "e1", to: ["a@x.example", 7] }, { id: "e1", to: ["a@x.example", "7"] }],
    ["message", { contactId: "c1" }, { id: null, contactId: "c1", to: [], attachments: [] }],
    ["note", { id: "n1" }, { id: "n1", body: null }],
    ["order", { _id: "o1" }, { id: "o1", items: [] }],
  ] as const)("%s: %j", (kind, data, expected) => {
    expect(recordOf[kind](event("X", data))).toMatchObject(expected);
  });

  it.each([
    ["contact", { id: "c1", tags: "a" }, { id: "c1", tags: [] }],
    ["contact", { id: "c1", customFields: [{ id: "f" }] }, { customFields: [{ id: "f", value: null }] }],
    ["opportunity", { id: "o1", monetaryValue: "much" }, { id: "o1", monetaryValue: null }],
    ["appointment", { appointment: { id: "a1", title: true } }, { id: "a1", title: null }],
  ] as const)("T1: has null where a field is odd: %s %j", (kind, data, expected) => {
    expect(recordOf[kind](event("X", data))).toMatchObject(expected);
  });

  it("T6: is known by its kind alone, or by what happened to it", () => {
    expect(["Invoice", "Price", "InvoicePaid", "toString"].map(isKindAlone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("that has no name is refused, naming the place", () => {
    expect(() => recordOf.task(event("TaskCreate", {}))).toThrow(
      'an event of type TaskCreate that cannot be read (unexpected value at "id"',
    );
  });
});
