import * as zod from "zod/mini";
import { countedRows, mapped } from "../http/index.ts";
import { contactSchema, type HighlevelContact } from "./contact.ts";

/**
 * One page of GET /contacts/. Both cursors are needed: with only one of them, pages repeat. HighLevel has them in
 * `meta`, its white labels next to `contacts`.
 */
const cursors = { startAfter: zod.nullish(zod.number()), startAfterId: zod.nullish(zod.string()) };
export const contactPageSchema = mapped(
  zod.object({
    contacts: countedRows(contactSchema),
    meta: zod.nullish(zod.object(cursors)),
    ...cursors,
  }),
  ({ contacts: { rows, sent }, meta, ...page }) => {
    const startAfter = meta?.startAfter ?? page.startAfter;
    const startAfterId = meta?.startAfterId ?? page.startAfterId;
    const isOpen = startAfter != null && startAfterId != null;
    return { contacts: rows, sent, next: isOpen ? { startAfter, startAfterId } : undefined };
  },
);

export interface HighlevelContactCursor {
  /** Milliseconds since 1970. */
  startAfter: number;
  startAfterId: string;
}

export interface HighlevelContactPage {
  contacts: HighlevelContact[];
  /** Absent on the last page. */
  next?: HighlevelContactCursor | undefined;
}
