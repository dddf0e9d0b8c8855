import type { AnyRequest } from "../http/index.ts";
import { createAppointments } from "./appointments.ts";
import { createBusinesses } from "./businesses.ts";
import { createContacts } from "./contacts.ts";
import { createConversations } from "./conversations.ts";
import { connectLocation, type LocationOptions } from "./location.ts";
import { createNotes } from "./notes.ts";
import { createOpportunities } from "./opportunities.ts";
import { createSettings } from "./settings.ts";
import { createQuestionnaires } from "./submissions.ts";
import { createTasks } from "./tasks.ts";
import { createUsers } from "./users.ts";

/** The HighLevel API. */
export const HIGHLEVEL_API = "https://services.leadconnectorhq.com";

/** Requests to calendars and conversations require another version (HighLevel API 2.0, "Create appointment"). */
const DATED = /^\/(calendars|conversations)\//;
const DATED_VERSION = "2021-04-15";

export interface HighlevelOptions extends LocationOptions {
  /** The ID of the sub-account's agency. Absent in connections made before it was stored. */
  companyId?: string | undefined;
  /** Without a trailing slash. Default: {@link HIGHLEVEL_API}. */
  baseUrl?: string | undefined;
}

export type Highlevel = ReturnType<typeof createHighlevel>;

/**
 * One sub-account in HighLevel's API 2.0.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
 */
export const createHighlevel = ({ baseUrl = HIGHLEVEL_API, companyId, ...options }: HighlevelOptions) => {
  const { http, httpOf, locationId, location } = connectLocation("HighLevel", baseUrl, options);
  const datedHttp = httpOf(DATED_VERSION);
  return {
    location,
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: (request: AnyRequest) => (DATED.test(request.path) ? datedHttp : http).request(request),
    contacts: createContacts(http, locationId),
    tasks: createTasks(http, locationId),
    notes: createNotes(http),
    appointments: createAppointments(http, datedHttp, locationId),
    opportunities: createOpportunities(http, locationId),
    conversations: createConversations(datedHttp, locationId),
    forms: createQuestionnaires(http, locationId, "forms"),
    surveys: createQuestionnaires(http, locationId, "surveys"),
    businesses: createBusinesses(http, locationId),
    users: createUsers(http, locationId, companyId),
    settings: createSettings(http, locationId),
  };
};
