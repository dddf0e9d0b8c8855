import { connectLocation, type LocationOptions } from "../highlevel/index.ts";
import { createContacts } from "./contacts.ts";

/** The API of Taskee Portal, a white label of HighLevel's. */
export const TASKEE_API = "https://portalapi.taskee.ai";

export interface TaskeeOptions extends LocationOptions {
  /** Without a trailing slash. Default: {@link TASKEE_API}. */
  baseUrl?: string | undefined;
}

export type Taskee = ReturnType<typeof createTaskee>;

/**
 * One sub-account in Taskee Portal. Of HighLevel's API its guide documents contacts and the location, and nothing else
 * is to be asked for.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
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
