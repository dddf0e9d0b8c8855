export { type AnyAnswer, type AnyRequest, InvalidRequestError } from "./anyRequest.ts";
export type { Call, HttpOptions, Query } from "./call.ts";
export { credential } from "./credential.ts";
export { differing, isSame, sendDiffering } from "./differing.ts";
export { createHttp, type Http } from "./http.ts";
export { isObject } from "./isObject.ts";
export { InvalidIdError, path } from "./path.ts";
export { remove } from "./remove.ts";
export { countedRows, listIn, type Rows, rowsOf } from "./rows.ts";
export {
  anything,
  failure,
  fitting,
  flag,
  id,
  isTime,
  mapped,
  maybe,
  moment,
  orNull,
  refuse,
  text,
  time,
  toIso,
} from "./schema.ts";
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
