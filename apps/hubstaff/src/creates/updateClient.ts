import { defineCreate, defineInputFields } from "zapier-platform-core";
import { statusInput, toChanges } from "../resources/changes.ts";
import { clientInput, clientOutputFields, clientSample, toClient } from "../resources/client.ts";
import { clientFieldInputs, clientNameInput, toClientFields } from "../resources/clientFields.ts";
import { organizationInput } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  clientInput,
  organizationInput,
  clientNameInput,
  statusInput,
  ...clientFieldInputs,
]);

/** PUT /clients/{id} with only what differs, after GET /clients/{id} (Hubstaff API v2, "Update client"). */
export default defineCreate({
  key: "update_client",
  noun: "Client",
  display: { label: "Update Client", description: "Updates a client. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, async ({ client, input }) =>
      toClient(await client.clients.update(input.id, toChanges(toClientFields(input)))),
    ),
    outputFields: clientOutputFields,
    sample: clientSample,
  },
});
