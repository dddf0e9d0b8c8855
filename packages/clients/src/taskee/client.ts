import { createHighlevel, type Highlevel } from "../highlevel/index.ts";
import type { Transport } from "../http/index.ts";

/** The API of Taskee Portal, a white label of HighLevel's. */
export const TASKEE_API = "https://portalapi.taskee.ai";

export interface TaskeeOptions {
  transport: Transport;
  /** A Private Integration token of a sub-account. White space around it is ignored. */
  token: string;
  /** The id of the sub-account. White space around it is ignored. */
  locationId: string;
  /** Without a trailing slash. Default: {@link TASKEE_API}. */
  baseUrl?: string | undefined;
}

/**
 * One sub-account in Taskee Portal. Of HighLevel's API its guide documents contacts and the location, and nothing else
 * is to be asked for.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
 */
export const createTaskee = ({ baseUrl = TASKEE_API, ...options }: TaskeeOptions): Highlevel =>
  createHighlevel({
    ...options,
    baseUrl,
    vendor: "Taskee Portal",
    hasTagRequests: false,
    asksBusinessByLocation: false,
    answersWhole: false,
  });
