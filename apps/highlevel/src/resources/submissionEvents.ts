import {
  HIGHLEVEL_PAGE_SIZES,
  type Highlevel,
  type HighlevelQuestionnaire,
  type HighlevelSubmission,
} from "@integrations/clients/highlevel";
import type { EventSource } from "@integrations/zapier-kit";
import { toSubmission } from "./submission.ts";

const DAY_MS = 24 * 60 * 60_000;
/** How far back the editor's test reads. The vendor's own default is also a month. */
const MONTH_MS = 30 * DAY_MS;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Each submission once. The vendor filters by day and documents no order, so every page of the days around is read. */
export const submissions = (client: Highlevel, kind: HighlevelQuestionnaire, id: string | undefined) => {
  const labels = new Map<string, string>();
  /** At most one request per poll, and none if there are no submissions. */
  const learnLabels = async () => {
    if (labels.size > 0) return;
    for (const field of await client.settings.customFields("contact"))
      labels.set(field.id, field.name ?? field.id);
  };
  return {
    readAfter: async ({ since, isPopulatingDedupe, cursor: page = 1 }) => {
      const now = Date.now();
      const { submissions: rows, nextPage } = await client[kind].submissions({
        id: isPopulatingDedupe ? undefined : id,
        page,
        limit: HIGHLEVEL_PAGE_SIZES.submissions,
        // One more day on both sides, because the document does not say in which time zone days are.
        startAt: dayOf((since ?? now - MONTH_MS) - DAY_MS),
        endAt: dayOf(now + DAY_MS),
      });
      if (rows.length > 0) await learnLabels();
      return { rows, next: rows.length > 0 ? nextPage : undefined };
    },
    isNewestLast: true,
    at: ({ createdAt }) => (createdAt === null ? Date.now() : Date.parse(createdAt)),
    item: (submission) => toSubmission(submission, labels),
  } satisfies EventSource<HighlevelSubmission, { id: string }, number>;
};
