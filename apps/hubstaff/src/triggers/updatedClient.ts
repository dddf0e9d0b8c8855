import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { clientOutputFields, clientSample, toClient } from "../resources/client.ts";
import { updated } from "../resources/events.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/**
 * GET /organizations/{id}/clients?status=all&page_limit=500: each change is an event of its own, so `id` names the
 * change and `client_id` the client.
 */
export default defineTrigger({
  key: "updated_client",
  noun: "Client",
  display: { label: "Updated Client", description: "Triggers when a client is updated or archived." },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      updated(
        async () => client.clients.pages(await organizationOf(client, input)),
        (row) => ({ ...toClient(row), id: `${row.id}-${row.updated_at}`, client_id: row.id }),
      ),
    ),
    outputFields: [
      { key: "id", label: "Change ID", type: "string", primary: true },
      { key: "client_id", label: "Client ID", type: "string" },
      ...clientOutputFields.slice(1),
    ],
    sample: {
      ...clientSample,
      id: `${clientSample.id}-${clientSample.updated_at}`,
      client_id: clientSample.id,
    },
  },
});
