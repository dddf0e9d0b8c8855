import { generateKeyPairSync, randomUUID, sign } from "node:crypto";

/** A webhook as it arrives: the request's headers and its body, byte for byte. */
export interface Delivery {
  headers: Record<string, string>;
  body: string;
}

/**
 * How a delivery is signed: over RSA, as the guide has it; over Ed25519, as the API that Taskee's is a white label
 * of does by now; both; not at all; or with a key that is somebody else's.
 */
export const signatures = ["rsa", "ed25519", "both", "none", "forged"] as const;

export interface EventOptions {
  type: string;
  data: Record<string, unknown>;
  /** The data beside `type` and not within `data`. */
  flat: boolean;
  /** Whether it has its type, which the examples of some lack (HighLevel API 2.0, "InvoiceCreate", "PriceUpdate"). */
  typed: boolean;
  signature: (typeof signatures)[number];
  /** When it happened, Unix milliseconds. */
  at: number;
}

/** A record beside the `type` of its event; a price's own is then called `priceType` (HighLevel API 2.0, "PriceCreate"). */
const beside = (event: string, { type, ...record }: EventOptions["data"]) =>
  event.startsWith("Price") ? { ...record, priceType: type } : record;

/** A pair of keys of each kind, made when they are first asked for: that takes a while. */
const keyRing = () => {
  const make = () => ({
    rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }),
    ed25519: generateKeyPairSync("ed25519"),
  });
  let made: ReturnType<typeof make> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Of this process; and those of somebody else. */
const ownKeys = keyRing();
const strangersKeys = keyRing();

/** Signs events with the keys of this run (Taskee Portal API guide, "Security: Verifying Webhook Authenticity"). */
export class WebhookSender {
  readonly #locationId: string;
  /** What was sent, oldest first. */
  readonly sent: Delivery[] = [];

  constructor(locationId: string) {
    this.#locationId = locationId;
  }

  /** Both public keys, PEM after PEM, on one line so that a `.env` can hold them. */
  get publicKeys(): string {
    const { rsa, ed25519 } = ownKeys();
    return [rsa, ed25519]
      .map(({ publicKey }) => publicKey.export({ type: "spki", format: "pem" }).toString())
      .join("")
      .replaceAll("\n", "\\n");
  }

  send({ type, data, flat, typed, signature, at }: EventOptions): Delivery {
    const head = { ...(typed && { type }), timestamp: new Date(at).toISOString(), webhookId: randomUUID() };
    // An invoice has the location in `altId` (HighLevel API 2.0, "InvoiceCreate").
    const owner = type.startsWith("Invoice")
      ? { altType: "location", altId: this.#locationId }
      : { locationId: this.#locationId };
    const event = flat
      ? { ...owner, ...(typed ? beside(type, data) : data), ...head }
      : { ...head, data: { ...owner, ...data } };
    const body = JSON.stringify(event);
    const delivery = {
      headers: { "Content-Type": "application/json", ...this.#sign(body, signature) },
      body,
    };
    this.sent.push(delivery);
    return delivery;
  }

  #sign(body: string, how: EventOptions["signature"]): Record<string, string> {
    const { rsa, ed25519 } = how === "forged" ? strangersKeys() : ownKeys();
    const bytes = Buffer.from(body);
    const legacy = { "X-Wh-Signature": sign("sha256", bytes, rsa.privateKey).toString("base64") };
    const newer = { "X-Ghl-Signature": sign(null, bytes, ed25519.privateKey).toString("base64") };
    return { rsa: legacy, ed25519: newer, both: { ...legacy, ...newer }, none: {}, forged: legacy }[how];
  }
}
