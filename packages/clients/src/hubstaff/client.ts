import { createHttp, credential, type Transport, VendorError } from "../http/index.ts";
import { createClients } from "./clients.ts";
import { createDailyActivities } from "./dailyActivities.ts";
import { createInvites } from "./invites.ts";
import { createInvoices } from "./invoices.ts";
import { createMembers } from "./members.ts";
import { createNotes } from "./notes.ts";
import { createOrganizations } from "./organizations.ts";
import { createPayments } from "./payments.ts";
import { createProjects } from "./projects.ts";
import { createSchedules } from "./schedules.ts";
import { errorSchema, oneOf, userSchema } from "./schemas.ts";
import { createShifts } from "./shifts.ts";
import { createTasks } from "./tasks.ts";
import { createTimeEdits } from "./timeEdits.ts";
import { createTimeEntries } from "./timeEntries.ts";
import { createTimeOff } from "./timeOff.ts";
import { createTimesheets } from "./timesheets.ts";

/** The API of hubstaff.com, with its version. */
export const HUBSTAFF_API = "https://api.hubstaff.com/v2";

export interface HubstaffOptions {
  transport: Transport;
  /** An organization's API token, `hsoat_…`, from Settings -> Organization -> API tokens. White space around it is ignored. */
  token: string;
  /** Default: {@link HUBSTAFF_API}. */
  baseUrl?: string | undefined;
}

export type Hubstaff = ReturnType<typeof createHubstaff>;

/**
 * The Hubstaff API (Hubstaff API v2).
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token cannot be an organization's.
 */
export const createHubstaff = ({ transport, token, baseUrl = HUBSTAFF_API }: HubstaffOptions) => {
  const secret = credential("Hubstaff", "API token", token);
  // A personal token is a JWT that only buys tokens for a day (Hubstaff API v2, "Authentication").
  if (secret.startsWith("eyJ")) {
    const reason = "this is a personal access token; an organization's API token begins with hsoat_";
    throw new VendorError({ kind: "unauthorized", vendor: "Hubstaff", reason });
  }

  const http = createHttp({
    vendor: "Hubstaff",
    baseUrl,
    transport,
    headers: { Authorization: `Bearer ${secret}`, Accept: "application/json" },
    secrets: [secret],
    errors: [errorSchema],
  });

  return {
    /** GET /users/me: the user that the token acts for. */
    me: () => http.send({ method: "GET", path: "/users/me", answer: oneOf("user", userSchema) }),
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: http.request,
    organizations: createOrganizations(http),
    clients: createClients(http),
    projects: createProjects(http),
    tasks: createTasks(http),
    notes: createNotes(http),
    members: createMembers(http),
    invites: createInvites(http),
    timeEntries: createTimeEntries(http),
    dailyActivities: createDailyActivities(http),
    timeEdits: createTimeEdits(http),
    timesheets: createTimesheets(http),
    schedules: createSchedules(http),
    shifts: createShifts(http),
    timeOff: createTimeOff(http),
    invoices: createInvoices(http),
    payments: createPayments(http),
  };
};
