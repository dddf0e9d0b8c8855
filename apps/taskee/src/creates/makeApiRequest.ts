import { TASKEE_API } from "@integrations/clients/taskee";
import {
  apiRequestInputs,
  apiRequestOutputs,
  apiRequestSample,
  sendApiRequest,
} from "@integrations/zapier-kit";
import { defineCreate } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

const inputFields = apiRequestInputs({ base: TASKEE_API, example: "/contacts/{contactId}" });

/** GET /{path}, POST /{path}, PUT /{path}, PATCH /{path} or DELETE /{path} (Taskee Portal API guide). */
export default defineCreate({
  key: "make_api_request",
  noun: "API Request",
  display: {
    label: "Make API Request",
    description: "Makes any request to the Taskee Portal API with your connection, for advanced use.",
  },
  operation: {
    inputFields,
    perform: taskee.create(inputFields, ({ client, input }) => sendApiRequest(client, input)),
    outputFields: apiRequestOutputs,
    sample: apiRequestSample,
  },
});
