import { connectLocation, type LocationOptions } from "../highlevel/index.ts";
import { createContacts } from "./contacts.ts";

/** The Taskee Portal API, a white label of HighLevel's. */
export const TASKEE_API = "https://portalapi.taskee.ai";

export interface TaskeeOptions extends LocationOptions {
  /** Without a trailing slash. Default: {@link TASKEE_API}. */
  baseUrl?: string | undefined;
}

export type Taskee = ReturnType<typeof createTaskee>;

/**
 * One sub-account in Taskee Portal. Its guide documents only contacts and the location of HighLevel's API, so nothing
 * else is requested.
 *
 * @throws {VendorError} `unauthorized`, before any request, if the token has characters that no HTTP header can carry
 */
export const createTaskee = ({ baseUrl = TASKEE_API, ...options }: TaskeeOptions) => {
  const { http, locationId, location } = connectLocation("Taskee Portal", baseUrl, options);
  return {
    location,
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: http.request,
    contacts: createContacts(http, locationId),
  };
};
