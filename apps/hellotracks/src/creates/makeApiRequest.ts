import { HELLOTRACKS_API } from "@integrations/clients/hellotracks";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { hellotracks } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: HELLOTRACKS_API, example: "/jobs" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (Hellotracks no-code API). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the Hellotracks API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: hellotracks.create(inputFields, ({ client, input }) => sendApiRequest(client, input)),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
