import { VendorError } from "../http/index.ts";

/**
 * Throws what failed after something was done already, as an error whose outcome is unknown: nobody may just repeat the whole,
 * as a host does with what was throttled.
 *
 * @throws always
 */
export const inDoubt = (error: unknown): never => {
  if (!(error instanceof VendorError)) throw error;
  const kind = error.kind === "throttled" ? "unavailable" : error.kind;
  throw new VendorError({ ...error.details, kind, outcomeUnknown: true }, { cause: error });
};
