import {
  type AppDefinition,
  connectionFieldsOf,
  inputsOf,
  type Operation,
  operationsOf,
  type PlacedField,
  visibleOperationsOf,
} from "./definition.ts";
import { isRecord } from "./records.ts";

/** A text of the definition and its place. */
export interface PlacedText {
  where: string;
  text: string;
}

const helpTexts = (fields: PlacedField[]): PlacedText[] =>
  fields.map(({ field, where }) => ({ where: `${where}.helpText`, text: field.helpText ?? "" }));

const textsOf = (operation: Operation): PlacedText[] => {
  const { address, display } = operation;
  return [
    { where: `${address}.display.description`, text: display.description },
    { where: `${address}.display.directions`, text: display.directions },
    ...helpTexts(inputsOf(operation)),
  ];
};

/** What people read in the editor, as Markdown. */
export const markdownOf = (app: AppDefinition): PlacedText[] =>
  [...helpTexts(connectionFieldsOf(app)), ...visibleOperationsOf(app).flatMap(textsOf)].filter(
    ({ text }) => text !== "",
  );

/** Every `url` of a request without code, such as `perform: { url: "https://…" }`, at any depth. */
const requestUrls = (value: unknown, where: string): PlacedText[] => {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "url" && typeof item === "string"
      ? [{ where: `${where}.url`, text: item }]
      : requestUrls(item, `${where}.${key}`),
  );
};

const inputFormats = (fields: PlacedField[]): PlacedText[] =>
  fields.flatMap(({ field: { inputFormat }, where }) =>
    inputFormat ? [{ where: `${where}.inputFormat`, text: inputFormat }] : [],
  );

const urlsOfOperation = (operation: Operation): PlacedText[] => {
  const { sample: _sample, ...requests } = operation.operation;
  return [...requestUrls(requests, operation.address), ...inputFormats(inputsOf(operation))];
};

/** The addresses that are called, hidden operations included. */
export const urlsOf = (app: AppDefinition): PlacedText[] => [
  ...requestUrls(app.requestTemplate, "requestTemplate"),
  ...requestUrls(app.authentication, "authentication"),
  ...inputFormats(connectionFieldsOf(app)),
  ...operationsOf(app).flatMap(urlsOfOperation),
];

/** Markdown with an ellipsis for what stands in backticks, which Zapier shows as it is. */
export const withoutCode = (markdown: string): string => {
  // Every other part is a run of backticks, which the next run of the same length closes.
  const parts = markdown.split(/(`+)/);
  let rest = "";
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const end = index % 2 === 0 ? -1 : parts.indexOf(part, index + 1);
    rest += end === -1 ? part : "…";
    index = Math.max(index, end);
  }
  return rest;
};

/** A whole Markdown link; its address, which may hold pairs of parentheses, is the first group. */
export const markdownLink =
  /!?\[\s*[^[\]\s][^[\]]*\]\(\s*((?:[a-z][a-z\d+.-]*:|\{\{)(?:[^()\s]|\([^()]*\))*)(?:\s+"[^"]*")?\s*\)/gi;

/** The addresses that the links of a text lead to. */
export const linksIn = (markdown: string): string[] =>
  [...withoutCode(markdown).matchAll(markdownLink)].map(([, address = ""]) => address);
