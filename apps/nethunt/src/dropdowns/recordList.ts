import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { folderInput } from "../resources/folder.ts";
import { nameOf, recordSample, toRecord } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const CHOICES_PER_PAGE = 100;

const inputFields = defineInputFields([folderInput]);

/**
 * GET /triggers/new-record/{folderId}?since=…&limit=…: all records of a folder, newest first. The API has no pages, but
 * with a `limit` it returns the newest records, so each page also asks for those before it.
 */
export default defineTrigger({
  key: "record_list",
  noun: "Record",
  display: {
    label: "List of Records",
    description: "Triggers when a list of a folder's records is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    canPaginate: true,
    inputFields,
    perform: nethunt.dropdown(inputFields, async ({ client, input, page }) => {
      const limit = (page + 1) * CHOICES_PER_PAGE;
      const records = await client.records.created(input.folder_id, { since: 0, limit });
      return records
        .toSorted((one, other) => (other.createdAt ?? "").localeCompare(one.createdAt ?? ""))
        .slice(page * CHOICES_PER_PAGE)
        .map((record) => ({ ...toRecord(record), name: nameOf(record) }));
    }),
    sample: { ...recordSample, name: "John Doe" },
  },
});
