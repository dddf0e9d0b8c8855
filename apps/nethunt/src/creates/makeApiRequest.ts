import { NETHUNT_API } from "@integrations/clients/nethunt";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { nethunt } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: NETHUNT_API, example: "/triggers/readable-folder" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (NetHunt API documentation). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the NetHunt CRM API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: nethunt.create(inputFields, ({ client, input }) => sendApiRequest(client, input)),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
