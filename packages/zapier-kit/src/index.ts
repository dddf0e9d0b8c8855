export { type Asked, toZapierError, type VendorProfile } from "./errors.ts";
export { InputError, isBlank, labelOf, requireInputs, unlessEmpty, withoutBlanks } from "./inputs.ts";
export { PAGE_SIZE } from "./polling/pageReader.ts";
export { type EventSource, type Poll, pollEvents } from "./polling/pollEvents.ts";
export { zapierTransport } from "./transport.ts";
export { dateOnly, isoFromMs, timeOfDay, wholeNumber } from "./values.ts";
export { type Context, defineVendor, type VendorOptions } from "./vendor.ts";
