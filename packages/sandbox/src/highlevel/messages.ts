/** A message of a conversation, or what happened in it, as HighLevel stores it. */
export interface StoredMessage {
  id: string;
  contactId: string;
  conversationId: string;
  /** `TYPE_SMS`, `TYPE_EMAIL`, `TYPE_ACTIVITY_OPPORTUNITY`, … */
  messageType: string;
  direction: "inbound" | "outbound";
  body: string | undefined;
  subject?: string | undefined;
  attachments: string[];
  /** Unix milliseconds. */
  dateAdded: number;
}

/** How each channel of the API is written in a message (HighLevel API 2.0, "Export messages by location ID"). */
export const typeOf = (channel: string): string => {
  const names: Record<string, string> = { IG: "INSTAGRAM", FB: "FACEBOOK", Custom: "CUSTOM_SMS" };
  return `TYPE_${names[channel] ?? channel.toUpperCase()}`;
};
