import { defineCreate, defineInputFields } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { workflow } from "../resources/enrollment.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([
  contactInput,
  workflow.input,
  {
    key: "event_start_time",
    label: "Event Start Time",
    type: "datetime",
    helpText:
      "When the event starts, such as 2026-03-31 09:30. Use this for workflows that wait for an event.",
  },
]);

/** POST /contacts/{id}/workflow/{workflowId} (HighLevel API 2.0, "Add Contact to Workflow"). */
export default defineCreate({
  key: "add_contact_to_workflow",
  noun: "Contact",
  display: { label: "Add Contact to Workflow", description: "Adds a contact to a workflow." },
  operation: {
    inputFields,
    perform: highlevel.create(inputFields, async ({ client, input }) => {
      const { contact_id, workflow_id, event_start_time } = input;
      await client.contacts.addToWorkflow(contact_id, workflow_id, event_start_time);
      return { id: contact_id, workflow_id, in_workflow: true };
    }),
    outputFields: workflow.outputFields,
    sample: workflow.sample,
  },
});
