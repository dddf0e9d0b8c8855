import {
  HIGHLEVEL_PAGE_SIZES,
  type Highlevel,
  type HighlevelOpportunity,
  type HighlevelOpportunityCursor,
  type HighlevelOpportunitySearch,
} from "@integrations/clients/highlevel";
import { type EventSource, isChange } from "@integrations/zapier-kit";
import { toOpportunity } from "./opportunity.ts";

type Source<Item extends { id: string }> = EventSource<
  HighlevelOpportunity,
  Item,
  HighlevelOpportunityCursor
>;

/** Reads each of the dates that a search can be sorted by. */
const dates = {
  date_added: "createdAt",
  date_updated: "updatedAt",
  last_stage_change_date: "lastStageChangeAt",
  last_status_change_date: "lastStatusChangeAt",
} as const;

/** The person's filters. The first poll ignores them. */
export type OpportunityWhere = NonNullable<HighlevelOpportunitySearch["where"]>;

/** A row without the date that it is sorted by counts as new, so that it is not lost. */
const msOf = (date: string | null): number => (date === null ? Date.now() : Date.parse(date));

const pages =
  (
    client: Highlevel,
    newestBy: HighlevelOpportunitySearch["newestBy"],
    where: OpportunityWhere,
  ): Extract<Source<{ id: string }>, { readAfter: unknown }>["readAfter"] =>
  async ({ since, isPopulatingDedupe, cursor }) => {
    const { opportunities, next } = await client.opportunities.search({
      newestBy,
      since,
      where: isPopulatingDedupe ? {} : where,
      limit: HIGHLEVEL_PAGE_SIZES.opportunities,
      after: cursor,
    });
    return { rows: opportunities, next };
  };

/** Longer than Zapier's longest pause between two polls, 15 minutes, and the seconds that a search is behind. */
const UNSEEN_MS = 20 * 60_000;

/**
 * Whether an opportunity was created where it is now. The API tells when it last moved, not from where.
 *
 * - In a stage, one that has moved was not.
 * - In a pipeline, one may have moved between its stages before a poll sees it: workflows do so within seconds. One that
 *   moved later comes from another pipeline, since an earlier poll has seen it otherwise.
 */
const isCreatedHere = (
  { createdAt, lastStageChangeAt }: HighlevelOpportunity,
  { pipeline_id, pipeline_stage_id }: OpportunityWhere,
): boolean => {
  if (!isChange(createdAt, lastStageChangeAt)) return true;
  if (pipeline_stage_id !== undefined) return false;
  return pipeline_id === undefined || msOf(lastStageChangeAt) - msOf(createdAt) < UNSEEN_MS;
};

/**
 * Each opportunity once, when it was created. With a stage or pipeline, only if it was created there: one that moves
 * there later is not new.
 */
export const createdOpportunities = (client: Highlevel, where: OpportunityWhere) =>
  ({
    readAfter: pages(client, "date_added", where),
    at: ({ createdAt }) => msOf(createdAt),
    version: ({ id, updatedAt }) => `${id}-${updatedAt}`,
    isEvent: (opportunity) => isCreatedHere(opportunity, where),
    item: toOpportunity,
  }) satisfies Source<{ id: string }>;

/** Each change of one kind, by its date, except the creation. */
export const changedOpportunities = (
  client: Highlevel,
  kind: Exclude<keyof typeof dates, "date_added">,
  where: OpportunityWhere = {},
) => {
  const dateOf = (opportunity: HighlevelOpportunity) => opportunity[dates[kind]];
  const version = (opportunity: HighlevelOpportunity) => `${opportunity.id}-${msOf(dateOf(opportunity))}`;
  return {
    readAfter: pages(client, kind, where),
    at: (opportunity) => msOf(dateOf(opportunity)),
    version,
    isEvent: (opportunity) => isChange(opportunity.createdAt, dateOf(opportunity)),
    item: (opportunity) => ({
      ...toOpportunity(opportunity),
      id: version(opportunity),
      opportunity_id: opportunity.id,
    }),
  } satisfies Source<{ id: string }>;
};
