import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { clientOutputFields, clientSample, toClient } from "../resources/client.ts";
import { created } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/** GET /organizations/{id}/clients?status=all&page_limit=500&page_start_id=… (Hubstaff API v2, "List organization clients"). */
export default defineTrigger({
  key: "new_client",
  noun: "Client",
  display: { label: "New Client", description: "Triggers when a new client is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input, cache }) =>
      created(cache, async () => client.clients.pages(await organizationOf(client, input)), toClient),
    ),
    outputFields: clientOutputFields,
    sample: clientSample,
  },
});
