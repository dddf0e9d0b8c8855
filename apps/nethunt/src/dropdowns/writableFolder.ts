import { defineTrigger } from "zapier-platform-core";
import { folderSample, toFolder } from "../resources/folder.ts";
import { nethunt } from "../vendor.ts";

/** GET /triggers/writable-folder: the choices for fields that take a folder to write to. The API does not page them. */
export default defineTrigger({
  key: "writable_folder",
  noun: "Folder",
  display: {
    label: "List of Writable Folders",
    description: "Triggers when a list of folders to write to is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: nethunt.dropdown([], async ({ client, page }) =>
      page === 0 ? (await client.folders.writable()).map(toFolder) : [],
    ),
    sample: folderSample,
  },
});
