import { defineCreate } from "zapier-platform-core";
import {
  timeEntryInputs,
  timeEntryOutputFields,
  timeEntrySample,
  toTimeEntry,
  toTimeEntryFields,
} from "../resources/timeEntry.ts";
import { hubstaff } from "../vendor.ts";

/** POST /users/{id}/time_entries (Hubstaff API v2, "Create time entry"). */
export default defineCreate({
  key: "create_time_entry",
  noun: "Time Entry",
  display: {
    label: "Create Time Entry",
    description: "Creates a new time entry for work that a member has done.",
  },
  operation: {
    inputFields: timeEntryInputs,
    perform: hubstaff.create(timeEntryInputs, async ({ client, input }) => {
      const entry = toTimeEntryFields(input);
      await client.timeEntries.create(input.user_id, entry);
      return toTimeEntry(input, entry);
    }),
    outputFields: timeEntryOutputFields,
    sample: timeEntrySample,
  },
});
