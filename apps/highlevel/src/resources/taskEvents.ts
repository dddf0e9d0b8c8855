import { HIGHLEVEL_PAGE_SIZES, type Highlevel, type HighlevelTask } from "@integrations/clients/highlevel";
import type { Rows } from "@integrations/clients/http";
import type { EventPage, EventSource } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";
import { toTask } from "./task.ts";
import { assignedToInput } from "./user.ts";

/** The input that limits a task trigger to one user's tasks. */
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

/** When a task was added or changed. The document shows no fields of these tasks, so it may be unknown: 0. */
const timeOf = (date: string | null): number => (date === null ? 0 : Date.parse(date));

const added = ({ dateAdded }: HighlevelTask): number => timeOf(dateAdded);

const version = ({ id, dateUpdated, completed }: HighlevelTask): string =>
  `${id}-${dateUpdated}-${completed}`;

/**
 * Drops older tasks if a page is clearly sorted from new to old; the document gives no order. Tasks with the same date
 * (an import) show no order. The first task of a further page stays: it was on the page before, and proves that none
 * was missed in between.
 */
const notBefore = ({ since, skip }: EventPage, { rows, sent }: Rows<HighlevelTask>): Rows<HighlevelTask> => {
  const times = rows.map(added);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const isNewestFirst =
    first > last && times.every((time, index) => time > 0 && time <= (times[index - 1] ?? time));
  if (since === undefined || !isNewestFirst) return { rows, sent };
  const wanted = rows.filter((task, index) => added(task) >= since || (skip > 0 && index === 0));
  // If the page has older tasks, it is the last one.
  return { rows: wanted, sent: sent - (rows.length - wanted.length) };
};

/** Each task once. The first poll reads every task, because a task may have no date. */
export const addedTasks = (client: Highlevel, filter: TaskFilter) =>
  ({
    pageSize: HIGHLEVEL_PAGE_SIZES.tasks,
    read: async (page) => notBefore(page, await read(client, filter)(page)),
    at: added,
    version,
    item: toTask,
    isState: true,
  }) satisfies EventSource<HighlevelTask, { id: string }>;

/** Each task once, when it is first seen as completed: the vendor doesn't say when that was. */
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
