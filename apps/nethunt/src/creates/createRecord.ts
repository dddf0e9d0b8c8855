import { InputError } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { folderFieldInputs, recordGroups, toFieldValues } from "../resources/fieldValues.ts";
import { writableFolderInput } from "../resources/folder.ts";
import { recordOutputFields, recordSample, toRecord } from "../resources/record.ts";
import { timeZoneInput, toTimeZone } from "../resources/timeZone.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([writableFolderInput, timeZoneInput, folderFieldInputs]);

/** POST /actions/create-record/{folderId} (NetHunt API documentation, "Create a new record"). */
export default defineCreate({
  key: "create_record",
  noun: "Record",
  display: { label: "Create Record", description: "Creates a new record in a folder." },
  operation: {
    inputFields,
    inputFieldGroups: recordGroups,
    perform: nethunt.create(inputFields, async ({ client, input, dynamic, meta }) => {
      const timeZone = toTimeZone(input.time_zone, meta.timezone);
      const fields = toFieldValues(dynamic);
      if (Object.keys(fields).length === 0) {
        throw new InputError("folder_id", "nothing to create. Fill in at least one field of the folder.");
      }
      return toRecord(await client.records.create(input.folder_id, { timeZone, fields }));
    }),
    outputFields: recordOutputFields,
    sample: recordSample,
  },
});
