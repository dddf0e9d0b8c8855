import {
  HIGHLEVEL_PAGE_SIZES,
  type Highlevel,
  type HighlevelMessage,
  type HighlevelMessagePage,
} from "@integrations/clients/highlevel";
import type { EventSource } from "@integrations/zapier-kit";
import { toMessage } from "./message.ts";

/** The lists that have further pages, and where each continues. */
type Cursor = { channel: string | undefined; cursor: string }[];

/** Without a channel the vendor lists all messages except emails. */
const EVERYTHING = [undefined, "Email"];

const msOf = ({ dateAdded }: HighlevelMessage): number =>
  dateAdded === null ? Date.now() : Date.parse(dateAdded);

/** Each message from a contact, once. The list also has other activities of a conversation. */
export const inboundMessages = (client: Highlevel, channel: string | undefined) =>
  ({
    readAfter: async ({ since = Number.NEGATIVE_INFINITY, cursor }) => {
      const channels = channel === undefined ? EVERYTHING : [channel];
      const lists = cursor ?? channels.map((one) => ({ channel: one, cursor: undefined }));
      const pages: (HighlevelMessagePage & { list: (typeof lists)[number] })[] = [];
      for (const list of lists) {
        const page = await client.conversations.exported({ ...list, limit: HIGHLEVEL_PAGE_SIZES.messages });
        pages.push({ list, ...page });
      }
      const next = pages.flatMap(({ list, messages, nextCursor }) => {
        const last = messages.at(-1);
        const goesOn = nextCursor !== null && last !== undefined && msOf(last) >= since;
        return goesOn ? [{ channel: list.channel, cursor: nextCursor }] : [];
      });
      return { rows: pages.flatMap(({ messages }) => messages), next: next.length > 0 ? next : undefined };
    },
    at: msOf,
    isEvent: ({ direction, messageType }) =>
      direction === "inbound" && !messageType?.startsWith("TYPE_ACTIVITY"),
    item: toMessage,
  }) satisfies EventSource<HighlevelMessage, { id: string }, Cursor>;
