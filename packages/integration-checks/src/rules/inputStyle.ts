import { type Field, inputsOf, type Operation, staticFields, visibleOperationsOf } from "../definition.ts";
import { type Finding, inputRequirementsPage, type Rule } from "../rule.ts";
import { quoted, words } from "../words.ts";
import { isNote, sameText } from "./inputs.ts";

/** Words of a help text that say nothing beside a label: "Enter the name of this contact." */
const filler = new Set(
  "a an the of for to in on is this that your its it s be please enter type select choose provide specify set input field value here".split(
    " ",
  ),
);

const saysNothingNew = (help: string, known: string[]): boolean => {
  const telling = words(help).filter((word) => !filler.has(word));
  return telling.length > 0 && telling.every((word) => known.includes(word));
};

/** Several values in one text: "comma-separated", "one per line", and "Separate tags with a comma". */
const several = [
  /\b(?:commas?|semicolons?|pipes?|new ?lines?|line ?breaks?|spaces?)[\s-]{0,9}(?:separated|delimited)/i,
  /\b(?:separat(?:ed?|ing)|delimit(?:ed)?|split)\b[^.!?]{0,60}?\b(?:by|with|using)\s{1,9}(?:an?\s{1,9})?(?:commas?|semicolons?|pipes?|new ?lines?|line ?breaks?|spaces?)\b/i,
  /\bone\s(?:\w{1,30}\s)?(?:per|on each)\sline\b/i,
];
const isRefused = /\b(?:not|n't|don’t|never|no|without|instead of)\b/i;

const refusedAfter = /(?:\b(?:is|are|be)\s+not|n['’]t|\bnot\s+(?:allowed|supported))\b/i;

/** Line items and dictionaries are none (zapier-platform-schema, mutuallyExclusiveFields), and a CSV file is one text. */
const canBeList = ({ key, label = "", helpText = "", list, dict, children }: Field): boolean =>
  !list && !dict && !children && !words(`${key} ${label} ${helpText}`).includes("csv");

/** Whether a sentence of a text asks for several values in it. */
const asksForSeveral = (text: string): boolean =>
  text.split(/(?<=[.!?\n])/).some((sentence) => {
    const at = several.map((form) => sentence.search(form)).find((place) => place >= 0);
    return (
      at !== undefined && !isRefused.test(sentence.slice(0, at)) && !refusedAfter.test(sentence.slice(at))
    );
  });

const isRequired = ({ required }: Field): boolean => required === true;

/** The finding about an order in which a required input follows an optional one that decides nothing. */
const orderProblem = ({ address, operation: { inputFields } }: Operation): Finding[] => {
  const inputs = staticFields(inputFields).filter((field) => !isNote(field) && !field.computed);
  // An optional one that decides which inputs follow has to come first.
  const firstOptional = inputs.findIndex(
    ({ required, altersDynamicFields }) => !required && !altersDynamicFields,
  );
  const optional = inputs[firstOptional];
  const misplaced = optional ? inputs.slice(firstOptional).filter(isRequired) : [];
  if (!optional || misplaced.length === 0) return [];
  const at = inputFields.indexOf(optional);
  const rest = inputFields.slice(at);
  const ordered = [
    ...inputFields.slice(0, at),
    ...misplaced,
    ...rest.filter((entry) => entry === null || !misplaced.includes(entry)),
  ];
  const names = misplaced.map(({ key }) => key);
  return [
    {
      where: `${address}.inputFields`,
      message: `The required ${quoted(names)} ${names.length === 1 ? "comes" : "come"} after the optional "${optional.key}".`,
      fix: `Move ${quoted(names)} above "${optional.key}".`,
      // A function's place cannot be written down.
      ...(!inputFields.includes(null) && { suggestion: ordered }),
    },
  ];
};

/** How inputs read. */
export const inputStyleRules: Rule[] = [
  {
    id: "help-text",
    severity: "advice",
    style: true,
    title: "A help text says more than the label",
    page: inputRequirementsPage,
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        inputsOf(operation).flatMap(({ field: { label, helpText }, where }): Finding[] =>
          label &&
          helpText &&
          !sameText(label, helpText) &&
          saysNothingNew(helpText, words(`${label} ${operation.noun} ${operation.noun}s`))
            ? [
                {
                  where: `${where}.helpText`,
                  message: `"${helpText}" says no more than the label "${label}".`,
                  fix: "Leave it out, or say what the label does not, such as the format.",
                  suggestion: null,
                },
              ]
            : [],
        ),
      ),
  },
  {
    id: "required-first",
    severity: "advice",
    style: true,
    title: "Required inputs stand first",
    page: inputRequirementsPage,
    check: (app) => visibleOperationsOf(app).flatMap(orderProblem),
  },
  {
    id: "list-input",
    severity: "advice",
    style: true,
    title: "An input for several values is a list, not text with commas",
    page: inputRequirementsPage,
    check: (app) =>
      visibleOperationsOf(app)
        .flatMap(inputsOf)
        .filter(
          ({ field }) =>
            canBeList(field) && (asksForSeveral(field.label ?? "") || asksForSeveral(field.helpText ?? "")),
        )
        .map(({ field, where }) => ({
          where,
          message: "It asks for several values in one text.",
          fix: "Set list: true, so that people enter one value per line or map a list, and remove the words about separators.",
          // A list takes no search connector (D014).
          ...(field.search === undefined && { suggestion: { ...field, list: true } }),
        })),
  },
];
