export { apiRequestInputs, apiRequestOutputs, apiRequestSample, sendApiRequest } from "./apiRequest.ts";
export type { Cache } from "./cache.ts";
export { urlFromEnv } from "./environment.ts";
export { AccessError } from "./errors.ts";
export { decodeKey, encodeKey } from "./fieldKeys.ts";
export { firstMatches } from "./firstMatches.ts";
export { isBlank, unlessEmpty, withoutBlanks } from "./inputs/blanks.ts";
export { countryCode } from "./inputs/country.ts";
export { dateOnly, timeOfDay, utcTime } from "./inputs/dates.ts";
export { tidyEmail } from "./inputs/email.ts";
export { asText, InputError, quote } from "./inputs/inputError.ts";
export { type Kind, kind } from "./inputs/kinds.ts";
export { internationalPhone, phoneNumber, tidyPhone } from "./inputs/phone.ts";
export { readInput } from "./inputs/readInputs.ts";
export { decimalNumber, isoFromMs, oneOf, wholeNumber, yesOrNo } from "./inputs/values.ts";
export { oauth2 } from "./oauth2.ts";
export type {
  CursorList,
  CursorRows,
  EventPage,
  EventSource,
  Events,
  EventsSince,
  OffsetList,
} from "./polling/eventSource.ts";
export { isChange } from "./polling/isChange.ts";
export { type Context, defineVendor, type Vendor } from "./vendor.ts";
export type { WebhookSource } from "./webhook.ts";
