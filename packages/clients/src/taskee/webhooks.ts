import * as zod from "zod/mini";
import { mapped, refuse, time } from "../http/index.ts";
import { isSigned, readPublicKeys, WebhookError, type WebhookRequest } from "../webhook/index.ts";
import { TASKEE_WEBHOOK_KEYS } from "./publicKeys.ts";

/** Something that happened at Taskee. */
export interface TaskeeEvent {
  /** `ContactCreate`, `TaskComplete`, … */
  type: string;
  /** The same for each delivery of one event. */
  webhookId: string;
  /** When it was sent, milliseconds since 1970. */
  at: number;
  /** The sub-account it happened in, where the event says so. */
  locationId: string | null;
  /** The record it happened to. */
  data: Record<string, unknown>;
}

export interface TaskeeWebhooksOptions {
  /** The id of the sub-account. White space around it is ignored. */
  locationId: string;
  /** PEM public keys, one after the other. Default: {@link TASKEE_WEBHOOK_KEYS}. */
  publicKeys?: string | undefined;
}

/**
 * The guide speaks of six tries within about 70 minutes. Since April 2026 the API that Taskee's is a white label of tries 12
 * times, with growing pauses whose sum it does not tell.
 */
export const LONGEST_DELAY_MS = 24 * 60 * 60_000;

/** Which kind of key signs what stands in which header. */
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
      "The signature of the request is not Taskee Portal's: somebody else sent it, or it was changed on its way. It was ignored.",
    );
  };

  return {
    /**
     * Makes sure that a request is from Taskee, and reads it.
     *
     * @throws {WebhookError}
     */
    open: (request: WebhookRequest): TaskeeEvent => {
      checkSignature(request);
      const event = eventSchema.safeParse(parseJson(request.body));
      if (event.success) return event.data;
      const [issue] = event.error.issues;
      throw new WebhookError(
        `Taskee Portal sent an event that cannot be read (unexpected value at "${issue?.path.join(".")}"). It was ignored.`,
      );
    },

    /** Whether it happened in this sub-account: an app that is installed in several tells of all of them. */
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

const head = { type: zod.string(), webhookId: zod.string().check(zod.minLength(1)), timestamp: milliseconds };

/**
 * An event of the guide has its record in `data`, with whatever `type` the record has of its own; one of HighLevel's own
 * has it beside `type`. That `type` is the event's either way.
 */
const eventSchema = mapped(
  zod.looseObject({
    ...head,
    locationId: zod.nullish(zod.string()),
    data: zod.optional(zod.record(zod.string(), zod.unknown())),
  }),
  ({ type, webhookId, timestamp, locationId, data, ...flat }): TaskeeEvent => {
    const record = data ?? flat;
    return { type, webhookId, at: timestamp, locationId: locationId ?? locationOf(record), data: record };
  },
);

/** An invoice has the id of its sub-account in `altId` (HighLevel API 2.0, "InvoiceCreate"). */
const locationOf = ({ locationId, altType, altId }: Record<string, unknown>): string | null => {
  const id = locationId ?? (altType === "location" ? altId : undefined);
  return typeof id === "string" ? id : null;
};
