import type { NethuntFields } from "@integrations/clients/nethunt";
import { decodeKey, encodeKey } from "@integrations/zapier-kit";
import type { PlainInputField } from "zapier-platform-core";
import { nethunt } from "../vendor.ts";
import { listOf } from "./fieldNames.ts";
import { folderInput } from "./folder.ts";

/** The inputs of Find Record. Find or Create Record shows them in one form with the folder's fields. */
const SEARCH_KEYS: ReadonlySet<string> = new Set(["field_name", "field_value"]);

/** The key of a folder's field, in inputs and outputs, whatever its name. */
export const fieldKey = (name: string): `field_${string}` => {
  const key = encodeKey("field", name);
  return SEARCH_KEYS.has(key) ? `field_-${Buffer.from(name).toString("hex")}-` : key;
};

const FOLDER_GROUP = { key: "folder_fields", label: "Folder Fields" };

/** The groups of a record's inputs in the form. */
export const recordGroups = [FOLDER_GROUP];

const HOW_VALUES_ARE_SENT = [
  "The folder's fields are below. Fields you leave blank don't change. Values are sent exactly as you enter them:",
  "text stays text, including a phone number such as 0123. Enter dates as 2026-03-31, and yes or no as true or false.",
  "For a field that takes several values, add a line for each one.",
].join(" ");

/**
 * One input for each field of the folder. The API gives only their names (NetHunt API documentation, "List folder
 * fields").
 */
export const folderFieldInputs = nethunt.dynamicFields([folderInput], async ({ client, input }) => {
  const names = await client.folders.fields(input.folder_id);
  const fields: PlainInputField[] = names.map((name) => ({
    key: fieldKey(name),
    label: name,
    type: "string",
    group: FOLDER_GROUP.key,
    list: true,
  }));
  return [
    {
      key: "how_values_are_sent",
      type: "copy",
      group: FOLDER_GROUP.key,
      helpText: HOW_VALUES_ARE_SENT,
    } as const,
    ...fields,
  ];
});

/**
 * The values of {@link folderFieldInputs} by field name: several as a list, one as itself. Numbers and booleans keep
 * their type.
 *
 * @throws {InputError} with the field's name, for a value that is an object
 */
export const toFieldValues = (dynamic: Record<string, unknown>): NethuntFields =>
  Object.fromEntries(
    Object.entries(dynamic).flatMap(([key, given]) => {
      const name = SEARCH_KEYS.has(key) ? undefined : decodeKey("field", key);
      if (name === undefined) return [];
      const values = listOf(key, given, name);
      return [[name, values.length > 1 ? values : values[0]]];
    }),
  );
