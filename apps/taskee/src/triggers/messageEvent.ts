import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { messageEvents } from "../resources/messageEvents.ts";

/** POST https://hooks.zapier.com/… with `InboundMessage` and so on (HighLevel API 2.0, "InboundMessage"; Taskee's guide has no names). */
export default defineTrigger({
  key: "message_event",
  noun: "Message",
  display: {
    label: "Message Event",
    description: "Triggers when a message is received or sent: email, SMS, chat, call, or voicemail.",
    directions: directions("messages"),
  },
  operation: onEvents(messageEvents),
});
