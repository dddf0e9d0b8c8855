import { shorten } from "@integrations/clients/http";
import type { HubstaffMetadata } from "@integrations/clients/hubstaff";
import { InputError, isBlank } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** Pairs that only apps see: where to keep the ID that a client or a task has in another app. */
export const metadataInput = defineInputField({
  key: "metadata",
  label: "Metadata",
  dict: true,
  helpText:
    "Values of your own that people in Hubstaff do not see, such as highlevel_contact_id. A key has 2 to 30 lowercase letters, digits or underscores, a value at most 200 characters. Keys that you do not name stay.",
});

/**
 * The pairs as Hubstaff takes them (Hubstaff API v2, "Update client metadata"); blank ones are left out.
 *
 * @throws {InputError}
 */
export const toMetadata = (value: unknown): HubstaffMetadata[] | undefined => {
  if (isBlank(value)) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError("metadata", "enter keys with their values.");
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
export const toPair = (field: string, key: string, value: unknown): HubstaffMetadata => {
  if (!/^[a-z0-9_]{2,30}$/.test(key)) {
    throw new InputError(
      field,
      `a key has 2 to 30 lowercase letters, digits or underscores, unlike "${shorten(key, 60)}".`,
    );
  }
  const text = String(value);
  if (text.length > 200) throw new InputError(field, `the value of "${key}" has more than 200 characters.`);
  return { key, value: text };
};
