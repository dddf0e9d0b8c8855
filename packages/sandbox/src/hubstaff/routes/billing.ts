import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { invoiceQuery, paymentQuery } from "../fields/queries.ts";
import type { StoredClientInvoice, StoredTeamPayment } from "../records/time.ts";
import { toInvoice } from "../records/toAnswer.ts";
import type { HubstaffState } from "../state.ts";
import { isAskedFor, isOnDays, isWithin, listed, organizationIn } from "./shared.ts";

/** Invoices to clients and payments to the team; both can only be read. */
export const billingRoutes = (state: HubstaffState): Backend["routes"] => ({
  "GET /organizations/:organization/client_invoices": route({ query: invoiceQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    const isListed = (row: StoredClientInvoice) =>
      row.organization_id === organization &&
      (query.status === undefined || row.status === query.status) &&
      isAskedFor(query.client_ids, row.client_id) &&
      isOnDays(row.issue_date, query["issue_date[start]"], query["issue_date[stop]"]);
    const withLineItems = query.include_line_items === "true";
    return listed(state, "client_invoices", state.clientInvoices, query, isListed, (row) =>
      toInvoice(row, withLineItems),
    );
  }),

  "GET /organizations/:organization/team_payments": route({ query: paymentQuery }, ({ param, query }) => {
    const organization = organizationIn(state, param);
    const isListed = (row: StoredTeamPayment) =>
      row.organization_id === organization &&
      isWithin(row.created_at, query["created[start]"], query["created[stop]"]) &&
      row.details.some(
        ({ user_id, project_id }) =>
          isAskedFor(query.user_ids, user_id) && isAskedFor(query.project_ids, project_id),
      );
    return listed(state, "team_payments", state.teamPayments, query, isListed, (row) => ({
      ...row,
      // Text, unlike everywhere else (Hubstaff API v2, "TeamPayment").
      organization_id: String(row.organization_id),
    }));
  }),
});
