import * as zod from "zod/mini";
import {
  countedRows,
  type Http,
  listIn,
  mapped,
  orNull,
  path,
  remove,
  rowsOf,
  sendDiffering,
} from "../http/index.ts";
import { inside, momentOrNull, textOrNull } from "./answers.ts";
import { differingValues, type HighlevelCustomValue } from "./customValues.ts";

/** The fields of an opportunity that can be written (HighLevel API 2.0, "Update Opportunity"). */
export interface HighlevelOpportunityFields {
  name?: string | undefined;
  pipelineId?: string | undefined;
  pipelineStageId?: string | undefined;
  /** `open`, `won`, `lost` or `abandoned`. */
  status?: string | undefined;
  monetaryValue?: number | undefined;
  /** A user's ID. */
  assignedTo?: string | undefined;
  /** Numbers are sent as text, unlike those of contacts. */
  customFields?: readonly HighlevelCustomValue[] | undefined;
}

/** A new opportunity (HighLevel API 2.0, "Create Opportunity"). */
export interface HighlevelNewOpportunity extends HighlevelOpportunityFields {
  name: string;
  pipelineId: string;
  status: string;
  contactId: string;
}

const customValue = zod.object({
  id: zod.string(),
  fieldValue: zod.nullish(zod.unknown()),
  value: zod.nullish(zod.unknown()),
});

const opportunityObject = zod.object({
  id: zod.string(),
  name: textOrNull,
  status: textOrNull,
  pipelineId: textOrNull,
  pipelineStageId: textOrNull,
  monetaryValue: orNull(zod.number()),
  assignedTo: textOrNull,
  source: textOrNull,
  lostReasonId: textOrNull,
  contactId: textOrNull,
  contact: orNull(
    zod.object({
      id: textOrNull,
      name: textOrNull,
      companyName: textOrNull,
      email: textOrNull,
      phone: textOrNull,
      tags: listIn(zod.string()),
    }),
  ),
  customFields: listIn(customValue),
  createdAt: momentOrNull,
  updatedAt: momentOrNull,
  lastStageChangeAt: momentOrNull,
  lastStatusChangeAt: momentOrNull,
});

const toOpportunity = ({ contact, customFields, ...opportunity }: zod.output<typeof opportunityObject>) => ({
  ...opportunity,
  contactId: opportunity.contactId ?? contact?.id ?? null,
  contact,
  customFields: customFields.map(({ id, fieldValue, value }) => ({
    id,
    value: fieldValue ?? value ?? null,
  })),
});

export const opportunitySchema = mapped(opportunityObject, toOpportunity);
export type HighlevelOpportunity = zod.output<typeof opportunitySchema>;

/** The cursor that continues after a row. A recorded answer has it in `sort`; the document only says that there is one. */
const searchAfter = zod.nullish(zod.array(zod.union([zod.string(), zod.number()])));
const foundSchema = zod.object({
  opportunities: countedRows(
    mapped(zod.extend(opportunityObject, { sort: searchAfter }), ({ sort, ...row }) => ({
      opportunity: toOpportunity(row),
      sort,
    })),
  ),
});

/** Where the next page starts. */
export type HighlevelOpportunityCursor = { searchAfter: string[] } | { page: number };

export interface HighlevelOpportunityPage {
  opportunities: HighlevelOpportunity[];
  /** Absent on the last page. */
  next?: HighlevelOpportunityCursor;
}

/** The dates by which opportunities can be filtered and sorted. */
export type HighlevelOpportunityDate =
  | "date_added"
  | "date_updated"
  | "last_stage_change_date"
  | "last_status_change_date";

export interface HighlevelOpportunitySearch {
  /** Sort by this date, newest first. */
  newestBy: HighlevelOpportunityDate;
  /** Only opportunities whose date is not before this: milliseconds since 1970. */
  since?: number | undefined;
  /** Only opportunities with these values. */
  where?: Partial<Record<OpportunityFilter, string | undefined>> | undefined;
  /** A text of at most 75 characters, searched in the name and other fields. */
  query?: string | undefined;
  /** 1 to 500. */
  limit: number;
  after?: HighlevelOpportunityCursor | undefined;
}

