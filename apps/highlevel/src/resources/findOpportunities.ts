import type {
  Highlevel,
  HighlevelOpportunity,
  HighlevelOpportunityCursor,
} from "@integrations/clients/highlevel";
import { isSameName } from "@integrations/clients/text";
import { firstMatches, InputError } from "@integrations/zapier-kit";

/** What an opportunity is looked for by: all of it has to fit. */
interface Wanted {
  contactId?: string | undefined;
  pipelineId?: string | undefined;
  status?: string | undefined;
  /** The whole name, in any letter case. */
  name?: string | undefined;
}

/** How many loose matches are looked through, newest first. */
export const MOST_MATCHES = 1000;
const PER_PAGE = 100;

/** The most that a search takes (HighLevel API 2.0, "Search Opportunities"). */
const LONGEST_QUERY = 75;

/**
 * The opportunities of the first page that has any that fit, the newest first. They are compared once more here: the search
 * looks for a name in other fields too, and nothing of another contact may pass for one of this.
 *
 * @throws {InputError} where there are more loose matches than are looked through
 */
export const opportunitiesOf = (
  client: Highlevel,
  { contactId, pipelineId, status, name }: Wanted,
): Promise<HighlevelOpportunity[]> => {
  const fits = (one: HighlevelOpportunity): boolean =>
    (contactId === undefined || one.contactId === contactId) &&
    (pipelineId === undefined || one.pipelineId === pipelineId) &&
    (status === undefined || one.status === status) &&
    (name === undefined || isSameName(one.name, name));
  return firstMatches({
    read: async (after: HighlevelOpportunityCursor | undefined) => {
      const { opportunities, next } = await client.opportunities.search({
        newestBy: "date_added",
        where: { contact_id: contactId, pipeline_id: pipelineId, status },
        query: name && [...name].slice(0, LONGEST_QUERY).join("").trim(),
        limit: PER_PAGE,
        after,
      });
      return { rows: opportunities, next };
    },
    matches: fits,
    mostPages: MOST_MATCHES / PER_PAGE,
    tooMany: () =>
      new InputError(
        "name",
        `more than ${MOST_MATCHES} names are similar, and none of the newest is an exact match. Fill in Contact or Pipeline too.`,
      ),
  });
};
