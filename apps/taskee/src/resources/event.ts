import { isKindAlone, LONGEST_DELAY_MS, type TaskeeEvent } from "@integrations/clients/taskee";
import { WebhookError } from "@integrations/clients/webhook";
import { isBlank, isoFromMs } from "@integrations/zapier-kit";
import { defineInputFields, type OutputFields } from "zapier-platform-core";
import { taskeeWebhooks } from "../vendor.ts";

/** The fields that every event has. Its `id` is the same for every delivery of an event. */
const toEvent = ({ webhookId, type, at, locationId }: TaskeeEvent) => ({
  id: webhookId,
  event_type: type,
  event_time: isoFromMs(at),
  location_id: locationId,
});

const eventOutputFields = [
  { key: "id", label: "Webhook ID", type: "string", primary: true },
  { key: "event_type", label: "Event Type", type: "string" },
  { key: "event_time", label: "Event Time", type: "datetime" },
  { key: "location_id", label: "Location ID", type: "string" },
] satisfies OutputFields;

/** A kind of event: its types, and what a Zap gets of the record. */
interface EventKind<Item> {
  /** The vendor's name of each event, and ours. */
  types: Readonly<{ [type: string]: string }>;
  /** Matches the names of this kind's events, including names that the vendor may add later. */
  begin: RegExp;
  /** The event that the vendor sends in addition to each of the others. */
  companion?: string;
  toRecord(event: TaskeeEvent): Item;
  outputFields: OutputFields;
  sample: Item;
}

/** The operation of a trigger on webhooks (Taskee Portal API guide, "Webhook Integration Guide"). */
export const onEvents = <Item extends object>({
  types,
  begin,
  companion,
  toRecord,
  ...kind
}: EventKind<Item>) => {
  const inputFields = defineInputFields([
    {
      key: "event_types",
      label: "Event Types",
      type: "string",
      list: true,
      choices: types,
      helpText: "Only these events trigger the Zap. Leave blank for all.",
    },
  ]);

  return {
    type: "hook" as const,
    inputFields,
    perform: taskeeWebhooks.webhook(inputFields, ({ client: webhooks, input }) => {
      const chosen = [input.event_types].flat().filter((type) => !isBlank(type));
      return {
        open: webhooks.open,
        at: ({ at }: TaskeeEvent) => at,
        longestDelayMs: LONGEST_DELAY_MS,
        isEvent: (event: TaskeeEvent) =>
          webhooks.isOwn(event) &&
          begin.test(event.type) &&
          (chosen.length === 0 || isAmong(chosen, event.type)),
        // If the person chooses event types, each chosen event fires. Otherwise a change fires once.
        change: (event: TaskeeEvent) =>
          companion === undefined || chosen.length > 0
            ? undefined
            : { record: toRecord(event), accompanies: event.type === companion },
        item: (event: TaskeeEvent) => ({ ...toRecord(event), ...toEvent(event) }),
      };
    }),
    outputFields: [...eventOutputFields, ...kind.outputFields],
    sample: {
      ...kind.sample,
      id: "e1f0a8c2-7d0f-4b5e-9a77-0d8f7c1b2a34",
      event_type: Object.keys(types)[0],
      event_time: "2026-03-24T09:02:11.000Z",
      location_id: "ve9EPM428h8vShlRW1KT",
    },
  };
};

/** @throws {WebhookError} if the type is unknown, so that no event is lost silently */
const isAmong = (chosen: unknown[], type: string): boolean => {
  if (isKindAlone(type)) {
    throw new WebhookError(
      `Taskee Portal sent an event (${type}) without saying what happened. To start the Zap for such events too, clear Event Types.`,
    );
  }
  return chosen.includes(type);
};

/** How to set up these webhooks in Taskee Portal. No request can do that. */
export const directions = (events: string): string =>
  [
    "1. Copy this URL.",
    "2. In the Taskee Portal dashboard, open your OAuth application, or create one and fill in the required fields.",
    "3. Under **Advanced Settings -> Auth**, select the scopes of the records you want to receive events for.",
    `4. Under **Advanced Settings -> Webhook**, turn on the events for ${events}, paste the URL next to each one, and save.`,
    `5. Change something that causes one of these events, then test this trigger. **Insights -> Logs** of your application shows what was sent.`,
  ].join("\n");
