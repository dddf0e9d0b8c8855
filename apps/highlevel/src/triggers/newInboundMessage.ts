import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listedChannelInput, messageOutputFields, messageSample } from "../resources/message.ts";
import { inboundMessages } from "../resources/messageEvents.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...listedChannelInput, helpText: "Only messages on this channel. Leave blank for all." },
]);

/** GET /conversations/messages/export, once more for emails where all channels are asked for (HighLevel API 2.0, "Export messages by location ID"). */
export default defineTrigger({
  key: "new_inbound_message",
  noun: "Message",
  display: {
    label: "New Inbound Message",
    description: "Triggers when a contact sends a new message, such as an SMS or an email.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => inboundMessages(client, input.channel)),
    outputFields: messageOutputFields,
    sample: messageSample,
  },
});
