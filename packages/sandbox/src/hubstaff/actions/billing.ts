import * as zod from "zod";
import { defineAction } from "../../actions.ts";
import { choice, day, text } from "../fields/values.ts";
import { createInvoice, createPayment } from "../rules/billing.ts";
import type { HubstaffState } from "../state.ts";
import { batch, helpers, which } from "./shared.ts";

/** Invoices and payments. */
export const billingActions = (state: HubstaffState) => {
  const { many, clientOf, memberOf, projectOf } = helpers(state);

  return {
    create_client_invoices: defineAction(
      "Creates count invoices to a client, the last of them agoSeconds ago.",
      zod.strictObject({
        ...batch,
        client: which.default("Harbour Brewery"),
        status: choice(["draft", "open", "closed"]).default("open"),
        grand_total: zod.number().default(480),
        issue_date: day.exactOptional(),
      }),
      ({ client, status, grand_total, issue_date, ...given }) =>
        many(state.clientInvoices, given, (at) =>
          createInvoice(state, clientOf(client), { status, grand_total, issue_date, at }),
        ),
    ),
    create_team_payments: defineAction(
      "Pays a member count times, the last time agoSeconds ago.",
      zod.strictObject({
        ...batch,
        member: which.default(902),
        project: which.default("Heating"),
        amount: text.default("166.5"),
        tracked: zod.int().default(29_970),
      }),
      ({ member, project, amount, tracked, ...given }) =>
        many(state.teamPayments, given, (at) => {
          const { id: project_id, organization_id } = projectOf(project);
          const user_id = memberOf(member).id;
          return createPayment(state, { organization_id, user_id, project_id, amount, tracked, at });
        }),
    ),
  };
};
