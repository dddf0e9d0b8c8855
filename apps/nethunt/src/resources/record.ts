import type { NethuntRecord } from "@integrations/clients/nethunt";
import { defineInputField, type OutputFields } from "zapier-platform-core";
import { nethunt } from "../vendor.ts";
import { fieldKey } from "./fieldValues.ts";
import { folderInput } from "./folder.ts";

/** A record as a Zap sees it. Each field of its folder has a key of its own. */
export const toRecord = ({ recordId, createdAt, updatedAt, fields }: NethuntRecord) => {
  const record: RecordItem = {
    id: recordId,
    record_id: recordId,
    created_at: createdAt ?? null,
    updated_at: updatedAt ?? null,
  };
  // Twice as fast as Object.entries. A poll may have thousands of rows.
  for (const name in fields) record[fieldKey(name)] = fields[name];
  return record;
};

interface RecordItem {
  id: string;
  record_id: string;
  created_at: string | null;
  updated_at: string | null;
  [fieldKey: `field_${string}`]: unknown;
}

/** The only field that every record in NetHunt's own samples has. */
const NAME = "Name";

const folderFieldOutputs = nethunt.dynamicFields([folderInput], async ({ client, input }) => {
  const names = await client.folders.fields(input.folder_id);
  return names.filter((name) => name !== NAME).map((name) => ({ key: fieldKey(name), label: name }));
});

const recordFields = [
  { key: "record_id", label: "Record ID", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
  { key: fieldKey(NAME), label: NAME, type: "string" },
  folderFieldOutputs,
] satisfies OutputFields;

export const recordOutputFields = [
  { key: "id", label: "ID", type: "string", primary: true },
  ...recordFields,
] satisfies OutputFields;

/** The output fields of a trigger whose `id` identifies an update of the record. */
export const updatedRecordOutputFields = [
  { key: "id", label: "Update ID", type: "string", primary: true },
  ...recordFields,
] satisfies OutputFields;

export const recordSample = {
  id: "596f644b8f6d05e16c24b830",
  record_id: "596f644b8f6d05e16c24b830",
  created_at: "2026-03-24T08:15:30.880Z",
  updated_at: "2026-03-24T09:02:11.510Z",
  [fieldKey(NAME)]: "John Doe",
};

/** The name that people know a record by. */
export const nameOf = ({ recordId, fields }: NethuntRecord): string => {
  const texts = [fields?.[NAME], ...Object.values(fields ?? {})].filter((value) => typeof value === "string");
  return texts.find((text) => text.trim() !== "") ?? `Untitled record ${recordId}`;
};

/** The input for an existing record, chosen or mapped from an earlier step. */
export const recordInput = defineInputField({
  key: "record_id",
  label: "Record",
  type: "string",
  required: true,
  dynamic: "record_list.id.name",
  search: "find_record.record_id",
  helpText: "Choose a record, or map the record ID from an earlier step. The newest records come first.",
});

/** The input that limits a trigger to one record. */
export const watchedRecordInput = defineInputField({
  key: "record_id",
  label: "Record",
  type: "string",
  dynamic: "record_list.id.name",
  helpText: "Only changes to this record. Leave blank for all records in the folder.",
});
