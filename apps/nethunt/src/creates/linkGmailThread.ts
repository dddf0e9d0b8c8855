import { kind } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { browsedFolderInput } from "../resources/folder.ts";
import { recordInput, recordSample } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([
  recordInput,
  {
    key: "gmail_thread_id",
    label: "Gmail Thread",
    type: "string",
    meta: kind("id"),
    required: true,
    helpText: "Map the thread ID from a Gmail step, such as 18e5c2a9b7f01d34.",
  },
  browsedFolderInput,
]);

/** POST /actions/link-gmail-thread/{recordId}. Not in the document; other public clients agree on it. */
export default defineCreate({
  key: "link_gmail_thread",
  noun: "Gmail Thread",
  display: { label: "Link Gmail Thread", description: "Links a Gmail thread to a record." },
  operation: {
    inputFields,
    perform: nethunt.create(inputFields, async ({ client, input: { record_id, gmail_thread_id } }) => {
      await client.records.linkGmailThread(record_id, gmail_thread_id);
      return { id: gmail_thread_id, record_id };
    }),
    outputFields: [
      { key: "id", label: "Gmail Thread ID", type: "string", primary: true },
      { key: "record_id", label: "Record ID", type: "string" },
    ],
    sample: { id: "18e5c2a9b7f01d34", record_id: recordSample.id },
  },
});