type OpportunityFilter = "pipeline_id" | "pipeline_stage_id" | "status" | "contact_id" | "assigned_to";

const pipelineSchema = zod.object({
  id: zod.string(),
  name: textOrNull,
  stages: listIn(zod.object({ id: zod.string(), name: textOrNull })),
});
export type HighlevelPipeline = zod.output<typeof pipelineSchema>;

const opportunity = inside("opportunity", opportunitySchema);

/** Page numbers reach only the first 10,000 opportunities (HighLevel API 2.0, "Search Opportunities"). */
const FIRST_PAGES = 10_000;

export const createOpportunities = (http: Http, locationId: string) => ({
  /** GET /opportunities/pipelines: all of them, with their stages. */
  pipelines: (): Promise<HighlevelPipeline[]> =>
    http.send({
      method: "GET",
      path: "/opportunities/pipelines",
      query: { locationId },
      answer: inside("pipelines", rowsOf(pipelineSchema)),
    }),

  /**
   * POST /opportunities/search: one page. Changes of the last few seconds may be missing. The document marks all
   * parameters as required, which is impossible: `page` and `searchAfter` exclude each other.
   */
  search: async ({
    newestBy,
    since,
    where = {},
    query,
    limit,
    after = { page: 1 },
  }: HighlevelOpportunitySearch): Promise<HighlevelOpportunityPage> => {
    const filters = Object.entries(where).flatMap(([field, value]): object[] =>
      value === undefined ? [] : [{ field, operator: "eq", value }],
    );
    if (since !== undefined) {
      filters.push({ field: newestBy, operator: "range", value: { gte: new Date(since).toISOString() } });
    }
    const {
      opportunities: { rows, sent },
    } = await http.send({
      method: "POST",
      path: "/opportunities/search",
      body: {
        locationId,
        limit,
        query,
        ...(filters.length > 0 && { filters }),
        sort: [{ field: newestBy, direction: "desc" }],
        ...after,
      },
      reads: true,
      answer: foundSchema,
    });
    const opportunities = rows.map((row) => row.opportunity);
    const next = sent < limit ? undefined : following(after, rows.at(-1)?.sort, limit);
    return next ? { opportunities, next } : { opportunities };
  },

  /** GET /opportunities/{id} */
  get: (id: string): Promise<HighlevelOpportunity> =>
    http.send({ method: "GET", path: path`/opportunities/${id}`, answer: opportunity }),

  /** POST /opportunities/ */
  create: (fields: HighlevelNewOpportunity): Promise<HighlevelOpportunity> =>
    http.send({
      method: "POST",
      path: "/opportunities/",
      body: { locationId, ...fields },
      answer: opportunity,
    }),

  /** PUT /opportunities/{id} with only what differs; nothing is sent if nothing does. */
  update: (
    held: HighlevelOpportunity,
    { customFields, ...fields }: HighlevelOpportunityFields,
  ): Promise<HighlevelOpportunity> =>
    sendDiffering(
      held,
      { ...fields, customFields: differingValues(held.customFields, customFields) },
      (body) =>
        http.send({ method: "PUT", path: path`/opportunities/${held.id}`, body, answer: opportunity }),
    ),

  /** DELETE /opportunities/{id} */
  remove: (id: string): Promise<void> => remove(http, path`/opportunities/${id}`),
});

/** The document has text in cursors; a recorded answer has numbers. */
const following = (
  after: HighlevelOpportunityCursor,
  sort: (string | number)[] | null | undefined,
  limit: number,
): HighlevelOpportunityCursor | undefined => {
  if (sort?.length) return { searchAfter: sort.map(String) };
  const page = "page" in after ? after.page + 1 : Number.POSITIVE_INFINITY;
  return page * limit <= FIRST_PAGES ? { page } : undefined;
};
