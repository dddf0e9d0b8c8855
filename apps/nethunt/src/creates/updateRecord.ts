import { defineCreate, defineInputFields } from "zapier-platform-core";
import { clearFieldsInput, modeInput, toFieldActions } from "../resources/fieldActions.ts";
import { fieldNames } from "../resources/fieldNames.ts";
import { folderFieldInputs, recordGroups, toFieldValues } from "../resources/fieldValues.ts";
import { writableFolderInput } from "../resources/folder.ts";
import { recordInput, recordOutputFields, recordSample, toRecord } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([
  writableFolderInput,
  recordInput,
  modeInput,
  clearFieldsInput,
  folderFieldInputs,
]);

/** POST /actions/update-record/{recordId} (NetHunt API documentation, "Update a record"). */
export default defineCreate({
  key: "update_record",
  noun: "Record",
  display: {
    label: "Update Record",
    description:
      "Updates a record. Sets, adds to, removes from, or clears its fields. Fields you leave blank don't change.",
  },
  operation: {
    inputFields,
    inputFieldGroups: recordGroups,
    perform: nethunt.create(inputFields, async ({ client, input, dynamic }) => {
      const { record_id, mode } = input;
      const cleared = fieldNames("clear_fields", input.clear_fields) ?? [];
      const actions = toFieldActions(mode, toFieldValues(dynamic), cleared);
      return toRecord(await client.records.update(record_id, actions));
    }),
    outputFields: recordOutputFields,
    sample: recordSample,
  },
});
