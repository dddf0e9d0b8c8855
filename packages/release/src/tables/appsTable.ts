import {
  type AppDefinition,
  markdownTable,
  type Operation,
  searchOrCreatesOf,
  visibleOperationsOf,
} from "@integrations/integration-checks";
import type { DocumentedApp } from "./documentedApp.ts";

interface Named {
  label: string;
  noun: string;
}

/** Labels with the verbs of one noun together: "Create, Update Job; Create Contact". */
const compact = (operations: Named[]): string =>
  [...Map.groupBy(operations, ({ label, noun }) => (label.endsWith(` ${noun}`) ? noun : ""))]
    .map(([noun, group]) => {
      const verbs = group.map(({ label }) => label.slice(0, label.length - noun.length).trim()).join(", ");
      return `${verbs} ${noun}`.trim();
    })
    .join("; ");

const ofKind = (definition: AppDefinition, kind: Operation["kind"]): Named[] =>
  visibleOperationsOf(definition)
    .filter((operation) => operation.kind === kind)
    .map(({ display, noun }) => ({ label: display.label, noun }));

const searchOrCreates = (definition: AppDefinition): Named[] =>
  searchOrCreatesOf(definition).map(({ display, search }) => ({
    label: display.label,
    noun: definition.searches[search]?.noun ?? "",
  }));

/** The apps and their operations, a line each. */
export const appsTable = (apps: DocumentedApp[]): string =>
  markdownTable([
    ["App", "Triggers", "Creates", "Searches"],
    ...apps.map(({ name, path, definition }) => [
      `[${name}](${path}/README.md)`,
      compact(ofKind(definition, "triggers")),
      compact(ofKind(definition, "creates")),
      compact([...ofKind(definition, "searches"), ...searchOrCreates(definition)]),
    ]),
  ]);
