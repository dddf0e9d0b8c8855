import type { NethuntRecord } from "@integrations/clients/nethunt";
import { isChange } from "@integrations/zapier-kit";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { fieldNames, watchedFieldsInput } from "../resources/fieldNames.ts";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { recordSample, toRecord, updatedRecordOutputFields } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput, watchedFieldsInput]);

/** NetHunt also lists records that were only created. They have no `updatedAt`. */
const updatedAt = (record: NethuntRecord): number => Date.parse(record.updatedAt ?? "");

/**
 * GET /triggers/updated-record/{folderId}?fieldName=…&since=…: each update is an event of its own. NetHunt's own `id`
 * is not used, because the document says that it is for internal purposes.
 */
export default defineTrigger({
  key: "updated_record",
  noun: "Record",
  display: { label: "Updated Record", description: "Triggers when a record in a folder is updated." },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) => {
      const watched = fieldNames("field_names", input.field_names);
      return recentEvents(
        (recent) => client.records.updated(input.folder_id, { ...recent, fieldNames: watched }),
        {
          at: updatedAt,
          isEvent: (record) => isChange(record.createdAt, record.updatedAt),
          item: (record) => ({ ...toRecord(record), id: `${record.recordId}-${updatedAt(record)}` }),
        },
      );
    }),
    outputFields: updatedRecordOutputFields,
    sample: { ...recordSample, id: `${recordSample.id}-1774342931510` },
  },
});
