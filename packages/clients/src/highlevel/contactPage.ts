import * as zod from "zod/mini";
import { mapped } from "../http/index.ts";
import { datedContactSchema, type HighlevelDatedContact } from "./contact.ts";

/**
 * One page of GET /contacts/. The two cursors, of which one alone repeats pages, stand in `meta` at HighLevel and
 * beside `contacts` at its white labels.
 */
const cursors = { startAfter: zod.nullish(zod.number()), startAfterId: zod.nullish(zod.string()) };
export const contactPageSchema = mapped(
  zod.looseObject({
    contacts: zod.array(datedContactSchema),
    meta: zod.nullish(zod.object(cursors)),
    ...cursors,
  }),
  ({ contacts, meta, ...page }): HighlevelContactPage => {
    const startAfter = meta?.startAfter ?? page.startAfter;
    const startAfterId = meta?.startAfterId ?? page.startAfterId;
    const isLast = contacts.length === 0 || startAfter == null || startAfterId == null;
    return isLast ? { contacts } : { contacts, next: { startAfter, startAfterId } };
  },
);

export interface HighlevelContactCursor {
  /** Milliseconds since 1970. */
  startAfter: number;
  startAfterId: string;
}

export interface HighlevelContactPage {
  contacts: HighlevelDatedContact[];
  /** Absent on the last page. */
  next?: HighlevelContactCursor;
}
