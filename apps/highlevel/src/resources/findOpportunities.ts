import type { Highlevel, HighlevelOpportunity } from "@integrations/clients/highlevel";
import { isSameName } from "@integrations/clients/text";

/** What an opportunity is looked for by: all of it has to fit. */
interface Wanted {
  contactId?: string | undefined;
  pipelineId?: string | undefined;
  status?: string | undefined;
  /** The whole name, in any letter case. */
  name?: string | undefined;
}

/** How many matches are looked through. */
const MOST_MATCHES = 100;

/** The most that a search takes (HighLevel API 2.0, "Search Opportunities"). */
const LONGEST_QUERY = 75;

/**
 * The opportunities that fit, the newest first. They are compared once more here: the search looks for a name in other
 * fields too, and nothing of another contact may pass for one of this.
 */
export const opportunitiesOf = async (
  client: Highlevel,
  { contactId, pipelineId, status, name }: Wanted,
): Promise<HighlevelOpportunity[]> => {
  const { opportunities } = await client.opportunities.search({
    newestBy: "date_added",
    where: { contact_id: contactId, pipeline_id: pipelineId, status },
    query: name && [...name].slice(0, LONGEST_QUERY).join("").trim(),
    limit: MOST_MATCHES,
  });
  return opportunities.filter(
    (one) =>
      (contactId === undefined || one.contactId === contactId) &&
      (pipelineId === undefined || one.pipelineId === pipelineId) &&
      (status === undefined || one.status === status) &&
      (name === undefined || isSameName(one.name ?? "", name)),
  );
};
