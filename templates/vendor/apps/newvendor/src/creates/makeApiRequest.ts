import { NEWVENDOR_API } from "@integrations/clients/newvendor";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { newvendor } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: NEWVENDOR_API, example: "/notes" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (New Vendor API). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the New Vendor API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: newvendor.create(inputFields, ({ client, input }) => sendApiRequest(client, input)),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
