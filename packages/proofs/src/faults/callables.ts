import { type Field, type Operation, staticFields } from "@integrations/integration-checks";
import type { VendorName } from "@integrations/sandbox";
import { operationsInOrder } from "../workingInputs.ts";

/** What an operation is for. A create is what changes something, be it an update or a deletion. */
export type Kind = "trigger" | "search" | "dropdown" | "fields" | "connection test" | "create";

/** What a person or Zapier can call. */
export interface Callable {
  /** `creates.create_job`, or a method such as `authentication.test`. */
  address: string;
  kind: Kind;
  /** The operation whose inputs it takes. */
  inputsOf: string;
  /** Those of its input fields that are the same for every account. */
  fields: Field[];
}

const kindOf = ({ kind, display }: Operation): Kind => {
  if (kind === "triggers") return display.hidden ? "dropdown" : "trigger";
  return kind === "creates" ? "create" : "search";
};

/** An operation, after the functions that add fields to it. */
const callablesOf = (operation: Operation): Callable[] => {
  const { address } = operation;
  const own = { inputsOf: address, fields: staticFields(operation.operation.inputFields) };
  const adding = (["inputFields", "outputFields"] as const)
    .filter((part) => operation.operation[part].includes(null))
    .map((part) => ({ ...own, address: `${address}.operation.${part}`, kind: "fields" as const }));
  return [...adding, { ...own, address, kind: kindOf(operation) }];
};

/** Everything of a vendor's app that sends requests by itself, in an order in which each finds what it needs. */
export const callables = async (vendor: VendorName): Promise<Callable[]> => [
  { address: "authentication.test", kind: "connection test", inputsOf: "", fields: [] },
  ...(await operationsInOrder(vendor)).flatMap(callablesOf),
];
