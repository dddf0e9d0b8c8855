import * as zod from "zod/mini";
import { type Http, orNull, rowsOf } from "../http/index.ts";
import { momentOrNull, textOrNull } from "./answers.ts";

/**
 * A message to send (HighLevel API 2.0, "Send a new message"). The document also marks `subType` and `status` as
 * required: one is an object of unknown shape, the other is what becomes of the message later. We send neither, like
 * the public clients of this API, which send only `type`, `contactId` and the message, in both versions in use
 * (2021-04-15, 2021-07-28).
 */
export interface HighlevelNewMessage {
  /** `SMS`, `Email`, `WhatsApp`, `RCS`, `IG`, `FB`, `Live_Chat`, `TIKTOK` or `Custom`. */
  type: string;
  contactId: string;
  message?: string | undefined;
  html?: string | undefined;
  subject?: string | undefined;
  emailFrom?: string | undefined;
  emailCc?: readonly string[] | undefined;
  emailBcc?: readonly string[] | undefined;
  /** URLs. */
  attachments?: readonly string[] | undefined;
  /** Seconds since 1970. */
  scheduledTimestamp?: number | undefined;
  /** E.164 */
  fromNumber?: string | undefined;
  /** E.164 */
  toNumber?: string | undefined;
  conversationProviderId?: string | undefined;
}

export const sentMessageSchema = zod.object({
  conversationId: textOrNull,
  messageId: textOrNull,
  messageIds: orNull(zod.array(zod.string())),
  emailMessageId: textOrNull,
});
export type HighlevelSentMessage = zod.output<typeof sentMessageSchema>;

/** A message in a conversation, or an activity in it (HighLevel API 2.0, "Export messages by location ID"). */
export const messageSchema = zod.object({
  id: zod.string(),
  /** `TYPE_SMS`, `TYPE_EMAIL`, `TYPE_ACTIVITY_OPPORTUNITY`, … */
  messageType: textOrNull,
  /** `inbound` or `outbound`. */
  direction: textOrNull,
  status: textOrNull,
  body: textOrNull,
  contactId: textOrNull,
  conversationId: textOrNull,
  attachments: orNull(zod.array(zod.string())),
  source: textOrNull,
  userId: textOrNull,
  dateAdded: momentOrNull,
});
export type HighlevelMessage = zod.output<typeof messageSchema>;

export const messagePageSchema = zod.object({ messages: rowsOf(messageSchema), nextCursor: textOrNull });
export type HighlevelMessagePage = zod.output<typeof messagePageSchema>;

/** @param datedHttp - Sends the version that requests to conversations require. */
export const createConversations = (datedHttp: Http, locationId: string) => ({
  /** POST /conversations/messages. Sent once, because the vendor can't tell a second attempt from a second message. */
  send: (message: HighlevelNewMessage): Promise<HighlevelSentMessage> =>
    datedHttp.send({
      method: "POST",
      path: "/conversations/messages",
      body: message,
      answer: sentMessageSchema,
    }),

  /** GET /conversations/messages/export: one page, newest first. Without a channel, it has all messages except emails. */
  exported: (page: {
    /** 10 to 500. */
    limit: number;
    contactId?: string | undefined;
    channel?: string | undefined;
    cursor?: string | undefined;
  }): Promise<HighlevelMessagePage> =>
    datedHttp.send({
      method: "GET",
      path: "/conversations/messages/export",
      query: { locationId, ...page, sortBy: "createdAt", sortOrder: "desc" },
      answer: messagePageSchema,
    }),
});
