export { InputError, unlessEmpty, withoutBlanks } from "./inputs.ts";
export { PAGE_SIZE } from "./polling/pageReader.ts";
export type { EventPage, EventSource } from "./polling/pollEvents.ts";
export { dateOnly, isoFromMs, timeOfDay, wholeNumber } from "./values.ts";
export { defineVendor } from "./vendor.ts";
