import {
  choicesOf,
  inputsOf,
  type Operation,
  outputKeys,
  searchOrCreatesOf,
  typeOf,
  visibleOperationsOf,
} from "@integrations/integration-checks";
import { codes, type DocumentedApp } from "./documentedApp.ts";

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** An input for the one who writes its value: its label and key, what it takes, its help text. */
const inputLine = ({ field, path }: ReturnType<typeof inputsOf>[number]): string => {
  const choices = choicesOf(field);
  const takes = [
    typeOf(field),
    ...(field.required ? ["required"] : []),
    ...(choices ? [`one of ${codes(...choices.keys())}`] : []),
    ...(field.dynamic ? [`from ${codes(...field.dynamic.split(".").slice(0, 1))}`] : []),
  ].join(", ");
  const help = field.helpText ? `: ${oneLine(field.helpText)}` : "";
  return `- **${field.label ?? path}** ${codes(path)} (${takes})${help}`;
};

/** What an operation sends when it is invoked; a static webhook waits for what the vendor sends. */
const requestLine = ({ key, kind, operation }: Operation, request: string): string => {
  if (operation.type === "hook" && operation.performSubscribe === undefined)
    return `Waits for ${request}, which no \`invoke\` sends.`;
  const invoked = { triggers: "trigger", creates: "create", searches: "search" }[kind];
  return `${codes(`invoke ${invoked} ${key}`)} sends ${request}`;
};

/** The inputs that a function adds, of which only the account knows. */
const addedLine = (key: string | undefined): string =>
  `- and [inputs that a function adds](#keys-of-added-inputs)${key === undefined ? "" : `, such as ${codes(key)}`}`;

const operationSection = (
  operation: Operation,
  { requests, addedKeys }: Pick<DocumentedApp, "requests" | "addedKeys">,
): string => {
  const { address, display, operation: fields } = operation;
  return [
    `### ${display.label}`,
    oneLine(display.description),
    requestLine(operation, requests.get(address) ?? ""),
    [
      ...inputsOf(operation).map(inputLine),
      ...(fields.inputFields.includes(null) ? [addedLine(addedKeys.get(address))] : []),
    ].join("\n"),
    `Returns ${codes(...outputKeys(operation))}${fields.outputFields.includes(null) ? ", and what a function adds" : ""}.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
};

const titles = { triggers: "Triggers", creates: "Creates", searches: "Searches" };

/** How zapier-kit's fieldKeys.ts makes keys. */
const KEYS_OF_ADDED_INPUTS = [
  "## Keys of added inputs",
  "In Zapier's editor these inputs have the labels that your account gives them. `invoke` and Zap files need their keys. A key is what the input is for, an underscore, and the vendor's own name or ID of the field, in which letters and digits stay as they are. Each run of other characters becomes its UTF-8 bytes in hex between two hyphens: the field Primary Email Address is `field_Primary-20-Email-20-Address`.",
  "To see all keys of an account, run a Zap with a key that cannot exist, such as `field_x`: `npm run zap -- run` refuses it and lists the keys there are.",
];

/** A page on every operation that a person can choose: its request, its inputs, what it returns. */
export const operationsPage = (app: DocumentedApp): string => {
  const { name, definition } = app;
  const sections = (["triggers", "creates", "searches"] as const).flatMap((kind) => {
    const operations = visibleOperationsOf(definition).filter((one) => one.kind === kind);
    return operations.length === 0
      ? []
      : [`## ${titles[kind]}`, ...operations.map((operation) => operationSection(operation, app))];
  });
  const labelOf = (operation: { display: { label: string } } | undefined): string =>
    operation?.display.label ?? "";
  const pairs = searchOrCreatesOf(definition).flatMap(({ display, search, create }) => [
    `### ${display.label}`,
    `${oneLine(display.description)} Takes the inputs of ${labelOf(definition.searches[search])} and of ${labelOf(definition.creates[create])}.`,
  ]);
  return `${[
    `# The operations of ${name}`,
    "Written by `npm run docs`. An input is shown with its label, the key that `invoke` and Zap files use, and what it takes.",
    ...sections,
    ...pairs,
    ...(visibleOperationsOf(definition).some(({ operation }) => operation.inputFields.includes(null))
      ? KEYS_OF_ADDED_INPUTS
      : []),
  ].join("\n\n")}\n`;
};
