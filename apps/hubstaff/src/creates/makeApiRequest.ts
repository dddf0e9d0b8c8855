import { HUBSTAFF_API } from "@integrations/clients/hubstaff";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { hubstaff } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: HUBSTAFF_API, example: "/organizations" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (Hubstaff API v2). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the Hubstaff API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: hubstaff.create(inputFields, ({ client, input }) => sendApiRequest(client, input)),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
