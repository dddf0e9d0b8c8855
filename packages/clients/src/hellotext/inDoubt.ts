import { VendorError } from "../http/index.ts";

/**
 * Rethrows an error that happened after something was already done, with its outcome marked as unknown: a host must not
 * simply repeat the operation, as it would after a throttled request.
 *
 * @throws {VendorError} always; an error of another class is rethrown as it is
 */
export const inDoubt = (error: unknown): never => {
  if (!(error instanceof VendorError)) throw error;
  const kind = error.kind === "throttled" ? "unavailable" : error.kind;
  throw new VendorError({ ...error.details, kind, outcomeUnknown: true }, { cause: error });
};
