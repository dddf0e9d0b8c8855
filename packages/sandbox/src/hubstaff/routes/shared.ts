import { Refusal } from "../../refusal.ts";
import type { Answer } from "../../vendor.ts";
import { list } from "../answers.ts";
import { toTask, toUser } from "../records/toAnswer.ts";
import type { Page, Row, Rows } from "../rows.ts";
import { projectIdsOf } from "../rules/clients.ts";
import type { HubstaffState } from "../state.ts";

export type Param = (name: string) => string;

/** An id in a path; what is no number is refused as a wrong parameter. */
export const idIn = (param: Param, name = "id"): number => {
  const value = param(name);
  if (!/^\d+$/.test(value)) throw new Refusal(400, `${name} is invalid`);
  return Number(value);
};

/** The id of the organization in a path. @throws {Refusal} 404 */
export const organizationIn = (state: HubstaffState, param: Param): number =>
  state.organization(idIn(param, "organization")).id;

/** The rows of a page that are listed, and beside them the rows that the query includes. */
export const listed = <T extends Row>(
  state: HubstaffState,
  name: string,
  rows: Rows<T>,
  query: Page & { include?: readonly string[] | undefined },
  isListed: (row: T) => boolean,
  toAnswer: (row: T) => unknown = (row) => row,
): Answer => {
  const page = rows.page(query, isListed);
  return list(name, page.rows.map(toAnswer), page.next, beside(state, page.rows, query.include));
};

/** What a list can include: under which of its rows' ids, and how it is written. */
const kinds: Record<string, { keys: string[]; find: (state: HubstaffState, id: number) => unknown }> = {
  users: {
    keys: ["user_id", "blame_user_id", "author_id", "created_by_id"],
    find: (state, id) => {
      const member = state.members.get(id);
      return member && toUser(member);
    },
  },
  projects: { keys: ["project_id"], find: (state, id) => state.projects.get(id) },
  tasks: {
    keys: ["task_id"],
    find: (state, id) => {
      const task = state.tasks.get(id);
      return task && toTask(task);
    },
  },
  clients: {
    keys: ["client_id"],
    find: (state, id) => {
      const client = state.clients.get(id);
      return client && { ...client, project_ids: projectIdsOf(state, client) };
    },
  },
  attendance_schedules: {
    keys: ["attendance_schedule_id"],
    find: (state, id) => state.schedules.get(id),
  },
  time_off_policies: {
    keys: ["time_off_policy_id"],
    find: (state, id) => state.timeOffPolicies.find((policy) => policy.id === id),
  },
};

const beside = (state: HubstaffState, rows: readonly Row[], include: readonly string[] = []) =>
  Object.fromEntries(
    include.map((name) => {
      const { keys = [], find } = kinds[name] ?? {};
      const ids = new Set(rows.flatMap((row) => idsIn(row, keys)));
      return [name, [...ids].flatMap((id) => find?.(state, id) ?? [])];
    }),
  );

/** The ids under these keys, also in the details of a payment. */
const idsIn = (row: object, keys: readonly string[]): number[] =>
  Object.entries(row).flatMap(([key, value]) => {
    if (key === "details" && Array.isArray(value)) return value.flatMap((one) => idsIn(one, keys));
    return keys.includes(key) && typeof value === "number" ? [value] : [];
  });

/** Whether a row has one of the ids that are asked for. */
export const isAskedFor = (ids: readonly number[] | undefined, id: number | null | undefined): boolean =>
  ids === undefined || (id != null && ids.includes(id));

/** Whether a moment or a day is within what is asked for: from `start`, and before `stop`. */
export const isWithin = (at: string | undefined, start?: string, stop?: string): boolean => {
  if (start === undefined && stop === undefined) return true;
  if (at === undefined) return false;
  const time = Date.parse(at);
  return (
    (start === undefined || time >= Date.parse(start)) && (stop === undefined || time < Date.parse(stop))
  );
};

/** Days are compared as text; the last one counts. */
export const isOnDays = (date: string, start?: string, stop?: string): boolean =>
  (start === undefined || date >= start) && (stop === undefined || date <= stop);
