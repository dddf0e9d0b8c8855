import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { submissionOutputFields, submissionSample, surveyInput } from "../resources/submission.ts";
import { submissions } from "../resources/submissionEvents.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([surveyInput]);

/** GET /surveys/submissions of the days around now, every page (HighLevel API 2.0, "Get Surveys Submissions"). */
export default defineTrigger({
  key: "new_survey_submission",
  noun: "Survey Submission",
  display: { label: "New Survey Submission", description: "Triggers when a survey is submitted." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) =>
      submissions(client, "surveys", input.survey_id),
    ),
    outputFields: submissionOutputFields("Survey"),
    sample: submissionSample,
  },
});
