import * as zod from "zod";
import { flag, objectOf, text } from "./fields.ts";
import type { StoredOpportunity } from "./opportunities.ts";

const FIRST_PAGES = 10_000;

/** The fields of the filters and the sorts that we know, and what each stands for. */
const dates = {
  date_added: "createdAt",
  date_updated: "updatedAt",
  last_stage_change_date: "lastStageChangeAt",
  last_status_change_date: "lastStatusChangeAt",
} as const;
const values = {
  id: "id",
  name: "name",
  pipeline_id: "pipelineId",
  pipeline_stage_id: "pipelineStageId",
  status: "status",
  contact_id: "contactId",
  assigned_to: "assignedTo",
} as const;

const keysOf = <Key extends string>(known: Record<Key, unknown>) => Object.keys(known) as Key[];

const time = zod.union([zod.int(), zod.iso.datetime({ offset: true }).transform(Date.parse)]);

const filter = zod.union([
  objectOf({
    field: zod.enum(keysOf(dates)),
    operator: zod.literal("range"),
    value: objectOf({ gte: time.exactOptional(), lte: time.exactOptional() }),
  }),
  objectOf({ field: zod.enum(keysOf(values)), operator: zod.literal("eq"), value: text }),
]);

const sort = objectOf({
  field: zod.enum(keysOf(dates), "must be a field to sort by"),
  direction: zod.enum(["asc", "desc"], "must be one of asc, desc"),
});

/** HighLevel API 2.0, "Search Opportunities", and the page on advanced filters that it links to. */
export const opportunitySearch = objectOf({
  locationId: text,
  limit: zod
    .int("must be an integer")
    .min(1, "must not be less than 1")
    .max(500, "must not be greater than 500"),
  page: zod.int("must be an integer").min(1, "must not be less than 1").exactOptional(),
  searchAfter: zod.tuple([zod.string(), zod.string()], "must be an array of two strings").exactOptional(),
  query: text.max(75, "must be shorter than or equal to 75 characters").exactOptional(),
  filters: zod.array(filter, "must be an array of filters").exactOptional(),
  sort: zod
    .array(sort, "must be an array")
    .length(1, "must have one element")
    .default([{ field: "date_added", direction: "desc" }]),
  additionalDetails: objectOf({
    notes: flag.exactOptional(),
    tasks: flag.exactOptional(),
    calendarEvents: flag.exactOptional(),
    unReadConversations: flag.exactOptional(),
  }).exactOptional(),
})
  .refine(({ page, searchAfter }) => page === undefined || searchAfter === undefined, {
    path: ["page"],
    error: "does not go with searchAfter",
  })
  .refine(({ page = 1, limit }) => page * limit <= FIRST_PAGES, {
    path: ["page"],
    error: "reaches beyond the first 10000 records, use searchAfter",
  });

const fits = (opportunity: StoredOpportunity, wanted: zod.output<typeof filter>): boolean => {
  if (wanted.operator === "eq") return opportunity[values[wanted.field]] === wanted.value;
  const { gte = Number.NEGATIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = wanted.value;
  const at = opportunity[dates[wanted.field]];
  return at >= gte && at <= lte;
};

/** One page of a search over these opportunities; each with the cursor of what comes after it. */
export const opportunityPage = (
  opportunities: readonly StoredOpportunity[],
  {
    limit,
    page = 1,
    searchAfter,
    query = "",
    filters = [],
    sort: [order],
  }: zod.output<typeof opportunitySearch>,
) => {
  const field = dates[order?.field ?? "date_added"];
  const sign = order?.direction === "asc" ? 1 : -1;
  const cursorOf = (one: StoredOpportunity): [number, string] => [one[field], one.id];
  const compare = (one: [number, string], other: [number, string]): number =>
    sign * (one[0] - other[0] || one[1].localeCompare(other[1]));

  const found = opportunities
    .filter((one) => filters.every((wanted) => fits(one, wanted)))
    .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
    .sort((one, other) => compare(cursorOf(one), cursorOf(other)));
  const after = searchAfter && ([Number(searchAfter[0]), searchAfter[1]] satisfies [number, string]);
  const start = after ? found.filter((one) => compare(cursorOf(one), after) <= 0).length : (page - 1) * limit;
  return {
    total: found.length,
    rows: found
      .slice(start, start + limit)
      .map((opportunity) => ({ opportunity, cursor: cursorOf(opportunity) })),
  };
};
