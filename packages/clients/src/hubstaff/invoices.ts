import * as zod from "zod/mini";
import { type Http, id, maybe, path, text } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import { type HubstaffList, listOf } from "./pages.ts";
import { dated } from "./schemas.ts";

/** An invoice to a client (Hubstaff API v2, "ClientInvoice"). */
const invoiceSchema = zod.object({
  ...dated,
  client_id: maybe(id),
  number: text,
  po_number: text,
  /** `draft`, `open` or `closed` */
  status: text,
  notes: text,
  currency: text,
  grand_total: maybe(zod.number()),
  paid_amount: maybe(zod.number()),
  issue_date: text,
  due_date: text,
  viewer_url: text,
  line_items: maybe(
    zod.array(
      zod.object({
        description: text,
        quantity: maybe(zod.number()),
        unit_price: maybe(zod.number()),
      }),
    ),
  ),
});

export type HubstaffInvoice = zod.infer<typeof invoiceSchema> & { client_name: string | null };

const answer = pageBeside("client_invoices", invoiceSchema, (row, nameOf) => ({
  ...row,
  client_name: nameOf("clients", row.client_id),
}));

export const createInvoices = (http: Http) => ({
  /** GET /organizations/{id}/client_invoices: page by page, all of them. The only filter is the issue date. */
  pages: (organizationId: string): HubstaffList<HubstaffInvoice> =>
    listOf(http, path`/organizations/${organizationId}/client_invoices`, answer, {
      include_line_items: true,
      ...include("clients"),
    }),
});
