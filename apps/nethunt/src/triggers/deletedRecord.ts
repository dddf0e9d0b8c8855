import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { deletionOutputFields, deletionSample, toDeletion } from "../resources/change.ts";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** GET /triggers/record-change/{folderId}?since=…. Only deletions are events. */
export default defineTrigger({
  key: "deleted_record",
  noun: "Record",
  display: { label: "Deleted Record", description: "Triggers when a record in a folder is deleted." },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) =>
      recentEvents((recent) => client.records.changes(input.folder_id, recent), {
        at: (change) => Date.parse(change.time ?? ""),
        isEvent: (change) => change.recordAction === "DELETE",
        item: toDeletion,
      }),
    ),
    outputFields: deletionOutputFields,
    sample: deletionSample,
  },
});
