import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { clientSample, toClient } from "../resources/client.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput]);

/** GET /organizations/{id}/clients: the active ones, the choices for fields that take a client. */
export default defineTrigger({
  key: "client_list",
  noun: "Client",
  display: {
    label: "List of Clients",
    description: "Triggers when a list of clients is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.dropdown(inputFields, async ({ client, input }) => {
      const clients = await client.clients.listActive(await organizationOf(client, input));
      return clients.map((row) => ({ ...toClient(row), name: row.name || `Client ${row.id}` }));
    }),
    sample: clientSample,
  },
});
