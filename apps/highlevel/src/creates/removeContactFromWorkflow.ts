import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { workflow } from "../resources/enrollment.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([contactInput, workflow.input]);

/** DELETE /contacts/{id}/workflow/{workflowId} (HighLevel API 2.0, "Delete Contact from Workflow"). */
export default defineCreate({
  key: "remove_contact_from_workflow",
  noun: "Contact",
  display: { label: "Remove Contact from Workflow", description: "Removes a contact from a workflow." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input: { contact_id, workflow_id } }) => {
      await client.contacts.removeFromWorkflow(contact_id, workflow_id);
      return { id: contact_id, workflow_id, in_workflow: false };
    }),
    outputFields: workflow.outputFields,
    sample: { ...workflow.sample, in_workflow: false },
  },
});
