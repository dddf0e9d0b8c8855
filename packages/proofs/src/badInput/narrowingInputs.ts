import { type AppDefinition, type Operation, staticFields } from "@integrations/integration-checks";

/** The inputs of an operation that decide what the dropdowns of its other inputs show. */
export const narrowingInputs = ({ triggers }: AppDefinition, { operation }: Operation): Set<string> => {
  const dropdowns = staticFields(operation.inputFields).flatMap(({ dynamic }) => {
    const [key = ""] = dynamic?.split(".") ?? [];
    return triggers[key] ?? [];
  });
  return new Set(
    dropdowns.flatMap((dropdown) => staticFields(dropdown.operation.inputFields).map(({ key }) => key)),
  );
};
