import * as zod from "zod";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import { forms, location, surveys } from "../data.ts";
import { inLocation, iso, text, whole } from "../fields.ts";
import type { HighlevelState } from "../state.ts";

const DAY_MS = 24 * 60 * 60_000;

const listQuery = inLocation.extend({ limit: whole(1, 50).default(10), skip: whole(0).default(0) });

const day = zod.iso.date("must be a date such as 2026-03-31");
const submissionsQuery = inLocation.extend({
  page: whole(1).default(1),
  limit: whole(1, 100).default(20),
  startAt: day.exactOptional(),
  endAt: day.exactOptional(),
});

const locationDay = new Intl.DateTimeFormat("sv-SE", { timeZone: location.timezone, dateStyle: "short" });
/** The day of a moment on the clock of the location: the document does not say on whose. */
const dayOf = (ms: number): string => locationDay.format(ms);

/** What people filled in, of forms and of surveys alike. */
const submissionsOf = (
  state: HighlevelState,
  kind: "form" | "survey",
  id: string | undefined,
  { page, limit, startAt, endAt }: zod.output<typeof submissionsQuery>,
) => {
  const now = state.clock.now();
  const [first, last] = [startAt ?? dayOf(now - 30 * DAY_MS), endAt ?? dayOf(now)];
  const found = state.submissions.filter(
    (one) =>
      one.kind === kind &&
      (id === undefined || one.questionnaireId === id) &&
      dayOf(one.createdAt) >= first &&
      dayOf(one.createdAt) <= last,
  );
  const end = page * limit;
  return ok({
    submissions: found
      .slice(end - limit, end)
      .map(({ kind: _kind, questionnaireId, createdAt, ...submission }) => ({
        ...submission,
        [`${kind}Id`]: questionnaireId,
        createdAt: iso(createdAt),
      })),
    meta: {
      total: found.length,
      currentPage: page,
      nextPage: end < found.length ? page + 1 : null,
      prevPage: page > 1 ? page - 1 : null,
    },
  });
};

export const submissionRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "GET /forms/": needs(
      "forms.readonly",
      route({ query: listQuery }, ({ query: { limit, skip } }) =>
        ok({ forms: forms.slice(skip, skip + limit), total: forms.length }),
      ),
    ),
    "GET /forms/submissions": needs(
      "forms.readonly",
      route(
        { query: submissionsQuery.extend({ formId: text.exactOptional() }) },
        ({ query: { formId, ...query } }) => submissionsOf(state, "form", formId, query),
      ),
    ),
    "GET /surveys/": needs(
      "surveys.readonly",
      route({ query: listQuery }, ({ query: { limit, skip } }) =>
        ok({ surveys: surveys.slice(skip, skip + limit), total: surveys.length }),
      ),
    ),
    "GET /surveys/submissions": needs(
      "surveys.readonly",
      route(
        { query: submissionsQuery.extend({ surveyId: text.exactOptional() }) },
        ({ query: { surveyId, ...query } }) => submissionsOf(state, "survey", surveyId, query),
      ),
    ),
  } satisfies Backend["routes"];
};
