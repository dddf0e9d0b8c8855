export { type AnyAnswer, type AnyRequest, InvalidRequestError } from "./anyRequest.ts";
export type { Call, HttpOptions, Query } from "./call.ts";
export { credential } from "./credential.ts";
export { createHttp, type Http } from "./http.ts";
export { InvalidIdError, path } from "./path.ts";
export { isObject } from "./readInPlace.ts";
export { remove } from "./remove.ts";
export { failure, fitting, id, isTime, mapped, moment, orNull, refuse, text, time, toIso } from "./schema.ts";
export {
  ConnectionError,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";
export {
  isNotFound,
  shorten,
  VendorError,
  type VendorErrorDetails,
  type VendorErrorKind,
} from "./vendorError.ts";
