import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { folderInput } from "../resources/folder.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** GET /triggers/folder-field/{folderId}: fields have no ID, so the `id` is the name. */
export default defineTrigger({
  key: "folder_field",
  noun: "Field",
  display: {
    label: "List of Fields",
    description: "Triggers when a list of a folder's fields is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.dropdown(inputFields, async ({ client, input, page }) => {
      const names = page === 0 ? await client.folders.fields(input.folder_id) : [];
      return names.map((name) => ({ id: name, name }));
    }),
    sample: { id: "Name", name: "Name" },
  },
});
