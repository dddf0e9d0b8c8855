import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { recordOutputFields, recordSample, toRecord } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** GET /triggers/new-record/{folderId}?since=… (NetHunt API documentation, "Find recently created records"). */
export default defineTrigger({
  key: "new_record",
  noun: "Record",
  display: { label: "New Record", description: "Triggers when a new record is created in a folder." },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) =>
      recentEvents((recent) => client.records.created(input.folder_id, recent), {
        at: (record) => Date.parse(record.createdAt ?? ""),
        item: toRecord,
      }),
    ),
    outputFields: recordOutputFields,
    sample: recordSample,
  },
});
