import { isObject } from "@integrations/clients/http";
import type { HubstaffMetadata } from "@integrations/clients/hubstaff";
import { InputError, isBlank, kind, quote } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";

/** Values that only apps see, such as the ID that a client or a task has in another app. */
export const metadataInput = defineInputField({
  key: "metadata",
  label: "Metadata",
  dict: true,
  meta: kind("key"),
  helpText:
    "Your own values, which people in Hubstaff don't see. A key, such as highlevel_contact_id, has 2 to 30 lowercase letters, digits, or underscores. A value has at most 200 characters. Keys you leave out are kept.",
});

/** The inputs to find a row by a metadata key and its value. */
export const metadataQueryInputs = defineInputFields([
  {
    key: "metadata_key",
    label: "Metadata Key",
    type: "string",
    meta: kind("code"),
    helpText: "The key that stores its ID in another app, such as highlevel_contact_id.",
  },
  {
    key: "metadata_value",
    label: "Metadata Value",
    type: "string",
    meta: kind("key"),
    helpText: "The value stored under that key.",
  },
]);

export type MetadataQueryInput = InferInputData<typeof metadataQueryInputs>;

/**
 * The key and value to find, if given.
 *
 * @throws {InputError} if only one of them is filled in
 */
export const toMetadataQuery = ({
  metadata_key: key,
  metadata_value: value,
}: MetadataQueryInput): HubstaffMetadata | undefined => {
  if (key === undefined && value === undefined) return undefined;
  if (value === undefined)
    throw new InputError("metadata_value", "fill this in too, or leave Metadata Key blank.");
  if (key === undefined)
    throw new InputError("metadata_key", "fill this in too, or leave Metadata Value blank.");
  return toPair("metadata_key", key, value);
};

/**
 * Metadata as Hubstaff takes it (Hubstaff API v2, "Update client metadata"). Blank values are left out.
 *
 * @throws {InputError}
 */
export const toMetadata = (value: unknown): HubstaffMetadata[] | undefined => {
  if (isBlank(value)) return undefined;
  if (!isObject(value)) {
    throw new InputError("metadata", "enter keys and their values.");
  }
  const pairs = Object.entries(value)
    .filter(([, one]) => !isBlank(one))
    .map(([key, one]) => toPair("metadata", key, one));
  return pairs.length > 0 ? pairs : undefined;
};

/**
 * Checks one key and value.
 *
 * @param field - The input that an error names.
 * @throws {InputError}
 */
const toPair = (field: string, key: string, value: unknown): HubstaffMetadata => {
  if (!/^[a-z0-9_]{2,30}$/.test(key)) {
    throw new InputError(
      field,
      `a key has 2 to 30 lowercase letters, digits, or underscores, not ${quote(key)}.`,
    );
  }
  const text = String(value);
  if (text.length > 200) throw new InputError(field, `the value of "${key}" has more than 200 characters.`);
  return { key, value: text };
};
