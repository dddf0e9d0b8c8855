import { isObject } from "@integrations/clients/http";
import type { HubstaffMetadata } from "@integrations/clients/hubstaff";
import { InputError, isBlank, kind, quote } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";

/** Pairs that only apps see: where to keep the ID that a client or a task has in another app. */
export const metadataInput = defineInputField({
  key: "metadata",
  label: "Metadata",
  dict: true,
  meta: kind("key"),
  helpText:
    "Your own values, which people in Hubstaff don't see. A key, such as highlevel_contact_id, has 2 to 30 lowercase letters, digits, or underscores. A value has at most 200 characters. Keys you leave out are kept.",
});

/** The two inputs that look for a row by a pair. */
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
 * The pair to look for, where one is given.
 *
 * @throws {InputError} when it is a key without its value, or the other way round
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
 * The pairs as Hubstaff takes them (Hubstaff API v2, "Update client metadata"); blank ones are left out.
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
 * One pair.
 *
 * @param field - The input to name when the pair is refused.
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
