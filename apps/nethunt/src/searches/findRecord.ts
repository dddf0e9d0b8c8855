import { fieldQuery, holds, type Nethunt, type NethuntRecord } from "@integrations/clients/nethunt";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch, type InferInputData } from "zapier-platform-core";
import { folderInput, folderIsGone } from "../resources/folder.ts";
import { recordOutputFields, recordSample, toRecord } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([
  folderInput,
  {
    key: "field_name",
    label: "Field",
    type: "string",
    dynamic: "folder_field.id.name",
    helpText:
      "The field to search. Choose one that is different for each record, such as the primary email address.",
  },
  {
    key: "field_value",
    label: "Value",
    type: "string",
    meta: kind("name"),
    helpText: "The value to find. An email address also finds `John Doe <john@example.com>`.",
  },
  {
    key: "exact",
    label: "Exact Matches Only",
    type: "boolean",
    default: "true",
    helpText:
      "A NetHunt search for John Doe also finds Jane Doe. Choose yes to keep only exact matches (not case-sensitive), or no to keep all.",
  },
  {
    key: "record_id",
    label: "Record",
    type: "string",
    dynamic: "record_list.id.name",
    helpText:
      "Use this instead of Field and Value. Choose a record, or map the record ID from an earlier step.",
  },
  {
    key: "query",
    label: "Search Query",
    type: "string",
    helpText:
      'Use this instead of the fields above. Enter a query as in NetHunt, such as `"Company name":"Acme Ltd"`. The first match is used.',
  },
]);

type FindInput = InferInputData<typeof inputFields>;

/** How many loose matches are searched for exact ones. */
const MOST_MATCHES = 1000;
/** How many matches to ask for if loose ones are accepted. */
const LOOSE_MATCHES = 10;

/** Keeps only exact matches, because the first loose match may not be the right one. */
const findByField = async (client: Nethunt, input: FindInput): Promise<NethuntRecord[]> => {
  const { folder_id, field_name: name, field_value: value } = input;
  if (!name) throw new InputError("field_name", "choose the field to search for the value.");
  if (!value) throw new InputError("field_value", `fill in the value to find in "${name}".`);
  const isExact = input.exact ?? true;
  const limit = isExact ? MOST_MATCHES : LOOSE_MATCHES;
  const matches = await client.records.find(folder_id, { query: fieldQuery(name, value), limit });
  const found = isExact ? matches.filter((record) => holds(record, name, value)) : matches;
  if (found.length > 0) return found;
  if (matches.length >= MOST_MATCHES) {
    throw new InputError("field_value", `${MOST_MATCHES} or more records are similar. Search another field.`);
  }
  // If the field was renamed or the folder is gone, nothing is ever found, and Find or Create would create every record
  // again.
  const names = await client.folders.fields(folder_id).catch(folderIsGone);
  if (names.includes(name)) return [];
  throw new InputError("field_name", `the folder has no field "${name}". Choose one from the list.`);
};

/**
 * GET /searches/find-record/{folderId}?recordId=…, or GET /searches/find-record/{folderId}?query=…&limit=… (NetHunt
 * API documentation, "Find records by ID or text query").
 */
export default defineSearch({
  key: "find_record",
  noun: "Record",
  display: {
    label: "Find Record",
    description: "Finds a record in a folder by the value of a field, by its ID, or by a query.",
  },
  operation: {
    inputFields,
    perform: nethunt.search(inputFields, async ({ client, input }) => {
      const { folder_id, record_id, query, field_name, field_value } = input;
      if (record_id) {
        const found = await client.records.find(folder_id, { recordId: record_id });
        return found.filter(({ recordId }) => recordId === record_id).map(toRecord);
      }
      if (field_name || field_value) return (await findByField(client, input)).map(toRecord);
      if (query) {
        const found = await client.records.find(folder_id, { query, limit: LOOSE_MATCHES });
        // The answer for a folder that is gone is the same as for no match.
        if (found.length === 0) await client.folders.fields(folder_id).catch(folderIsGone);
        return found.map(toRecord);
      }
      throw new InputError("field_name", "fill in Field and Value, or Record, or Search Query.");
    }),
    outputFields: recordOutputFields,
    sample: recordSample,
  },
});
