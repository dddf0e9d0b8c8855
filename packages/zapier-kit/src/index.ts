export { apiRequestInputs, apiRequestOutputs, apiRequestSample, sendApiRequest } from "./apiRequest.ts";
export type { Cache } from "./cache.ts";
export { dateOnly, timeOfDay, utcTime } from "./dates.ts";
export { defineIntegration } from "./defineIntegration.ts";
export { AccessError } from "./errors.ts";
export { decodeKey, encodeKey } from "./fieldKeys.ts";
export { asText, InputError, isBlank, quote, unlessEmpty, withoutBlanks } from "./inputs.ts";
export { oauth2 } from "./oauth2.ts";
export { internationalPhone, phoneNumber } from "./phone.ts";
export type {
  CursorList,
  CursorRows,
  EventPage,
  EventSource,
  Events,
  EventsSince,
  OffsetList,
} from "./polling/eventSource.ts";
export { decimalNumber, isoFromMs, oneOf, wholeNumber, yesOrNo } from "./values.ts";
export { type Context, defineVendor, type Vendor } from "./vendor.ts";
export type { WebhookSource } from "./webhook.ts";
