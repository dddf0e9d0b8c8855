import * as zod from "zod/mini";
import { mapped, refuse, time } from "../http/index.ts";
import { isSigned, readPublicKeys, WebhookError, type WebhookRequest } from "../webhook/index.ts";
import { TASKEE_WEBHOOK_KEYS } from "./publicKeys.ts";

/** An event that Taskee sent. */
export interface TaskeeEvent {
  /** `ContactCreate`, `TaskComplete`, …; just `Invoice` if it does not say what happened to the invoice. */
  type: string;
  /** The same for every delivery of an event. */
  webhookId: string;
  /** When it was sent, in milliseconds since 1970. */
  at: number;
  /** The sub-account it happened in; null if the event does not say. */
  locationId: string | null;
  /** The record that the event is about. */
  data: Record<string, unknown>;
}

export interface TaskeeWebhooksOptions {
  /** The sub-account's ID. Surrounding white space is ignored. */
  locationId: string;
  /** PEM public keys, one after the other. Default: {@link TASKEE_WEBHOOK_KEYS}. */
  publicKeys?: string | undefined;
}

/**
 * The guide mentions six attempts within about 70 minutes. Since April 2026 HighLevel, whose white label Taskee is,
 * makes 12 attempts with growing pauses; it does not say how long they take in total.
 */
export const LONGEST_DELAY_MS = 24 * 60 * 60_000;

/** Which header has the signature by which kind of key. */
const SIGNATURES = [
  { header: "x-wh-signature", keyType: "rsa" },
  { header: "x-ghl-signature", keyType: "ed25519" },
];

/** Webhooks as Taskee signs them (Taskee Portal API guide, "Webhook Integration Guide"). */
export const createTaskeeWebhooks = ({
  locationId,
  publicKeys = TASKEE_WEBHOOK_KEYS,
}: TaskeeWebhooksOptions) => {
  const checkSignature = ({ header, body }: WebhookRequest): void => {
    const sent = SIGNATURES.map((one) => ({ ...one, signature: header(one.header) }));
    if (sent.every(({ signature }) => !signature?.trim())) {
      throw new WebhookError(
        "The request has no signature, so it is not from Taskee Portal. It was ignored.",
      );
    }
    const keys = readPublicKeys(publicKeys);
    const isGenuine = sent.some(({ keyType, signature }) => {
      const fitting = keys.filter(({ asymmetricKeyType }) => asymmetricKeyType === keyType);
      return isSigned(body, signature?.trim() ?? "", fitting);
    });
    if (isGenuine) return;
    throw new WebhookError(
      "The signature of the request is not Taskee Portal's. Someone else sent it, or it was changed on the way. It was ignored.",
    );
  };

  return {
    /**
     * Verifies that a request is from Taskee, and reads it.
     *
     * @throws {WebhookError}
     */
    open: (request: WebhookRequest): TaskeeEvent => {
      checkSignature(request);
      const event = eventSchema.safeParse(parseJson(request.body));
      if (event.success) return event.data;
      const [issue] = event.error.issues;
      if (issue?.message === UNKNOWN_KIND) throw new WebhookError(UNKNOWN_KIND);
      throw new WebhookError(
        `Taskee Portal sent an event that cannot be read (unexpected value at "${issue?.path.join(".")}"). It was ignored.`,
      );
    },

    /** Whether it happened in this sub-account. An app that is installed in several gets the events of all of them. */
    isOwn: (event: TaskeeEvent): boolean =>
      event.locationId === null || event.locationId === locationId.trim(),
  };
};

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new WebhookError("Taskee Portal sent an event that is not JSON. It was ignored.");
  }
};

const milliseconds = mapped(time, (value, context) => {
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? refuse(context, value, "it is no date") : at;
});

const head = { webhookId: zod.string().check(zod.minLength(1)), timestamp: milliseconds };

const UNKNOWN_KIND =
  "Taskee Portal sent a webhook that doesn't say what kind of event it is, and its record doesn't show it either. It was ignored.";

/** The types of a price (HighLevel API 2.0, "PriceUpdate"). */
const PRICE_TYPES: unknown[] = ["one_time", "recurring"];

/** The fields that reveal a record's kind if its event has no type. */
const KINDS = {
  Invoice: ["invoiceNumber", "amountDue"],
  Product: ["productType"],
  Price: ["product", "amount"],
  Relation: ["firstRecordId", "secondRecordId"],
  Association: ["firstObjectKey", "secondObjectKey"],
};

/** Whether an event's type is only the kind of its record, without what happened to it. */
export const isKindAlone = (type: string): boolean => Object.hasOwn(KINDS, type);

/**
 * The type of an event. In the document's examples, invoices, products, prices, associations and relations have no
 * type, or the price's own in its place (HighLevel API 2.0, "InvoiceCreate", "PriceUpdate"). Such an event is named
 * after its record alone, `Invoice`, because nothing says what happened to it.
 */
const typeOf = (type: string | null | undefined, record: Record<string, unknown>): string | undefined => {
  if (type && !PRICE_TYPES.includes(type)) return type;
  return Object.entries(KINDS).find(([, fields]) =>
    fields.every((field) => Object.hasOwn(record, field)),
  )?.[0];
};

/**
 * An event in the guide's form has its record in `data`, which may have a `type` of its own. An event in HighLevel's
 * form has the record's fields next to `type`. The outer `type` is the event's, unless it is a price's.
 */
const eventSchema = mapped(
  zod.looseObject({
    ...head,
    type: zod.nullish(zod.string()),
    locationId: zod.nullish(zod.string()),
    data: zod.optional(zod.record(zod.string(), zod.unknown())),
  }),
  (event, context): TaskeeEvent => {
    const { type: sent, webhookId, timestamp, locationId, data, ...flat } = event;
    const isPriceType = PRICE_TYPES.includes(sent);
    const record = data ?? (isPriceType ? { ...flat, type: sent } : flat);
    const type = typeOf(sent, record);
    if (type === undefined) return refuse(context, event, UNKNOWN_KIND, ["type"]);
    return { type, webhookId, at: timestamp, locationId: locationId ?? locationOf(record), data: record };
  },
);

/** An invoice has its sub-account's ID in `altId` (HighLevel API 2.0, "InvoiceCreate"). */
const locationOf = ({ locationId, altType, altId }: Record<string, unknown>): string | null => {
  const id = locationId ?? (altType === "location" ? altId : undefined);
  return typeof id === "string" ? id : null;
};
