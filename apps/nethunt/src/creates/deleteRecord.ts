import { defineCreate, defineInputFields } from "zapier-platform-core";
import { browsedFolderInput } from "../resources/folder.ts";
import { recordInput, recordSample } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([recordInput, browsedFolderInput]);

/** POST /actions/delete-record/{recordId}. Not in the document; other public clients agree on it. */
export default defineCreate({
  key: "delete_record",
  noun: "Record",
  display: { label: "Delete Record", description: "Deletes a record." },
  operation: {
    inputFields,
    perform: nethunt.create(inputFields, async ({ client, input: { record_id } }) => {
      await client.records.remove(record_id);
      return { id: record_id, record_id, deleted: true };
    }),
    outputFields: [
      { key: "id", label: "ID", type: "string", primary: true },
      { key: "record_id", label: "Record ID", type: "string" },
      { key: "deleted", label: "Deleted", type: "boolean" },
    ],
    sample: { id: recordSample.id, record_id: recordSample.id, deleted: true },
  },
});
