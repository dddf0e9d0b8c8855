import { HELLOTEXT_API } from "@integrations/clients/hellotext";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { hellotext } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: HELLOTEXT_API, example: "/v1/profiles" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (Hellotext API reference). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the Hellotext API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) => sendApiRequest(client, input)),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
