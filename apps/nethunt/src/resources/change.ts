import type { NethuntChange } from "@integrations/clients/nethunt";
import { encodeKey } from "@integrations/zapier-kit";
import type { OutputFields } from "zapier-platform-core";
import { nethunt } from "../vendor.ts";
import { folderInput } from "./folder.ts";

const addedKey = (name: string): string => encodeKey("added", name);
const removedKey = (name: string): string => encodeKey("removed", name);

/** A deletion as a Zap sees it: who deleted what, and when. */
export const toDeletion = ({ id, recordId, time, user }: NethuntChange) => ({
  id,
  record_id: recordId ?? null,
  time: time ?? null,
  user_name: user?.personalName ?? null,
  user_email: user?.emailAddress ?? null,
});

/**
 * A change as a Zap sees it: who changed what, and when. The changed fields are line items, and each field's old and
 * new value also has a key of its own, to map just that one.
 */
export const toChange = (change: NethuntChange) => {
  const actions = Object.entries(change.fieldActions ?? {});
  return {
    ...toDeletion(change),
    record_action: change.recordAction ?? null,
    field_actions: actions.map(([field, { add, remove }]) => ({
      field,
      removed: inWords(remove),
      added: inWords(add),
    })),
    ...Object.fromEntries(
      actions.flatMap(([name, { add, remove }]) => [
        [removedKey(name), remove ?? null],
        [addedKey(name), add ?? null],
      ]),
    ),
  };
};

/** A line item holds only text. */
const inWords = (value: unknown): string =>
  [value ?? []]
    .flat()
    .map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one)))
    .join(", ");

export const deletionOutputFields = [
  { key: "id", label: "Change ID", type: "string", primary: true },
  { key: "record_id", label: "Record ID", type: "string" },
  { key: "time", label: "Time", type: "datetime" },
  { key: "user_name", label: "User Name", type: "string" },
  { key: "user_email", label: "User Email", type: "string" },
] satisfies OutputFields;

const fieldValueOutputs = nethunt.dynamicFields([folderInput], async ({ client, input }) => {
  const names = await client.folders.fields(input.folder_id);
  return names.flatMap((name) => [
    { key: removedKey(name), label: `${name} (Old Value)` },
    { key: addedKey(name), label: `${name} (New Value)` },
  ]);
});

export const changeOutputFields = [
  ...deletionOutputFields,
  { key: "record_action", label: "Action", type: "string" },
  {
    key: "field_actions",
    label: "Changed Fields",
    children: [
      { key: "field", label: "Field", type: "string" },
      { key: "removed", label: "Old Value", type: "string" },
      { key: "added", label: "New Value", type: "string" },
    ],
  },
  fieldValueOutputs,
] satisfies OutputFields;

export const deletionSample = {
  id: "597084cc39b70d3b5959c604",
  record_id: "596f644b8f6d05e16c24b830",
  time: "2026-03-24T09:02:11.510Z",
  user_name: "Jane Doe",
  user_email: "jane.doe@example.com",
};

export const changeSample = {
  ...deletionSample,
  record_action: "UPDATE",
  field_actions: [{ field: "Stage", removed: "Offer", added: "Won" }],
};
