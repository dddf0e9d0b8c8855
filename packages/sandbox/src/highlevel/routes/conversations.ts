import * as zod from "zod";
import { Refusal } from "../../refusal.ts";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import { location } from "../data.ts";
import { inLocation, iso, objectOf, phone, text, whole } from "../fields.ts";
import { type StoredMessage, typeOf } from "../messages.ts";
import type { HighlevelState } from "../state.ts";

const list = zod.array(text, "must be an array");

/** HighLevel API 2.0, "Send a new message". */
const newMessage = objectOf({
  type: zod.enum(
    ["SMS", "RCS", "Email", "WhatsApp", "IG", "FB", "Custom", "Live_Chat", "TIKTOK"],
    "must be a channel",
  ),
  contactId: text,
  message: text.exactOptional(),
  html: text.exactOptional(),
  subject: text.exactOptional(),
  emailFrom: text.exactOptional(),
  emailCc: list.exactOptional(),
  emailBcc: list.exactOptional(),
  attachments: list.exactOptional(),
  scheduledTimestamp: zod.int("must be a number of seconds").exactOptional(),
  fromNumber: phone.exactOptional(),
  toNumber: phone.exactOptional(),
  conversationProviderId: text.exactOptional(),
});

const exportQuery = inLocation.extend({
  limit: whole(10, 500).default(100),
  cursor: text.exactOptional(),
  contactId: text.exactOptional(),
  sortBy: zod.enum(["createdAt", "updatedAt"]).default("createdAt"),
  sortOrder: zod.enum(["asc", "desc"]).default("desc"),
  channel: zod.enum(["Call", "SMS", "Email", "WhatsApp", "Instagram", "Facebook"]).exactOptional(),
});

const toMessage = ({ dateAdded, subject, ...message }: StoredMessage) => ({
  ...message,
  type: 2,
  locationId: location.id,
  dateAdded: iso(dateAdded),
  contentType: "text/plain",
  status: "delivered",
  source: "app",
  ...(subject && { meta: { email: { subject } } }),
});

export const conversationRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "POST /conversations/messages": needs(
      "conversations/message.write",
      route(
        { body: newMessage },
        ({ body: { type, contactId, message, html, subject, attachments = [] } }) => {
          const contact = state.contact(contactId);
          if (message === undefined && html === undefined && attachments.length === 0) {
            throw new Refusal(400, "There is no message or attachments for this message. Skip sending.");
          }
          if (type === "Email" && contact.email === undefined) throw new Refusal(400, "Contact has no email");
          if (type === "SMS" && contact.phone === undefined) throw new Refusal(400, "Missing phone number");
          const { id, conversationId } = state.addMessage(contact, {
            messageType: typeOf(type),
            direction: "outbound",
            body: message ?? html,
            subject,
            attachments,
          });
          const email = type === "Email" && { emailMessageId: `${id}-email` };
          return ok({ conversationId, messageId: id, ...email, msg: "Message queued successfully." }, 201);
        },
      ),
    ),
    "GET /conversations/messages/export": needs(
      "conversations/message.readonly",
      route({ query: exportQuery }, ({ query: { limit, cursor, sortOrder, channel, contactId } }) => {
        const sign = sortOrder === "asc" ? 1 : -1;
        const wanted = channel === undefined ? undefined : typeOf(channel);
        const found = state.messages
          .filter((message) => contactId === undefined || message.contactId === contactId)
          .filter(({ messageType }) =>
            wanted === undefined ? messageType !== "TYPE_EMAIL" : messageType === wanted,
          )
          .sort((one, other) => sign * (one.dateAdded - other.dateAdded || one.id.localeCompare(other.id)));
        const start = found.findIndex(({ id }) => id === cursor) + 1;
        const page = found.slice(start, start + limit);
        const end = start + limit < found.length ? page.at(-1)?.id : undefined;
        return ok({ messages: page.map(toMessage), nextCursor: end ?? null, total: found.length });
      }),
    ),
  } satisfies Backend["routes"];
};
