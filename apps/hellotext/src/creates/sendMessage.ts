import { InputError, internationalPhone, kind } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { profileReference } from "../resources/profile.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "technology",
    label: "Technology",
    type: "string",
    required: true,
    choices: { sms: "SMS", whatsapp: "WhatsApp", instagram: "Instagram", mercadolibre: "Mercado Libre" },
    helpText: "The channel must be connected in Hellotext, and the customer must be reachable on it.",
  },
  {
    key: "body",
    label: "Body",
    type: "text",
    required: true,
    helpText:
      "The text of the message. On WhatsApp, you can only send it within 24 hours of the customer's last message.",
  },
  {
    ...profileReference,
    required: false,
    helpText: "The profile to message. Choose one, or map its ID. Required if Destination is blank.",
  },
  {
    key: "destination",
    label: "Destination",
    type: "string",
    meta: kind("phone"),
    helpText:
      "A phone number with its country code, such as +59898000001. If Profile is blank, Hellotext finds or creates the profile with this number.",
  },
]);

/** POST /v1/messages (Hellotext help, "Send messages with the API"): taken in, which is not delivered. */
export default defineCreate({
  key: "send_message",
  noun: "Message",
  display: {
    label: "Send Message",
    description: "Sends a message. Check your Hellotext inbox to see whether it was delivered.",
  },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, async ({ client, input }) => {
      const { technology, body, profile } = input;
      const destination = await internationalPhone("destination", input.destination);
      if (!profile && !destination)
        throw new InputError("profile", "fill in one of them.", "Profile or Destination");
      const { status } = await client.messages.send({ technology, body, profile, destination });
      return { status, technology, profile: profile ?? null, destination: destination ?? null };
    }),
    outputFields: [
      { key: "status", label: "Status", type: "string", primary: true },
      { key: "technology", label: "Technology", type: "string" },
      { key: "profile", label: "Profile ID", type: "string" },
      { key: "destination", label: "Destination", type: "string" },
    ],
    sample: { status: "received", technology: "sms", profile: "MzYwlE50", destination: null },
  },
});
