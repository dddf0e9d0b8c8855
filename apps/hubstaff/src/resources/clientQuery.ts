import type { HubstaffClientQuery } from "@integrations/clients/hubstaff";
import { InputError } from "@integrations/zapier-kit";
import { type MetadataQueryInput, toMetadataQuery } from "./metadata.ts";

interface QueryInput extends MetadataQueryInput {
  name?: string | undefined;
  email?: string | undefined;
}

/**
 * What to find a client by.
 *
 * @throws {InputError} if nothing is filled in, or a metadata key has no value
 */
export const toClientQuery = ({ name, email, ...pair }: QueryInput): HubstaffClientQuery => {
  const metadata = toMetadataQuery(pair);
  if (name === undefined && email === undefined && metadata === undefined) {
    throw new InputError("name", "fill in one of them.", "Name, Email, Metadata Key, or Client ID");
  }
  return { name, email, metadata };
};
