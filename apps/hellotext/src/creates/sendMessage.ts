import { defineCreate } from "zapier-platform-core";
import { messageInputs, toMessage, toOnce } from "../resources/message.ts";
import { hellotext } from "../vendor.ts";

/** POST /v1/messages (Hellotext help, "Send messages with the API"). A success means accepted, not delivered. */
export default defineCreate({
  key: "send_message",
  noun: "Message",
  display: {
    label: "Send Message",
    description: "Sends a message. Check your Hellotext inbox to see whether it was delivered.",
  },
  operation: {
    inputFields: messageInputs,
    perform: hellotext.create(messageInputs, async ({ client, input }) => {
      const message = await toMessage(input);
      const once = toOnce(input);
      const sent = once
        ? await client.messages.sendOnce(once.list, once.profile, message)
        : await client.messages.send(message);
      const { technology, profile = null, destination = null } = message;
      const status = sent ? sent.status : "already_sent";
      return { status, technology, profile, destination, template: input.template ?? null };
    }),
    outputFields: [
      { key: "status", label: "Status", type: "string", primary: true },
      { key: "technology", label: "Technology", type: "string" },
      { key: "profile", label: "Profile ID", type: "string" },
      { key: "destination", label: "Destination", type: "string" },
      { key: "template", label: "Template ID", type: "string" },
    ],
    sample: {
      status: "received",
      technology: "sms",
      profile: "MzYwlE50",
      destination: null,
      template: null,
    },
  },
});
