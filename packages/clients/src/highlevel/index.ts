export { inside } from "./answers.ts";
export type {
  HighlevelAppointment,
  HighlevelAppointmentFields,
  HighlevelCalendar,
} from "./appointments.ts";
export type { HighlevelBusiness, HighlevelBusinessFields } from "./businesses.ts";
export { createHighlevel, HIGHLEVEL_API, type Highlevel, type HighlevelOptions } from "./client.ts";
export {
  contactSchema,
  type HighlevelContact,
  type HighlevelSearchAfter,
} from "./contact.ts";
export { hasAll, missingTags } from "./contactChanges.ts";
export type { HighlevelContactFields, HighlevelNewContactFields } from "./contactFields.ts";
export type { HighlevelContactCursor } from "./contactPage.ts";
export { type ContactClient, contactRequests } from "./contactRequests.ts";
export type { HighlevelMessage, HighlevelMessagePage, HighlevelNewMessage } from "./conversations.ts";
export type { HighlevelCustomValue } from "./customValues.ts";
export { connectLocation, type LocationOptions } from "./location.ts";
export type { HighlevelNote, HighlevelNoteFields } from "./notes.ts";
export { createHighlevelOAuth, type HighlevelToken } from "./oauth.ts";
export type {
  HighlevelNewOpportunity,
  HighlevelOpportunity,
  HighlevelOpportunityCursor,
  HighlevelOpportunityDate,
  HighlevelOpportunityFields,
  HighlevelOpportunitySearch,
  HighlevelPipeline,
} from "./opportunities.ts";
export { HIGHLEVEL_PAGE_SIZES } from "./pageSizes.ts";
export type { HighlevelCustomField, HighlevelNamed } from "./settings.ts";
export type { HighlevelQuestionnaire, HighlevelSubmission } from "./submissions.ts";
export { type HighlevelTask, type HighlevelTaskFields, taskSchema } from "./tasks.ts";
export type { HighlevelUser } from "./users.ts";
