import type { HubstaffInvoice } from "@integrations/clients/hubstaff";
import type { OutputFields } from "zapier-platform-core";

/** An invoice to a client as a Zap sees it. */
export const toClientInvoice = (invoice: HubstaffInvoice) => ({
  id: invoice.id,
  number: invoice.number ?? null,
  po_number: invoice.po_number ?? null,
  status: invoice.status ?? null,
  client_id: invoice.client_id ?? null,
  client_name: invoice.client_name,
  grand_total: invoice.grand_total ?? null,
  paid_amount: invoice.paid_amount ?? null,
  currency: invoice.currency ?? null,
  issue_date: invoice.issue_date ?? null,
  due_date: invoice.due_date ?? null,
  notes: invoice.notes ?? null,
  viewer_url: invoice.viewer_url ?? null,
  line_items: (invoice.line_items ?? []).map(({ description, quantity, unit_price }) => ({
    description: description ?? null,
    quantity: quantity ?? null,
    unit_price: unit_price ?? null,
  })),
  created_at: invoice.created_at ?? null,
  updated_at: invoice.updated_at ?? null,
});

export const clientInvoiceOutputFields = [
  { key: "id", label: "Client Invoice ID", type: "string", primary: true },
  { key: "number", label: "Invoice Number", type: "string" },
  { key: "po_number", label: "PO Number", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "client_id", label: "Client ID", type: "string" },
  { key: "client_name", label: "Client Name", type: "string" },
  { key: "grand_total", label: "Grand Total", type: "number" },
  { key: "paid_amount", label: "Paid Amount", type: "number" },
  { key: "currency", label: "Currency", type: "string" },
  { key: "issue_date", label: "Issue Date", type: "string" },
  { key: "due_date", label: "Due Date", type: "string" },
  { key: "notes", label: "Notes", type: "string" },
  { key: "viewer_url", label: "Viewer URL", type: "string" },
  {
    key: "line_items",
    label: "Line Items",
    children: [
      { key: "description", label: "Description", type: "string" },
      { key: "quantity", label: "Quantity", type: "number" },
      { key: "unit_price", label: "Unit Price", type: "number" },
    ],
  },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const clientInvoiceSample = toClientInvoice({
  id: "7400112",
  number: "INV-112",
  po_number: "PO-7",
  status: "open",
  client_id: "48213",
  client_name: "Harbour Brewery",
  grand_total: 480,
  paid_amount: 0,
  currency: "GBP",
  issue_date: "2026-03-24",
  due_date: "2026-04-07",
  notes: "Thank you",
  viewer_url: "https://app.hubstaff.com/invoices/7400112",
  line_items: [{ description: "Work on site", quantity: 8, unit_price: 60 }],
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T09:02:11.654321Z",
});
