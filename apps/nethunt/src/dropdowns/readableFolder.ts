import { defineTrigger } from "zapier-platform-core";
import { folderSample, toFolder } from "../resources/folder.ts";
import { nethunt } from "../vendor.ts";

/** GET /triggers/readable-folder: the choices for fields that take a folder to read. The API does not page them. */
export default defineTrigger({
  key: "readable_folder",
  noun: "Folder",
  display: {
    label: "List of Readable Folders",
    description: "Triggers when a list of folders to read is needed.",
    hidden: true,
  },
  operation: {
    type: "polling",
    perform: nethunt.dropdown([], async ({ client, page }) =>
      page === 0 ? (await client.folders.readable()).map(toFolder) : [],
    ),
    sample: folderSample,
  },
});
