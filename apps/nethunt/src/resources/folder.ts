import { isNotFound } from "@integrations/clients/http";
import type { NethuntFolder } from "@integrations/clients/nethunt";
import { InputError } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** A folder as the dropdowns show it. */
export const toFolder = ({ id, name }: NethuntFolder) => ({ id, name: name || `Folder ${id}` });

export const folderSample: ReturnType<typeof toFolder> = {
  id: "596f710ef5be7653dee0da14",
  name: "Contacts",
};

/** The input that names a folder whose records are read. */
export const folderInput = defineInputField({
  key: "folder_id",
  label: "Folder",
  type: "string",
  required: true,
  dynamic: "readable_folder.id.name",
  helpText: "The list shows every folder you can open in NetHunt CRM.",
});

/** The same for records that are written; the inputs below it are the fields of this folder. */
export const writableFolderInput = defineInputField({
  ...folderInput,
  dynamic: "writable_folder.id.name",
  altersDynamicFields: true,
  helpText: "After you choose one, its fields appear below.",
});

/** For actions that need the record alone: its only use is that the list of records can be opened. */
export const browsedFolderInput = defineInputField({
  key: "folder_id",
  label: "Folder",
  type: "string",
  dynamic: "readable_folder.id.name",
  helpText: "Choose one to list its records under Record. You don't need it if you map a record ID.",
});

/**
 * For a search's request about its folder, whose 404 would else read as "nothing found": Find or Create would go on to
 * create.
 *
 * @throws {InputError} when the folder is gone, else what it was given
 */
export const folderIsGone = (error: unknown): never => {
  if (isNotFound(error)) {
    throw new InputError("folder_id", "NetHunt no longer has this folder. Choose one from the list.");
  }
  throw error;
};
