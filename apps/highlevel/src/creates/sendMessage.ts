import { InputError, internationalPhone, kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { inputGroups } from "../resources/inputGroups.ts";
import { channelInput, messageSample } from "../resources/message.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    ...channelInput,
    required: true,
    helpText: "The channel must be connected in HighLevel, and the contact must be reachable on it.",
  },
  contactInput,
  {
    key: "message",
    label: "Message",
    type: "text",
    group: "message",
    helpText: "Leave blank only for an email with an HTML body, or with attachments.",
  },
  {
    key: "attachments",
    label: "Attachments",
    type: "string",
    group: "message",
    list: true,
    meta: kind("code"),
    helpText: "Enter URLs of files that anyone can open, one per line.",
  },
  { key: "subject", label: "Subject", type: "string", group: "email", helpText: "For emails only." },
  {
    key: "html",
    label: "HTML Body",
    type: "text",
    group: "email",
    helpText: "For emails only. Leave blank to send the message as plain text.",
  },
  {
    key: "email_from",
    label: "From Email",
    type: "string",
    group: "email",
    meta: kind("email"),
    helpText: "For emails only. Leave blank to use the sender set in HighLevel.",
  },
  {
    key: "email_cc",
    label: "CC",
    type: "string",
    group: "email",
    list: true,
    meta: kind("email"),
    helpText: "For emails only. Enter one address per line.",
  },
  {
    key: "email_bcc",
    label: "BCC",
    type: "string",
    group: "email",
    list: true,
    meta: kind("email"),
    helpText: "For emails only. Enter one address per line.",
  },
  {
    key: "scheduled_at",
    label: "Send At",
    type: "datetime",
    group: "delivery",
    helpText:
      "A date and time, such as 2026-03-31 09:30, in your Zap's time zone. Leave blank to send it now.",
  },
  {
    key: "from_number",
    label: "From Number",
    type: "string",
    group: "delivery",
    meta: kind("phone"),
    helpText: "The number to send from, with its country code. Leave blank to use the one set in HighLevel.",
  },
  {
    key: "to_number",
    label: "To Number",
    type: "string",
    group: "delivery",
    meta: kind("phone"),
    helpText: "Another number for the contact, with its country code. Leave blank to use the contact's own.",
  },
  {
    key: "conversation_provider_id",
    label: "Conversation Provider ID",
    type: "string",
    group: "delivery",
    meta: kind("id"),
    helpText: "The provider's ID in HighLevel's marketplace. Required for the Custom Provider channel.",
  },
]);

/** POST /conversations/messages, sent once (HighLevel API 2.0, "Send a new message"). */
export default defineCreate({
  key: "send_message",
  noun: "Message",
  display: {
    label: "Send Message",
    description: "Sends a contact an SMS, an email, or a message on another channel.",
  },
  operation: {
    inputFields,
    inputFieldGroups: inputGroups.message,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const { channel: type, message, html, attachments } = input;
      const misplaced = type !== "Email" && OF_EMAILS.find((key) => input[key] !== undefined);
      if (misplaced) throw new InputError(misplaced, "leave this blank. Only an email can have it.");
      if (message === undefined && html === undefined && attachments === undefined) {
        throw new InputError("message", "fill this in. There is nothing to send.");
      }
      const email = {
        html,
        subject: input.subject,
        emailFrom: input.email_from,
        emailCc: input.email_cc,
        emailBcc: input.email_bcc,
      };
      const fields = withoutBlanks({
        message,
        ...(type === "Email" && email),
        attachments,
        scheduledTimestamp: secondsOf(input.scheduled_at),
        fromNumber: await internationalPhone("from_number", input.from_number),
        toNumber: await internationalPhone("to_number", input.to_number),
        conversationProviderId: input.conversation_provider_id,
      });
      const sent = await client.conversations.send({ type, contactId: input.contact_id, ...fields });
      const { messageId, messageIds, conversationId, emailMessageId } = sent;
      return {
        id: messageId ?? messageIds?.[0] ?? "",
        conversation_id: conversationId,
        email_message_id: emailMessageId,
        contact_id: input.contact_id,
        channel: type,
      };
    }),
    outputFields: [
      { key: "id", label: "Message ID", type: "string", primary: true },
      { key: "conversation_id", label: "Conversation ID", type: "string" },
      { key: "email_message_id", label: "Email Message ID", type: "string" },
      { key: "contact_id", label: "Contact ID", type: "string" },
      { key: "channel", label: "Channel", type: "string" },
    ],
    sample: {
      id: messageSample.id,
      conversation_id: messageSample.conversation_id,
      email_message_id: null,
      contact_id: messageSample.contact_id ?? "",
      channel: "SMS",
    },
  },
});

const OF_EMAILS = ["subject", "html", "email_from", "email_cc", "email_bcc"] as const;

/** Seconds since 1970, the unit that the vendor uses here. */
const secondsOf = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Math.floor(Date.parse(time) / 1000);
