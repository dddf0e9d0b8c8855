import {
  markdownTable,
  type Operation,
  operationsOf,
  searchOrCreatesOf,
  seenOnceBy,
  visibleOperationsOf,
} from "@integrations/integration-checks";
import { codes, type DocumentedApp } from "./documentedApp.ts";

/** What Zapier deduplicates by; of a dropdown it does not. */
const onceOf = (operation: Operation): string => {
  const form = operation.display.hidden ? undefined : seenOnceBy(operation);
  return form === undefined ? "" : codes(form);
};

/** The operations of an app with their requests, hidden ones (dropdowns) last. */
export const operationsTable = ({ definition, requests }: DocumentedApp): string => {
  const row = (operation: Operation): string[] => [
    operation.display.label,
    codes(operation.key),
    requests.get(operation.address) ?? "",
    onceOf(operation),
  ];
  return markdownTable([
    ["Operation", "Key", "Request", "What a Zap sees once"],
    ...visibleOperationsOf(definition).map(row),
    ...searchOrCreatesOf(definition).map(({ key, display, search, create, update }) => [
      display.label,
      codes(key),
      `${codes(search)}, then ${[create, update].flatMap((one) => (one === undefined ? [] : codes(one))).join(" or ")}`,
      "",
    ]),
    ...operationsOf(definition)
      .filter(({ display }) => display.hidden)
      .map(row),
  ]);
};
