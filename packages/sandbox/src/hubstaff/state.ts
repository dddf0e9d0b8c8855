import { randomBytes } from "node:crypto";
import { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import type { NewTimeEntry } from "./fields/time.ts";
import { members, organizations } from "./people.ts";
import type {
  Organization,
  ProjectMembership,
  StoredClient,
  StoredInvite,
  StoredMember,
  StoredNote,
  StoredProject,
  StoredTask,
} from "./records/account.ts";
import type { StoredSchedule, StoredShift, StoredTimeOff, TimeOffPolicy } from "./records/attendance.ts";
import type {
  StoredClientInvoice,
  StoredDailyActivity,
  StoredTeamPayment,
  StoredTimeEdit,
  StoredTimesheet,
} from "./records/time.ts";
import { found, invalid } from "./refusals.ts";
import { Rows } from "./rows.ts";

/** The data of the organizations that one token's member belongs to. The rules for changing it are in `rules/`. */
export class HubstaffState {
  readonly clock = new Clock();
  readonly token = `hsoat_sandbox_${randomBytes(16).toString("hex")}`;
  tokenRevoked = false;
  planEnded = false;
  /** Whether a time entry needs a note: on in every organization until somebody turns it off. */
  reasonRequired = true;
  /** The most rows of one answer, whatever `page_limit` asks for; the document's own limit. */
  largestPage = 500;
  readonly organizations: Organization[] = structuredClone(organizations);
  readonly members = new Rows<StoredMember>(9300, this);
  readonly invites = new Rows<StoredInvite>(500, this);
  readonly clients = new Rows<StoredClient>(4100, this);
  readonly projects = new Rows<StoredProject>(8200, this);
  /** By the project's id, then by the user's. */
  readonly projectMembers = new Map<number, Map<number, ProjectMembership>>();
  readonly tasks = new Rows<StoredTask>(16400, this);
  readonly notes = new Rows<StoredNote>(32800, this);
  readonly timeEntries: (NewTimeEntry & { user_id: number })[] = [];
  readonly dailyActivities = new Rows<StoredDailyActivity>(65_600, this);
  readonly timeEdits = new Rows<StoredTimeEdit>(71_000, this);
  readonly timesheets = new Rows<StoredTimesheet>(72_000, this);
  readonly teamPayments = new Rows<StoredTeamPayment>(73_000, this);
  readonly clientInvoices = new Rows<StoredClientInvoice>(74_000, this);
  readonly schedules = new Rows<StoredSchedule>(75_000, this);
  readonly shifts = new Rows<StoredShift>(76_000, this);
  readonly timeOffPolicies: TimeOffPolicy[] = [
    { id: 61, organization_id: 27, name: "Vacation" },
    { id: 62, organization_id: 31, name: "Sick Leave" },
  ];
  readonly timeOffRequests = new Rows<StoredTimeOff>(77_000, this);
  /** A colleague who changes a task each time that somebody has read it. */
  readonly meddling = new Map<StoredTask, number>();

  constructor() {
    const joined = this.moment(this.clock.now() - YEAR_MS);
    const organization_ids = this.organizations.map(({ id }) => id);
    for (const member of members) {
      this.members.put({ ...member, organization_ids, created_at: joined, updated_at: joined });
    }
  }

  /** A moment as the vendor writes it: ISO 8601 with microseconds, in UTC. */
  moment(at: number = this.clock.now()): string {
    return new Date(at).toISOString().replace("Z", "000Z");
  }

  /** The day of a moment; the organizations' clock is UTC. */
  day(at: number = this.clock.now()): string {
    return this.moment(at).slice(0, 10);
  }

  organization(id: number): Organization {
    return found(this.organizations.find((one) => one.id === id));
  }

  client(id: number): StoredClient {
    return found(this.clients.get(id));
  }

  project(id: number): StoredProject {
    return found(this.projects.get(id));
  }

  task(id: number): StoredTask {
    const task = found(this.tasks.get(id));
    if (task.status === "deleted") throw new Refusal(404, "Could not find record");
    return task;
  }

  /** The member whose token it is. */
  get me(): StoredMember {
    return found(this.members.get(members[0]?.id ?? 0));
  }

  /** @throws {InvalidInput} naming the field */
  checkMember(attribute: string, id: number, organizationId?: number): void {
    const member = this.members.get(id);
    const isThere =
      member && (organizationId === undefined || member.organization_ids.includes(organizationId));
    if (!isThere) throw invalid(attribute, "is not a member");
  }

  /** @throws {InvalidInput} naming the field */
  checkProjects(organizationId: number, ids: readonly number[] = []): void {
    const isForeign = (id: number) => this.projects.get(id)?.organization_id !== organizationId;
    if (ids.some(isForeign)) throw invalid("project_ids", "has an id that is not one of a project");
  }
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
