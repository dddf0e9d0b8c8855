import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { clientOutputFields, clientSample, toClient } from "../resources/client.ts";
import { toClientQuery } from "../resources/clientQuery.ts";
import { metadataQueryInputs } from "../resources/metadata.ts";
import { organizationInput, organizationOf } from "../resources/organization.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "name",
    label: "Name",
    type: "string",
    meta: kind("name"),
    helpText: "Enter the full name. Not case-sensitive.",
  },
  {
    key: "email",
    label: "Email",
    type: "string",
    meta: kind("email"),
    helpText: "One of the client's addresses.",
  },
  ...metadataQueryInputs,
  {
    key: "id",
    label: "Client ID",
    type: "string",
    meta: kind("id"),
    helpText: "The client's ID in Hubstaff. If you fill this in, the other fields are ignored.",
  },
  organizationInput,
]);

/** GET /clients/{id}, or GET /organizations/{id}/clients?status=all page by page: Hubstaff has no search for clients. */
export default defineSearch({
  key: "find_client",
  noun: "Client",
  display: {
    label: "Find Client",
    description:
      "Finds a client by name, email, metadata, or ID. If you fill in several fields, all must match.",
  },
  operation: {
    inputFields,
    perform: hubstaff.search(inputFields, async ({ client, input }) => {
      if (input.id) return [toClient(await client.clients.get(input.id))];
      const query = toClientQuery(input);
      const clients = await client.clients.find(await organizationOf(client, input), query);
      return clients.map(toClient);
    }),
    outputFields: clientOutputFields,
    sample: clientSample,
  },
});
