import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const { contactDetails: contact, ...invoice } = recordOf.invoice(event);
  return {
    invoice_id: invoice.id,
    invoice_number: invoice.invoiceNumber,
    name: invoice.name,
    title: invoice.title,
    status: invoice.status,
    currency: invoice.currency,
    total: invoice.total,
    amount_paid: invoice.amountPaid,
    amount_due: invoice.amountDue,
    issue_date: invoice.issueDate,
    due_date: invoice.dueDate,
    contact_id: contact?.id ?? null,
    contact_name: contact?.name ?? null,
    contact_email: contact?.email ?? null,
    contact_phone: contact?.phoneNo ?? null,
  };
};

export const invoiceEvents = {
  types: {
    InvoiceCreate: "Invoice Created",
    InvoiceUpdate: "Invoice Updated",
    InvoiceDelete: "Invoice Deleted",
    InvoiceSent: "Invoice Sent",
    InvoicePaid: "Invoice Paid",
    InvoicePartiallyPaid: "Invoice Partially Paid",
    InvoiceVoid: "Invoice Voided",
  },
  begin: /^Invoice/,
  toRecord,
  outputFields: [
    { key: "invoice_id", label: "Invoice ID", type: "string" },
    { key: "invoice_number", label: "Invoice Number", type: "string" },
    { key: "name", label: "Name", type: "string" },
    { key: "title", label: "Title", type: "string" },
    { key: "status", label: "Status", type: "string" },
    { key: "currency", label: "Currency", type: "string" },
    { key: "total", label: "Total", type: "number" },
    { key: "amount_paid", label: "Amount Paid", type: "number" },
    { key: "amount_due", label: "Amount Due", type: "number" },
    { key: "issue_date", label: "Issue Date", type: "string" },
    { key: "due_date", label: "Due Date", type: "string" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "contact_name", label: "Contact Name", type: "string" },
    { key: "contact_email", label: "Contact Email", type: "string" },
    { key: "contact_phone", label: "Contact Phone", type: "string" },
  ] satisfies OutputFields,
  sample: {
    invoice_id: "6578278e879ad2646715ba9c",
    invoice_number: "000019",
    name: "Heat pump",
    title: "INVOICE",
    status: "sent",
    currency: "USD",
    total: 999,
    amount_paid: 0,
    amount_due: 999,
    issue_date: "2026-03-24",
    due_date: "2026-04-24",
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    contact_name: "Rosa Delgado",
    contact_email: "rosa.delgado@example.com",
    contact_phone: "+12025550143",
  },
};
