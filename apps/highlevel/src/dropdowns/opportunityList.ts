import { defineTrigger } from "zapier-platform-core";
import { CHOICES_PER_PAGE, MOST_CHOICE_PAGES } from "../resources/choices.ts";
import { opportunitySample, toOpportunity } from "../resources/opportunity.ts";
import { highlevel } from "../vendor.ts";

/** POST /opportunities/search by page, newest first: the choices for fields that take an opportunity. */
export default defineTrigger({
  key: "opportunity_list",
  noun: "Opportunity",
  display: {
    label: "List of Opportunities",
    description: "Triggers when a list of opportunities is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    perform: highlevel.dropdown([], async ({ client, page }) => {
      if (page >= MOST_CHOICE_PAGES) return [];
      const { opportunities } = await client.opportunities.search({
        newestBy: "date_added",
        limit: CHOICES_PER_PAGE,
        after: { page: page + 1 },
      });
      return opportunities.map((opportunity) => ({
        ...toOpportunity(opportunity),
        name: [opportunity.name || opportunity.id, opportunity.contact?.name].filter(Boolean).join(", "),
      }));
    }),
    sample: opportunitySample,
  },
});
