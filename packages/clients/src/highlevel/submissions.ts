import * as zod from "zod/mini";
import { type Http, mapped, orNull, rowsOf } from "../http/index.ts";
import { inside, momentOrNull, textOrNull } from "./answers.ts";
import { type HighlevelNamed, namedSchema } from "./settings.ts";

/** Forms and surveys, which have the same requests. */
export type HighlevelQuestionnaire = "forms" | "surveys";

/** A submission of a form or survey (HighLevel API 2.0, "Get Forms Submissions", "Get Surveys Submissions"). */
export const submissionSchema = mapped(
  zod.object({
    id: zod.string(),
    contactId: textOrNull,
    createdAt: momentOrNull,
    formId: textOrNull,
    surveyId: textOrNull,
    name: textOrNull,
    email: textOrNull,
    others: orNull(zod.record(zod.string(), zod.unknown())),
  }),
  ({ formId, surveyId, others, ...submission }) => ({
    ...submission,
    /** The form's or survey's ID. */
    questionnaireId: formId ?? surveyId,
    /** The answers by field ID, and details about the page. */
    others: others ?? {},
  }),
);
export type HighlevelSubmission = zod.output<typeof submissionSchema>;

const submissionPageSchema = mapped(
  zod.object({
    submissions: rowsOf(submissionSchema),
    meta: orNull(zod.object({ nextPage: orNull(zod.number()) })),
  }),
  ({ submissions, meta }) => ({ submissions, nextPage: meta?.nextPage ?? undefined }),
);
export type HighlevelSubmissionPage = zod.output<typeof submissionPageSchema>;

const CHOICES_PER_PAGE = 50;

/** The requests for forms or for surveys. */
export const createQuestionnaires = (http: Http, locationId: string, kind: HighlevelQuestionnaire) => ({
  /** GET /forms/ or GET /surveys/: 50 a page, from page 0. */
  list: (page: number): Promise<HighlevelNamed[]> =>
    http.send({
      method: "GET",
      path: `/${kind}/`,
      query: { locationId, limit: CHOICES_PER_PAGE, skip: page * CHOICES_PER_PAGE },
      answer: inside(kind, rowsOf(namedSchema)),
    }),

  /** GET /forms/submissions or GET /surveys/submissions: one page, in no documented order. */
  submissions: (page: {
    id?: string | undefined;
    /** From 1. */
    page: number;
    /** 1 to 100. */
    limit: number;
    /** `YYYY-MM-DD`, in an undocumented time zone. */
    startAt: string;
    endAt: string;
  }): Promise<HighlevelSubmissionPage> => {
    const { id, ...rest } = page;
    return http.send({
      method: "GET",
      path: `/${kind}/submissions`,
      query: { locationId, [kind === "forms" ? "formId" : "surveyId"]: id, ...rest },
      answer: submissionPageSchema,
    });
  },
});
