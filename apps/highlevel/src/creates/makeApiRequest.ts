import { HIGHLEVEL_API } from "@integrations/clients/highlevel";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { explainRefusal } from "../resources/scopes.ts";
import { highlevel } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: HIGHLEVEL_API, example: "/contacts/{contactId}" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (HighLevel API 2.0). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the HighLevel API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, ({ client, input }) =>
      sendApiRequest(client, input).catch((error: unknown) => explainRefusal(client, error)),
    ),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
