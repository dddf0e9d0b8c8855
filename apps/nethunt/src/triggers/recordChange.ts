import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { changeOutputFields, changeSample, toChange } from "../resources/change.ts";
import { fieldNames, watchedFieldsInput } from "../resources/fieldNames.ts";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { watchedRecordInput } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput, watchedRecordInput, watchedFieldsInput]);

/** GET /triggers/record-change/{folderId}?recordId=…&fieldName=…&since=…: creations, updates and deletions, each once. */
export default defineTrigger({
  key: "record_change",
  noun: "Record Change",
  display: {
    label: "Record Change",
    description:
      "Triggers when a record in a folder is created, updated, or deleted, with old and new values.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) => {
      const narrowed = {
        recordId: input.record_id,
        fieldNames: fieldNames("field_names", input.field_names),
      };
      return recentEvents((recent) => client.records.changes(input.folder_id, { ...recent, ...narrowed }), {
        at: (change) => Date.parse(change.time ?? ""),
        item: toChange,
      });
    }),
    outputFields: changeOutputFields,
    sample: changeSample,
  },
});
