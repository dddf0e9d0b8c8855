import type { HubstaffClientQuery } from "@integrations/clients/hubstaff";
import { InputError } from "@integrations/zapier-kit";
import { toPair } from "./metadata.ts";

interface QueryInput {
  name?: string | undefined;
  email?: string | undefined;
  metadata_key?: string | undefined;
  metadata_value?: string | undefined;
}

/**
 * What a client is looked for by.
 *
 * @throws {InputError} when it is nothing, or a metadata key without its value
 */
export const toClientQuery = ({
  name,
  email,
  metadata_key: key,
  metadata_value: value,
}: QueryInput): HubstaffClientQuery => {
  if (key !== undefined && value === undefined) {
    throw new InputError("metadata_value", "fill this in too, or leave Metadata Key blank.");
  }
  if (key === undefined && value !== undefined) {
    throw new InputError("metadata_key", "fill this in too, or leave Metadata Value blank.");
  }
  if (name === undefined && email === undefined && key === undefined) {
    throw new InputError("name", "fill in this, or Email, Metadata Key or Client ID.");
  }
  return { name, email, metadata: key === undefined ? undefined : toPair("metadata_key", key, value) };
};
