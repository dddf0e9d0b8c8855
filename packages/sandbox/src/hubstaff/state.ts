import { randomBytes } from "node:crypto";
import type * as zod from "zod";
import { Clock } from "../clock.ts";
import { InvalidInput, Refusal } from "../refusal.ts";
import type {
  clientChanges,
  MetadataChanges,
  NewTimeEntry,
  newClient,
  newProject,
  newTask,
  projectChanges,
  taskChanges,
} from "./fields.ts";
import { type Row, Rows } from "./rows.ts";
import { members, organizations, seed } from "./seed.ts";

interface Dated extends Row {
  readonly created_at: string;
  updated_at: string;
}

/** An organization that the token's member belongs to. */
export interface Organization extends Row {
  name: string;
}

/** A row of an organization's own. */
interface Owned extends Dated {
  readonly organization_id: number;
}

export interface StoredClient extends Owned {
  name: string;
  emails: string[];
  phone: string;
  address: string;
  net_terms?: string;
  invoice_notes?: string;
  status: string;
  metadata: Record<string, string>;
}

export interface StoredProject extends Owned {
  name: string;
  description?: string;
  client_id?: number;
  billable: boolean;
  status: string;
  metadata: Record<string, string>;
}

export interface StoredTask extends Dated {
  readonly project_id: number;
  /** Whose tool the task comes from; only tasks without one can be written. */
  readonly integration_id?: number;
  status: string;
  summary: string;
  /** Written in Hubstaff alone, like the time it is due. */
  readonly details?: string | undefined;
  lock_version: number;
  assignee_ids: number[];
  completed_at?: string;
  readonly due_at?: string | undefined;
  metadata: Record<string, string>;
}

export interface StoredNote extends Owned {
  readonly date: string;
  readonly time_slot: string;
  readonly recorded_at: string;
  readonly note: string;
  readonly user_id: number;
  readonly project_id: number;
  readonly task_id?: number;
}

export interface Member {
  user_id: number;
  name: string;
  email: string;
  membership_role: string;
}

/** The data of the organizations that one token's member belongs to; the rules for writing live here too. */
export class HubstaffState {
  readonly clock = new Clock();
  readonly token = `hsoat_sandbox_${randomBytes(16).toString("hex")}`;
  tokenRevoked = false;
  planEnded = false;
  /** Whether a time entry needs a note: on in every organization until somebody turns it off. */
  reasonRequired = true;
  readonly organizations: Organization[] = structuredClone(organizations);
  readonly members: Member[] = structuredClone(members);
  readonly clients = new Rows<StoredClient>(4100, this.clock);
  readonly projects = new Rows<StoredProject>(8200, this.clock);
  readonly tasks = new Rows<StoredTask>(16400, this.clock);
  readonly notes = new Rows<StoredNote>(32800, this.clock);
  readonly timeEntries: (NewTimeEntry & { user_id: number })[] = [];
  /** A colleague who changes a task each time that somebody has read it. */
  readonly meddling = new Map<StoredTask, number>();

  constructor() {
    seed(this);
  }

  /** A moment as the vendor writes it: ISO 8601 with microseconds, in UTC. */
  moment(at: number = this.clock.now()): string {
    return new Date(at).toISOString().replace("Z", "000Z");
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
    if (task.status === "deleted") throw new Refusal(404, NOT_FOUND);
    return task;
  }

  /** The projects a client has. */
  projectIdsOf(client: StoredClient): number[] {
    return [...this.projects].filter(({ client_id }) => client_id === client.id).map(({ id }) => id);
  }

  createClient(organizationId: number, fields: zod.output<typeof newClient>, at?: number): StoredClient {
    this.#checkProjects(organizationId, fields.project_ids);
    const created_at = this.moment(at);
    const client = this.clients.add((id) => ({
      id,
      organization_id: organizationId,
      created_at,
      updated_at: created_at,
      name: fields.name,
      emails: [],
      phone: "",
      address: "",
      status: "active",
      metadata: {},
    }));
    this.#writeClient(client, fields);
    return client;
  }

  changeClient(client: StoredClient, fields: zod.output<typeof clientChanges>): void {
    this.#checkProjects(client.organization_id, fields.project_ids);
    this.#writeClient(client, fields);
    client.updated_at = this.moment();
  }

