import {
  type AppDefinition,
  type Field,
  type Operation,
  parseFields,
  staticFields,
} from "@integrations/integration-checks";
import type { ProvenApp } from "../provenApp.ts";

/** The input fields of an operation, those too that only the account knows of. */
export const inputFieldsOf = async (
  app: ProvenApp,
  { address, operation: { inputFields } }: Operation,
  inputs: Record<string, unknown>,
): Promise<Field[]> => {
  if (!inputFields.includes(null)) return staticFields(inputFields);
  return parseFields((await app.call(`${address}.operation.inputFields`, inputs)).results);
};

/** The inputs of an operation that decide what the dropdowns of its other inputs show. */
export const narrowingInputs = ({ triggers }: AppDefinition, { operation }: Operation): Set<string> => {
  const dropdowns = staticFields(operation.inputFields).flatMap(
    ({ dynamic = "" }) => triggers[dynamic.split(".")[0] ?? ""] ?? [],
  );
  const fields = dropdowns.flatMap((dropdown) => staticFields(dropdown.operation.inputFields));
  return new Set(fields.map(({ key }) => key));
};
