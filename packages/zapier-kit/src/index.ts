export { decodeKey, encodeKey } from "./fieldKeys.ts";
export { InputError, unlessEmpty, withoutBlanks } from "./inputs.ts";
export type { CursorRows } from "./polling/cursorReader.ts";
export { PAGE_SIZE } from "./polling/pageReader.ts";
export type { CursorList, EventPage, EventSource, EventsSince, OffsetList } from "./polling/pollEvents.ts";
export { dateOnly, isoFromMs, timeOfDay, wholeNumber } from "./values.ts";
export { defineVendor } from "./vendor.ts";
