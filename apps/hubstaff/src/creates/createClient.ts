import { defineCreate, defineInputFields } from "zapier-platform-core";
import { clientOutputFields, clientSample, toClient } from "../resources/client.ts";
import { clientFieldInputs, clientNameInput, toClientFields } from "../resources/clientFields.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  { ...clientNameInput, required: true },
  organizationInput,
  ...clientFieldInputs,
]);

/** POST /organizations/{id}/clients (Hubstaff API v2, "Create client"). */
export default defineCreate({
  key: "create_client",
  noun: "Client",
  display: { label: "Create Client", description: "Creates a new client." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) => {
      const fields = toClientFields(input);
      return toClient(await client.clients.create(await organizationOf(client, input), fields));
    }),
    outputFields: clientOutputFields,
    sample: clientSample,
  },
});
