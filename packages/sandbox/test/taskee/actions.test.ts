import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { useTaskee } from "./useTaskee.ts";

const api = useTaskee();

describe("what people do", () => {
  it("create_contacts makes many, a millisecond apart or in the same one", () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const now = state.clock.now();
    const added = (args: Record<string, unknown>) =>
      actions.create_contacts(args).map(({ dateAdded }) => Date.parse(dateAdded) - now);
    expect(added({ count: 3 })).toEqual([-2, -1, 0]);
    expect(added({ count: 2, sameMillisecond: true, agoSeconds: 5 })).toEqual([-5000, -5000]);
    expect(actions.create_contacts({ businessId: "b1", tags: ["A"] })).toMatchObject([
      { firstName: "Contact 10", businessId: "b1", tags: ["a"] },
    ]);
  });

  it("update_contact changes or touches one, delete_contact removes it", () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const dateUpdated = new Date(state.clock.now()).toISOString();
    expect(actions.update_contact({ contact: "Alice" })).toMatchObject({ lastName: "Jones", dateUpdated });
    expect(actions.update_contact({ contact: "alice@northwind.example", city: "York" })).toMatchObject({
      city: "York",
    });
    actions.delete_contact({ contact: "contact_000002" });
    expect(state.contacts).toHaveLength(3);
  });

  it("revoke_token and restore_token", async () => {
    api.sandbox.actions.revoke_token();
    expect((await api.request(`GET /contacts/?${api.location}`)).status).toBe(401);
    api.sandbox.actions.restore_token();
    expect((await api.request(`GET /contacts/?${api.location}`)).status).toBe(200);
  });

  it.each([
    ["create_contacts", { count: 0 }, "create_contacts: count: Too small: expected number to be >=1"],
    ["update_contact", { contact: "nobody" }, "update_contact: there is no contact nobody"],
    ["send_event", { signature: "hmac" }, "send_event: signature: Invalid option"],
    ["send_event", { contact: "nobody" }, "send_event: there is no contact nobody"],
    ["repeat_event", {}, "repeat_event: no event was sent yet"],
  ] as const)("%s %j is refused in words", (name, args, message) => {
    expect(() => api.sandbox.actions[name](args)).toThrow(message);
  });
});

describe("webhooks", () => {
  const keys = () => {
    const pems = (api.sandbox.env.TASKEE_WEBHOOK_PUBLIC_KEY ?? "").replaceAll("\\n", "\n");
    return (pems.match(/-----BEGIN.+?-----END PUBLIC KEY-----/gs) ?? []).map((pem) => createPublicKey(pem));
  };
  /** Which of the two headers hold a signature by a key of this run. */
  const valid = ({ headers, body }: { headers: Record<string, string>; body: string }) => {
    const [rsa, ed25519] = keys();
    const bytes = Buffer.from(body);
    const signed = (name: string) => Buffer.from(headers[name] ?? "", "base64");
    return [
      rsa && verify("sha256", bytes, rsa, signed("X-Wh-Signature")),
      ed25519 && verify(null, bytes, ed25519, signed("X-Ghl-Signature")),
    ];
  };

  it("are signed with the keys that the app gets, on one line", () => {
    expect(api.sandbox.env.TASKEE_WEBHOOK_PUBLIC_KEY).not.toContain("\n");
    expect(keys().map(({ asymmetricKeyType }) => asymmetricKeyType)).toEqual(["rsa", "ed25519"]);
  });

  it.each([
    ["rsa", [true, false]],
    ["ed25519", [false, true]],
    ["both", [true, true]],
    ["none", [false, false]],
    ["forged", [false, false]],
  ] as const)("signature: %s", (signature, expected) => {
    const delivery = api.sandbox.actions.send_event({ signature, data: { firstName: "Jürgen 📦" } });
    expect(valid(delivery)).toEqual(expected);
  });

  it("carry what the contact is now, within data or beside the type", () => {
    const nested = JSON.parse(api.sandbox.actions.send_event({ type: "ContactUpdate" }).body);
    expect(nested).toMatchObject({
      type: "ContactUpdate",
      data: { id: "contact_000001", locationId: "ve9EPM428h8vShlRW1KT", email: "jane@northwind.example" },
    });
    const flat = JSON.parse(api.sandbox.actions.send_event({ flat: true, agoSeconds: 60 }).body);
    expect(flat).toMatchObject({ type: "ContactCreate", id: "contact_000001", firstName: "Jane" });
    expect(Date.parse(nested.timestamp) - Date.parse(flat.timestamp)).toBeGreaterThan(59_000);
    expect(flat.webhookId).not.toBe(nested.webhookId);
  });

  it.each([
    ["PriceUpdate", { type: "PriceUpdate", priceType: "one_time", product: expect.any(String) }],
    ["AppointmentCreate", { appointment: { title: "Survey" } }],
    ["NoteCreate", { id: expect.any(String), locationId: "ve9EPM428h8vShlRW1KT" }],
    ["InvoicePaid", { altType: "location", altId: "ve9EPM428h8vShlRW1KT" }],
  ])("carry a usual record of %s", (type, expected) => {
    expect(JSON.parse(api.sandbox.actions.send_event({ type, flat: true }).body)).toMatchObject(expected);
  });

  it("carry a price's own type, within data under its name", () => {
    const { body } = api.sandbox.actions.send_event({ type: "PriceUpdate" });
    expect(JSON.parse(body)).toMatchObject({ type: "PriceUpdate", data: { type: "one_time" } });
  });

  it("repeat_event sends the latest once more, byte for byte", () => {
    const delivery = api.sandbox.actions.send_event();
    expect(api.sandbox.actions.repeat_event()).toEqual(delivery);
  });
});
