import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { invoiceEvents } from "../resources/invoiceEvents.ts";

/** POST https://hooks.zapier.com/… with `InvoiceCreate` and so on (Taskee Portal API guide, "Invoice Events"). */
export default defineTrigger({
  key: "invoice_event",
  noun: "Invoice",
  display: {
    label: "Invoice Event",
    description: "Triggers when an invoice is created, updated, deleted, sent, paid, or voided.",
    directions: directions("invoices"),
  },
  operation: onEvents(invoiceEvents),
});
