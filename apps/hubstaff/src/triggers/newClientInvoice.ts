import { defineInputFields, defineTrigger } from "zapier-platform-core";
import {
  clientInvoiceOutputFields,
  clientInvoiceSample,
  toClientInvoice,
} from "../resources/clientInvoice.ts";
import { created } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/client_invoices?include_line_items=true&include[]=clients&page_start_id=…: the only filter
 * for invoices is their issue date, which may be any day.
 */
export default defineTrigger({
  key: "new_client_invoice",
  noun: "Client Invoice",
  display: {
    label: "New Client Invoice",
    description: "Triggers when a new invoice to a client is created.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input, cache }) =>
      created(cache, async () => client.invoices.pages(await organizationOf(client, input)), toClientInvoice),
    ),
    outputFields: clientInvoiceOutputFields,
    sample: clientInvoiceSample,
  },
});
