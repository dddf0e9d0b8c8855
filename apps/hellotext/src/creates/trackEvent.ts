import { defineCreate, defineInputFields } from "zapier-platform-core";
import { eventInputs, toEvent } from "../resources/event.ts";
import { allObjectInputs, eventGroups, objectInputs } from "../resources/eventObjects.ts";
import { hellotext } from "../vendor.ts";

const [action] = eventInputs;
const inputFields = defineInputFields([
  ...eventInputs,
  hellotext.dynamicFields([action], async ({ input }) => objectInputs(input.action)),
]);

/** POST /v1/attribution/events (Hellotext API reference, "Tracking"). An event has no ID to return. */
export default defineCreate({
  key: "track_event",
  noun: "Event",
  display: {
    label: "Track Event",
    description: "Tracks what a customer did. Hellotext processes the event later.",
  },
  operation: {
    inputFields,
    inputFieldGroups: eventGroups,
    perform: hellotext.create([...eventInputs, ...allObjectInputs], async ({ client, input }) => {
      const event = toEvent(input);
      const { status } = await client.events.track(event);
      const { action, profile, session, tracked_at } = event;
      return {
        action,
        profile: profile ?? null,
        session: session ?? null,
        tracked_at: tracked_at === undefined ? null : new Date(tracked_at * 1000).toISOString(),
        status,
      };
    }),
    outputFields: [
      { key: "action", label: "Action", type: "string", primary: true },
      { key: "profile", label: "Profile ID", type: "string" },
      { key: "session", label: "Session", type: "string" },
      { key: "tracked_at", label: "Tracked At", type: "datetime" },
      { key: "status", label: "Status", type: "string" },
    ],
    sample: {
      action: "order.placed",
      profile: "MzYwlE50",
      session: null,
      tracked_at: "2026-03-24T08:15:30.000Z",
      status: "received",
    },
  },
});
