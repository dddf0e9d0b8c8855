import * as zod from "zod/mini";
import type { Http } from "./http.ts";
import { isNotFound } from "./vendorError.ts";

/**
 * DELETE: one thing is gone afterwards. What the answer holds is not read.
 *
 * @param path - From the `path` template.
 * @param body - Sent as JSON, where the vendor asks for one.
 * @throws {VendorError} `not_found` when there was no such thing before.
 */
export const remove = async (http: Http, path: string, body?: unknown): Promise<void> => {
  await http.send({ method: "DELETE", path, body, answer: zod.unknown() }).catch((error: unknown) => {
    if (!wasRemovedByAnEarlierTry(error)) throw error;
  });
};

/** A first try whose answer was lost may have deleted the thing, and then the next one finds nothing. */
const wasRemovedByAnEarlierTry = (error: unknown): boolean =>
  isNotFound(error) && (error.details.attempts ?? 1) > 1;
