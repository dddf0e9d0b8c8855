import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { formInput, submissionOutputFields, submissionSample } from "../resources/submission.ts";
import { submissions } from "../resources/submissionEvents.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([formInput]);

/** GET /forms/submissions of the days around now, every page (HighLevel API 2.0, "Get Forms Submissions"). */
export default defineTrigger({
  key: "new_form_submission",
  noun: "Form Submission",
  display: { label: "New Form Submission", description: "Triggers when a form is submitted." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) =>
      submissions(client, "forms", input.form_id),
    ),
    outputFields: submissionOutputFields("Form"),
    sample: submissionSample,
  },
});
