import { isNotFound } from "@integrations/clients/http";
import type { NethuntFolder } from "@integrations/clients/nethunt";
import { InputError } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** A folder in a dropdown. */
export const toFolder = ({ id, name }: NethuntFolder) => ({ id, name: name || `Folder ${id}` });

export const folderSample: ReturnType<typeof toFolder> = {
  id: "596f710ef5be7653dee0da14",
  name: "Contacts",
};

/** The input for the folder whose records are read. */
export const folderInput = defineInputField({
  key: "folder_id",
  label: "Folder",
  type: "string",
  required: true,
  dynamic: "readable_folder.id.name",
  helpText: "The list shows every folder you can open in NetHunt CRM.",
});

/** The same for a folder to write to. The inputs below it are this folder's fields. */
export const writableFolderInput = defineInputField({
  ...folderInput,
  dynamic: "writable_folder.id.name",
  altersDynamicFields: true,
  helpText: "After you choose one, its fields appear below.",
});

/** For actions that only need the record. It only fills the dropdown of records. */
export const browsedFolderInput = defineInputField({
  key: "folder_id",
  label: "Folder",
  type: "string",
  dynamic: "readable_folder.id.name",
  helpText: "Choose one to list its records under Record. You don't need it if you map a record ID.",
});

/**
 * Handles the error of a search's request about its folder. Without this a 404 would mean "nothing found", and Find or
 * Create would create a record.
 *
 * @throws {InputError} if the folder is gone, otherwise the given error
 */
export const folderIsGone = (error: unknown): never => {
  if (isNotFound(error)) {
    throw new InputError("folder_id", "NetHunt no longer has this folder. Choose one from the list.");
  }
  throw error;
};
