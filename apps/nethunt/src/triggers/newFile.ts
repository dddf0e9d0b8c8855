import type { NethuntFile } from "@integrations/clients/nethunt";
import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** No document shows the list, so a file's other fields are included. */
const toFile = ({ id: _, fileId, recordId, createdAt, name, ...more }: NethuntFile) => ({
  ...more,
  id: fileId,
  record_id: recordId ?? null,
  created_at: createdAt ?? null,
  name: name ?? null,
});

/** GET /triggers/new-gdrivefile/{folderId}?since=…. Not in the document; modeled on the one for comments. */
export default defineTrigger({
  key: "new_file",
  noun: "File",
  display: {
    label: "New File",
    description: "Triggers when a Google Drive file is added to a record in a folder.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) =>
      recentEvents((recent) => client.files.created(input.folder_id, recent), {
        // NetHunt lists only recent files, so one without a time counts as new.
        at: ({ createdAt }) => (createdAt ? Date.parse(createdAt) : Date.now()),
        item: toFile,
      }),
    ),
    outputFields: [
      { key: "id", label: "File ID", type: "string", primary: true },
      { key: "record_id", label: "Record ID", type: "string" },
      { key: "created_at", label: "Created At", type: "datetime" },
      { key: "name", label: "Name", type: "string" },
    ],
    sample: {
      id: "5970b408bbd55ad726e11bd7",
      record_id: "596f644b8f6d05e16c24b830",
      created_at: "2026-03-24T08:15:30.880Z",
      name: "Offer.pdf",
    },
  },
});
