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

/** When an opportunity got each of the dates that a search can be sorted by. */
const dates = {
  date_added: "createdAt",
  date_updated: "updatedAt",
  last_stage_change_date: "lastStageChangeAt",
  last_status_change_date: "lastStatusChangeAt",
} as const;

/** What a person narrows a trigger to; the first poll reads without it. */
export type OpportunityWhere = NonNullable<HighlevelOpportunitySearch["where"]>;

/** A row without the date that it was found by is taken for one of now, for it is not to be lost. */
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

/**
 * Each opportunity once, when it was created. Narrowed to a stage or a pipeline, only where it was created in it: one that
 * comes there later is not new.
 */
export const createdOpportunities = (client: Highlevel, where: OpportunityWhere) =>
  ({
    readAfter: pages(client, "date_added", where),
    at: ({ createdAt }) => msOf(createdAt),
    version: ({ id, updatedAt }) => `${id}-${updatedAt}`,
    isEvent: (opportunity) =>
      (where.pipeline_id === undefined && where.pipeline_stage_id === undefined) ||
      !isChange(opportunity.createdAt, opportunity.lastStageChangeAt),
    item: toOpportunity,
  }) satisfies Source<{ id: string }>;

/** Each change of one kind, by its date; the creation is none. */
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
