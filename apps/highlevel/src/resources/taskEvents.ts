import { HIGHLEVEL_PAGE_SIZES, type Highlevel, type HighlevelTask } from "@integrations/clients/highlevel";
import type { Rows } from "@integrations/clients/http";
import type { EventPage, EventSource } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";
import { toTask } from "./task.ts";
import { assignedToInput } from "./user.ts";

/** The input that narrows a task trigger to the tasks of one user. */
export const assigneeFilter = defineInputField({
  ...assignedToInput,
  helpText: "Only tasks assigned to this user. Leave blank for all.",
});

interface TaskFilter {
  assigned_to?: string | undefined;
}

const read =
  (client: Highlevel, { assigned_to }: TaskFilter, completed?: boolean) =>
  (page: EventPage) => {
    const { isPopulatingDedupe, limit, skip } = page;
    const assignedTo = isPopulatingDedupe || !assigned_to ? undefined : [assigned_to];
    return client.tasks.search({ completed, assignedTo, limit, skip });
  };

/** When a task was added or changed; the document shows no field of these tasks, so it may be unknown: 0. */
const timeOf = (date: string | null): number => (date === null ? 0 : Date.parse(date));

const added = ({ dateAdded }: HighlevelTask): number => timeOf(dateAdded);

const version = ({ id, dateUpdated, completed }: HighlevelTask): string =>
  `${id}-${dateUpdated}-${completed}`;

/**
 * Without the older ones, where a page is seen to go from new to old; the document names no order. Tasks of one moment
 * (an import) go neither way. The first task of a further page stays: it was on the page before, and shows that none was
 * missed between the two.
 */
const notBefore = ({ since, skip }: EventPage, { rows, sent }: Rows<HighlevelTask>): Rows<HighlevelTask> => {
  const times = rows.map(added);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const isNewestFirst =
    first > last && times.every((time, index) => time > 0 && time <= (times[index - 1] ?? time));
  if (since === undefined || !isNewestFirst) return { rows, sent };
  const wanted = rows.filter((task, index) => added(task) >= since || (skip > 0 && index === 0));
  // Where it has older ones, the page is the last one wanted.
  return { rows: wanted, sent: sent - (rows.length - wanted.length) };
};

/** Each task once. The first poll shows all there are, since a task may tell no date. */
export const addedTasks = (client: Highlevel, filter: TaskFilter) =>
  ({
    pageSize: HIGHLEVEL_PAGE_SIZES.tasks,
    read: async (page) => notBefore(page, await read(client, filter)(page)),
    at: added,
    version,
    item: toTask,
    isState: true,
  }) satisfies EventSource<HighlevelTask, { id: string }>;

/** Each task once, when it is first seen completed: nothing tells when that was. */
export const completedTasks = (client: Highlevel, filter: TaskFilter) =>
  ({
    pageSize: HIGHLEVEL_PAGE_SIZES.tasks,
    read: read(client, filter, true),
    at: ({ dateUpdated, dateAdded }) => timeOf(dateUpdated ?? dateAdded),
    version,
    isEvent: ({ completed }) => completed === true,
    item: toTask,
    isState: true,
  }) satisfies EventSource<HighlevelTask, { id: string }>;
