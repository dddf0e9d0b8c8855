/** How many rows to ask for at once. */
export const HIGHLEVEL_PAGE_SIZES = {
  /** GET /contacts/: "will allow maximum up to 100" (HighLevel API 2.0, "Get Contacts"; Taskee Portal API guide: "Max: 100"). */
  listedContacts: 100,
  /** POST /contacts/search: at most 500 (HighLevel API 2.0, "Search Contacts"). */
  foundContacts: 500,
  /** POST /opportunities/search: at most 500 (HighLevel API 2.0, "Search Opportunities"). */
  opportunities: 500,
  /** GET /conversations/messages/export: at most 500 (HighLevel API 2.0, "Export messages by location ID"). */
  messages: 500,
  /** GET /forms/submissions and /surveys/submissions: "maximum up to 100" (HighLevel API 2.0, "Get Forms Submissions"). */
  submissions: 100,
  /** POST /locations/{locationId}/tasks/search: the document gives no limit, and 25 as the default. */
  tasks: 100,
} as const;
