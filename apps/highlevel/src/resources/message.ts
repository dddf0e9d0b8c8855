import type { HighlevelMessage } from "@integrations/clients/highlevel";
import { contactSample } from "@integrations/highlevel";
import { kind } from "@integrations/zapier-kit";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** The channels to send on, with the vendor's own values (HighLevel API 2.0, "Send a new message"). */
export const channelInput = defineInputField({
  key: "channel",
  label: "Channel",
  type: "string",
  choices: {
    SMS: "SMS",
    Email: "Email",
    WhatsApp: "WhatsApp",
    RCS: "RCS",
    IG: "Instagram",
    FB: "Facebook",
    Live_Chat: "Live Chat",
    TIKTOK: "TikTok",
    Custom: "Custom Provider",
  },
});

/**
 * The channels that messages can be filtered by (HighLevel API 2.0, "Export messages by location ID"). Another one would
 * silently find nothing.
 */
export const listedChannelInput = defineInputField({
  key: "channel",
  label: "Channel",
  type: "string",
  choices: {
    SMS: "SMS",
    Email: "Email",
    WhatsApp: "WhatsApp",
    Instagram: "Instagram",
    Facebook: "Facebook",
    Call: "Call",
  },
  meta: kind("option", { closed: true }),
});

/** A message as a Zap sees it. */
export const toMessage = (message: HighlevelMessage) => ({
  id: message.id,
  message_type: message.messageType,
  body: message.body,
  attachments: message.attachments ?? [],
  contact_id: message.contactId,
  conversation_id: message.conversationId,
  status: message.status,
  date_added: message.dateAdded,
});

export const messageOutputFields = [
  { key: "id", label: "Message ID", type: "string", primary: true },
  { key: "message_type", label: "Message Type", type: "string" },
  { key: "body", label: "Body", type: "string" },
  { key: "attachments", label: "Attachments", type: "string", list: true },
  { key: "contact_id", label: "Contact ID", type: "string" },
  { key: "conversation_id", label: "Conversation ID", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "date_added", label: "Date Added", type: "datetime" },
] satisfies OutputFields;

export const messageSample: ReturnType<typeof toMessage> = {
  id: "t22c6DQcTDf3MjRhwf77",
  message_type: "TYPE_SMS",
  body: "Can I come an hour later?",
  attachments: [],
  contact_id: contactSample.id,
  conversation_id: "ABC12h2F6uBrIkfXYazb",
  status: "delivered",
  date_added: "2026-03-24T08:15:30.000Z",
};
