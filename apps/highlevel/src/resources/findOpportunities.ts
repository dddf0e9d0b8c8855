import type {
  Highlevel,
  HighlevelOpportunity,
  HighlevelOpportunityCursor,
} from "@integrations/clients/highlevel";
import { isSameName } from "@integrations/clients/text";
import { firstMatches, InputError } from "@integrations/zapier-kit";

/** What to find an opportunity by. It has to match everything that is given. */
interface Wanted {
  contactId?: string | undefined;
  pipelineId?: string | undefined;
  status?: string | undefined;
  /** The full name. Not case-sensitive. */
  name?: string | undefined;
}

/** How many loose matches are searched, newest first. */
export const MOST_MATCHES = 1000;
const PER_PAGE = 100;

/** The longest text that a search takes (HighLevel API 2.0, "Search Opportunities"). */
const LONGEST_QUERY = 75;

/**
 * The matching opportunities on the first page that has any, newest first. They are checked again here: the search also
 * looks for a name in other fields, and an opportunity of another contact must not be returned.
 *
 * @throws {InputError} if there are more loose matches than are searched
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
