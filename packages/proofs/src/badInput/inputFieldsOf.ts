import { type Field, type Operation, parseFields, staticFields } from "@integrations/integration-checks";
import type { ProvenApp } from "../provenApp.ts";

/** The input fields of an operation, those too that only the account knows of. */
export const inputFieldsOf = async (
  app: ProvenApp,
  { address, operation: { inputFields } }: Operation,
  inputs: Record<string, unknown>,
): Promise<Field[]> => {
  const declared = staticFields(inputFields);
  if (declared.length === inputFields.length) return declared;
  const { results } = await app.call(`${address}.operation.inputFields`, inputs);
  return parseFields(results);
};
