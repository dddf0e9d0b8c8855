import * as zod from "zod/mini";
import type { Http } from "./http.ts";
import { isNotFound } from "./vendorError.ts";

/**
 * Sends a DELETE. The answer's body is ignored.
 *
 * @param path - From the `path` template.
 * @param body - Sent as JSON, if the vendor requires one.
 * @throws {VendorError} `not_found` if the record did not exist
 */
export const remove = async (http: Http, path: string, body?: unknown): Promise<void> => {
  await http.send({ method: "DELETE", path, body, answer: zod.unknown() }).catch((error: unknown) => {
    if (!wasRemovedByAnEarlierTry(error)) throw error;
  });
};

/** If the answer to the first attempt was lost, the record may be gone, and the next attempt gets a 404. */
const wasRemovedByAnEarlierTry = (error: unknown): boolean =>
  isNotFound(error) && (error.details.attempts ?? 1) > 1;
