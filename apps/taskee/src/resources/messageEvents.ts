import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const message = recordOf.message(event);
  return {
    message_id: message.id,
    conversation_id: message.conversationId,
    contact_id: message.contactId,
    user_id: message.userId,
    direction: message.direction,
    message_type: message.messageType,
    status: message.status,
    subject: message.subject,
    body: message.body,
    from: message.from,
    to: message.to,
    attachments: message.attachments,
    call_duration: message.callDuration,
    call_status: message.callStatus,
    source: message.source,
    date_added: message.dateAdded,
  };
};

export const messageEvents = {
  types: { InboundMessage: "Message Received", OutboundMessage: "Message Sent" },
  begin: /^(Inbound|Outbound)Message/,
  toRecord,
  outputFields: [
    { key: "message_id", label: "Message ID", type: "string" },
    { key: "conversation_id", label: "Conversation ID", type: "string" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "user_id", label: "User ID", type: "string" },
    { key: "direction", label: "Direction", type: "string" },
    { key: "message_type", label: "Channel", type: "string" },
    { key: "status", label: "Status", type: "string" },
    { key: "subject", label: "Subject", type: "string" },
    { key: "body", label: "Body", type: "string" },
    { key: "from", label: "From", type: "string" },
    { key: "to", label: "To", type: "string", list: true },
    { key: "attachments", label: "Attachments", type: "string", list: true },
    { key: "call_duration", label: "Call Duration (Seconds)", type: "number" },
    { key: "call_status", label: "Call Status", type: "string" },
    { key: "source", label: "Source", type: "string" },
    { key: "date_added", label: "Date Added", type: "datetime" },
  ] satisfies OutputFields,
  sample: {
    message_id: "tyW42xCD0HQpb3hhfLcx",
    conversation_id: "fcanlLgpbQgQhderivVs",
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    user_id: "y0BeYjuRIlDwsDcOHOJo",
    direction: "inbound",
    message_type: "Email",
    status: "delivered",
    subject: "Heat pump",
    body: "When can you come?",
    from: "Rosa Delgado <rosa.delgado@example.com>",
    to: ["office@example.com"],
    attachments: ["https://example.com/garden.jpg"],
    call_duration: null,
    call_status: null,
    source: "app",
    date_added: "2026-03-24T08:15:30.000Z",
  },
};
