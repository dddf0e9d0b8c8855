import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { listed } from "../resources/events.ts";
import { noteOutputFields, noteSample, slotSince, toNote } from "../resources/note.ts";
import { organizationInput, scopeOf } from "../resources/organization.ts";
import { projectFilter } from "../resources/project.ts";
import { hubstaff } from "../vendor.ts";

const inputFields = defineInputFields([organizationInput, projectFilter]);

/**
 * GET /organizations/{id}/notes?time_slot[start]=…&time_slot[stop]=…&page_limit=500, or GET /projects/{id}/notes
 * (Hubstaff API v2, "List organization notes").
 */
export default defineTrigger({
  key: "new_note",
  noun: "Note",
  display: {
    label: "New Note",
    description: "Triggers when a new note is written while time is being tracked.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: hubstaff.pollEvents(inputFields, ({ client, input }) =>
      listed(async ({ since, isPopulatingDedupe }) => {
        const scope = await scopeOf(client, input, isPopulatingDedupe);
        return client.notes.pages(scope, slotSince(since));
      }, toNote),
    ),
    outputFields: noteOutputFields,
    sample: noteSample,
  },
});
