import {
  type AppDefinition,
  connectionFieldsOf,
  inputsOf,
  type Operation,
  operationsOf,
  type PlacedField,
  shownOf,
  visibleOperationsOf,
} from "./definition.ts";
import { isRecord } from "./json.ts";

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
    { where: `${address}.display.directions`, text: display.directions },
    ...helpTexts(inputsOf(operation)),
  ];
};

/** What people read in the editor, as Markdown. */
export const markdownOf = (app: AppDefinition): PlacedText[] =>
  [
    ...helpTexts(connectionFieldsOf(app)),
    ...shownOf(app).map(({ address, display }) => ({
      where: `${address}.display.description`,
      text: display.description,
    })),
    ...visibleOperationsOf(app).flatMap(textsOf),
  ].filter(({ text }) => text !== "");

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
