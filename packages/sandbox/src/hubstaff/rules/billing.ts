import type { StoredClient } from "../records/account.ts";
import type { StoredClientInvoice, StoredTeamPayment } from "../records/time.ts";
import type { HubstaffState } from "../state.ts";

const DAY_MS = 24 * 60 * 60_000;

export const createInvoice = (
  state: HubstaffState,
  client: StoredClient,
  {
    at = state.clock.now(),
    issue_date = state.day(at),
    ...fields
  }: Pick<StoredClientInvoice, "status" | "grand_total"> & { at?: number; issue_date?: string | undefined },
): StoredClientInvoice => {
  const created_at = state.moment(at);
  return state.clientInvoices.add((id) => ({
    id,
    organization_id: client.organization_id,
    client_id: client.id,
    author_id: state.me.id,
    number: `INV-${id}`,
    po_number: "",
    notes: "",
    currency: "GBP",
    paid_amount: 0,
    issue_date,
    due_date: state.day(Date.parse(issue_date) + 14 * DAY_MS),
    viewer_url: `https://app.hubstaff.com/invoices/${id}`,
    line_items: [
      {
        id: id * 10,
        created_at,
        updated_at: created_at,
        description: "Work on site",
        quantity: 8,
        unit_price: fields.grand_total / 8,
        tax_1: false,
        tax_2: false,
        discount: false,
      },
    ],
    created_at,
    updated_at: created_at,
    ...fields,
  }));
};

export const createPayment = (
  state: HubstaffState,
  {
    at = state.clock.now(),
    organization_id,
    user_id,
    project_id,
    amount,
    tracked,
  }: {
    at?: number;
    organization_id: number;
    user_id: number;
    project_id: number;
    amount: string;
    tracked: number;
  },
): StoredTeamPayment => {
  const created_at = state.moment(at);
  const paid = { amount, currency: "GBP", tracked };
  return state.teamPayments.add((id) => ({
    id,
    organization_id,
    start_date: state.day(at - 7 * DAY_MS),
    stop_date: state.day(at - DAY_MS),
    blame_user_id: state.me.id,
    note: "Weekly pay",
    payment_source: "manual",
    paid_via_payroll: false,
    details: [
      {
        id: id * 10,
        user_id,
        project_id,
        date: state.day(at - DAY_MS),
        pay_rate: "20.0",
        payment_type: "regular",
        ...paid,
      },
    ],
    created_at,
    updated_at: created_at,
    ...paid,
  }));
};
