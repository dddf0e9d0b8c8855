import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listedSince } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { teamPaymentOutputFields, teamPaymentSample, toTeamPayment } from "../resources/teamPayment.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/team_payments?created[start]=…&include[]=users&include[]=projects (Hubstaff API v2, "List organization
 * team payments").
 */
export default defineTrigger({
  key: "new_team_payment",
  noun: "Team Payment",
  display: { label: "New Team Payment", description: "Triggers when a new payment to the team is made." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      listedSince(
        async (since) => client.payments.pages(await organizationOf(client, input), since),
        toTeamPayment,
      ),
    ),
    outputFields: teamPaymentOutputFields,
    sample: teamPaymentSample,
  },
});