  #writeClient(client: StoredClient, fields: zod.output<typeof clientChanges>): void {
    const { project_ids, metadata, net_terms, ...plain } = fields;
    Object.assign(client, plain);
    if (net_terms !== undefined) client.net_terms = String(net_terms);
    writeMetadata(client, metadata);
    if (!project_ids) return;
    for (const project of this.projects) {
      if (project_ids.includes(project.id)) project.client_id = client.id;
      else if (project.client_id === client.id) delete project.client_id;
    }
  }

  createProject(organizationId: number, fields: zod.output<typeof newProject>, at?: number): StoredProject {
    this.#checkClient(organizationId, fields.client_id);
    const { metadata, ...plain } = fields;
    const created_at = this.moment(at);
    const project: StoredProject = this.projects.add((id) => ({
      id,
      organization_id: organizationId,
      created_at,
      updated_at: created_at,
      status: "active",
      billable: true,
      metadata: {},
      ...plain,
    }));
    writeMetadata(project, metadata);
    return project;
  }

  changeProject(project: StoredProject, fields: zod.output<typeof projectChanges>): void {
    this.#checkClient(project.organization_id, fields.client_id);
    const isOnlyRestored = fields.status === "active" && Object.keys(fields).length === 1;
    if (project.status === "archived" && !isOnlyRestored) {
      throw invalid("status", "of an archived project is all that can be changed");
    }
    Object.assign(project, fields, { updated_at: this.moment() });
  }

  createTask(
    project: StoredProject,
    fields: zod.output<typeof newTask>,
    {
      at,
      integration_id,
      ...own
    }: { at?: number; integration_id?: number } & Pick<StoredTask, "details" | "due_at"> = {},
  ): StoredTask {
    const created_at = this.moment(at);
    const task: StoredTask = this.tasks.add((id) => ({
      id,
      project_id: project.id,
      ...(integration_id !== undefined && { integration_id }),
      created_at,
      updated_at: created_at,
      status: "active",
      summary: fields.summary,
      lock_version: 0,
      assignee_ids: [],
      metadata: {},
      ...own,
    }));
    this.#writeTask(task, fields);
    return task;
  }

  /** Each change counts `lock_version` up, and has to name the one it was made from (Hubstaff API v2, "Update task"). */
  changeTask(task: StoredTask, { lock_version, ...fields }: zod.output<typeof taskChanges>): void {
    this.#checkIsNative(task);
    // How a stale one is refused is not documented; of the statuses that are, only this one fits.
    if (lock_version !== task.lock_version) throw invalid("lock_version", "is out of date");
    this.#writeTask(task, fields);
    this.touchTask(task);
  }

  touchTask(task: StoredTask): void {
    task.lock_version += 1;
    task.updated_at = this.moment();
  }

  deleteTask(task: StoredTask): void {
    this.#checkIsNative(task);
    task.status = "deleted";
    this.touchTask(task);
  }

  /** Somebody opens a task; a meddling colleague changes it right after. */
  taskWasRead(task: StoredTask): void {
    const times = this.meddling.get(task) ?? 0;
    if (times === 0) return;
    this.meddling.set(task, times - 1);
    this.touchTask(task);
  }

  #writeTask(task: StoredTask, fields: Omit<zod.output<typeof taskChanges>, "lock_version">): void {
    const { assignee_id, assignee_ids, metadata, status, summary } = fields;
    const assignees = assignee_ids ?? (assignee_id === undefined ? undefined : [assignee_id]);
    for (const id of assignees ?? []) this.#checkMember("assignee_id", id);
    if (assignees) task.assignee_ids = assignees;
    if (summary !== undefined) task.summary = summary;
    writeMetadata(task, metadata);
    if (status === undefined || status === task.status) return;
    task.status = status;
    if (status === "completed") task.completed_at = this.moment();
    else delete task.completed_at;
  }

  createNote(
    project: StoredProject,
    {
      at = this.clock.now(),
      slotAt = at,
      ...fields
    }: { note: string; user_id: number; task_id?: number; at?: number; slotAt?: number },
  ): StoredNote {
    const slot = Math.floor(slotAt / SLOT_MS) * SLOT_MS;
    const created_at = this.moment(at);
    return this.notes.add((id) => ({
      id,
      organization_id: project.organization_id,
      date: created_at.slice(0, 10),
      time_slot: this.moment(slot),
      recorded_at: this.moment(slotAt),
      created_at,
      updated_at: created_at,
      project_id: project.id,
      ...fields,
    }));
  }

  createTimeEntry(userId: number, entry: NewTimeEntry): void {
    if (!this.members.some(({ user_id }) => user_id === userId)) throw new Refusal(404, NOT_FOUND);
    if (!this.projects.get(entry.project_id)) throw invalid("project_id", "is not the id of a project");
    if (entry.task_id !== undefined && this.tasks.get(entry.task_id)?.project_id !== entry.project_id) {
      throw invalid("task_id", "is not a task of this project");
    }
    if (this.reasonRequired && entry.note === undefined) throw invalid("note", "can't be blank");
    if (Date.parse(entry.start_time) > this.clock.now()) throw invalid("start_time", "must be in the past");
    this.timeEntries.push({ ...entry, user_id: userId });
  }

  #checkProjects(organizationId: number, ids: readonly number[] = []): void {
    const isForeign = (id: number) => this.projects.get(id)?.organization_id !== organizationId;
    if (ids.some(isForeign)) throw invalid("project_ids", "has an id that is not one of a project");
  }

  #checkClient(organizationId: number, id: number | undefined): void {
    if (id !== undefined && this.clients.get(id)?.organization_id !== organizationId) {
      throw invalid("client_id", "is not the id of a client");
    }
  }

  #checkMember(attribute: string, id: number): void {
    if (!this.members.some(({ user_id }) => user_id === id)) throw invalid(attribute, "is not a member");
  }

  #checkIsNative(task: StoredTask): void {
    if (task.integration_id !== undefined)
      throw invalid("integration", "is where this task has to be changed");
  }
}

/** Hubstaff records time in slots of ten minutes. */
const SLOT_MS = 10 * 60_000;

const NOT_FOUND = "Could not find record";

const found = <T>(row: T | undefined): T => {
  if (row === undefined) throw new Refusal(404, NOT_FOUND);
  return row;
};

const invalid = (attribute: string, message: string): InvalidInput =>
  new InvalidInput("body", [{ code: "custom", path: [attribute], message, input: null }]);

const writeMetadata = (row: { metadata: Record<string, string> }, changes: MetadataChanges = []): void => {
  for (const { key, value } of changes) {
    if (value === null) delete row.metadata[key];
    else row.metadata[key] = value;
  }
};
